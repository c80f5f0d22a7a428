#include "widgets/editors/search_bar.h"

#include "widgets/common/surface.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace orrery::widgets {

SearchBar::SearchBar(QWidget* parent) : Panel(Qt::BottomEdge, parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 12, 6);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    m_pattern = new QLineEdit;
    m_pattern->setPlaceholderText(tr("Find in the text"));
    m_replacement = new QLineEdit;
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_line = new QLineEdit;
    for (QLineEdit* field : {m_pattern, m_replacement, m_line}) {
        followTheme(*field, [field] { field->setFont(monoFont(metrics().monoBody)); });
        field->setAccessibleName(field->placeholderText());
    }
    m_line->setAccessibleName(tr("Go to line"));
    m_regex = addOption(QStringLiteral(".*"), tr("Regular expression"));
    m_case = addOption(QStringLiteral("Aa"), tr("Match case"));
    m_previous = iconButton(QStringLiteral("chevron-up"), tr("Previous match (Shift+F3)"), this);
    m_next = iconButton(QStringLiteral("chevron-down"), tr("Next match (F3)"), this);
    QToolButton* close = iconButton(QStringLiteral("close"), tr("Close (Esc)"), this);
    m_count = makeText(TextKind::Small);
    followTheme(*m_count, [this] { m_count->setMinimumWidth(scaled(72)); });
    m_replace = new QPushButton(tr("Replace"));
    m_replaceAll = new QPushButton(tr("Replace all"));
    int column = 0;
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_pattern, m_regex, m_case, m_count, m_previous, m_next})
        grid->addWidget(part, 0, column++);
    grid->addWidget(m_line, 0, 0);
    grid->addWidget(close, 0, column);
    grid->addWidget(m_replacement, 1, 0);
    grid->addWidget(m_replace, 1, 1, 1, 2);
    grid->addWidget(m_replaceAll, 1, 3, 1, 3);
    grid->setColumnStretch(0, 1);
    connect(m_pattern, &QLineEdit::textChanged, this, &SearchBar::queryChanged);
    connect(m_regex, &QToolButton::toggled, this, &SearchBar::queryChanged);
    connect(m_case, &QToolButton::toggled, this, &SearchBar::queryChanged);
    connect(m_next, &QToolButton::clicked, this, &SearchBar::nextRequested);
    connect(m_previous, &QToolButton::clicked, this, &SearchBar::previousRequested);
    connect(m_replace, &QPushButton::clicked, this, &SearchBar::replaceRequested);
    connect(m_replaceAll, &QPushButton::clicked, this, &SearchBar::replaceAllRequested);
    connect(m_replacement, &QLineEdit::returnPressed, this, &SearchBar::replaceRequested);
    connect(m_line, &QLineEdit::returnPressed, this, &SearchBar::goToLine);
    connect(close, &QToolButton::clicked, this, &SearchBar::closed);
    hide();
}

QToolButton* SearchBar::addOption(const QString& text, const QString& name) {
    auto* option = new QToolButton(this);
    option->setText(text);
    option->setCheckable(true);
    option->setToolTip(name);
    option->setAccessibleName(name);
    return option;
}

void SearchBar::showParts(bool find, bool replace) {
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_pattern, m_regex, m_case, m_count, m_previous, m_next})
        part->setVisible(find);
    for (QWidget* part : std::initializer_list<QWidget*>{m_replacement, m_replace, m_replaceAll})
        part->setVisible(find && replace);
    m_line->setVisible(!find);
    show();
}

void SearchBar::openFind(const QString& wish, bool canReplace, bool showReplace) {
    showParts(true, canReplace && (showReplace || m_replace->isVisible()));
    if (!wish.isEmpty())
        m_pattern->setText(wish);
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
    Q_EMIT queryChanged();
}

void SearchBar::openGoTo(int lines) {
    showParts(false, false);
    m_lines = lines;
    m_line->clear();
    m_line->setPlaceholderText(tr("Line, 1 to %1").arg(lines));
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void SearchBar::goToLine() {
    bool isNumber = false;
    const int line = m_line->text().trimmed().toInt(&isNumber);
    setValidity(m_line, isNumber && line > 0 ? Validity::Fine : Validity::Error);
    if (isNumber && line > 0)
        Q_EMIT lineRequested(qMin(line, m_lines));
}

SearchQuery SearchBar::query() const {
    return {m_pattern->text(), m_regex->isChecked(), m_case->isChecked()};
}

QString SearchBar::replacement() const {
    return m_replacement->text();
}

void SearchBar::say(std::size_t count, std::size_t current) {
    const QString problem = problemOf(query());
    const bool faulty = !problem.isEmpty();
    setValidity(m_pattern, faulty ? Validity::Error : Validity::Fine);
    m_pattern->setToolTip(problem);
    m_count->setToolTip(problem);
    if (faulty)
        m_count->setText(tr("Faulty"));
    else if (m_pattern->text().isEmpty())
        m_count->setText({});
    else if (current > 0)
        m_count->setText(tr("%1 of %2", "number of the match, number of all").arg(current).arg(count));
    else
        m_count->setText(tr("%n found", nullptr, static_cast<int>(count)));
    for (QWidget* part : std::initializer_list<QWidget*>{m_previous, m_next, m_replace, m_replaceAll})
        part->setEnabled(count > 0);
}

void SearchBar::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_F3)
        Q_EMIT(event->modifiers() == Qt::ShiftModifier ? previousRequested() : nextRequested());
    else if (enter && m_pattern->hasFocus() && event->modifiers() == Qt::ShiftModifier)
        Q_EMIT previousRequested();
    else if (enter && m_pattern->hasFocus())
        Q_EMIT nextRequested();
    else
        Panel::keyPressEvent(event);
}

} // namespace orrery::widgets
