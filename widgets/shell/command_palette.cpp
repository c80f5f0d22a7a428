#include "widgets/shell/command_palette.h"

#include "widgets/common/search_keys.h"
#include "widgets/shell/palette_delegate.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 680;
constexpr int kTop = 56;
constexpr int kMostRows = 11;

QLabel* hint(const QString& text) {
    auto* label = new QLabel(text);
    followTheme(*label, [label] { label->setFont(uiFont(metrics().fontSmall)); });
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

CommandPalette::CommandPalette(QWidget* window) : QFrame(window) {
    setAccessibleName(tr("Go to anything"));
    setFocusPolicy(Qt::NoFocus);
    m_query = new QLineEdit;
    m_query->setAccessibleName(tr("What to go to or do"));
    m_query->setPlaceholderText(tr("Go to a page, pipeline, step, run, setting or command"));
    m_query->setFrame(false);
    m_query->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    followTheme(*m_query, [this] { m_query->setFont(uiFont(metrics().fontTitle)); });
    m_query->setProperty("ownFocus", true);
    m_query->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_count = hint({});

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 16, 8);
    top->addWidget(m_query, 1);
    top->addWidget(m_count);

    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(16, 0, 16, 8);
    chips->setSpacing(8);
    const std::pair<QString, QString> kinds[] = {{{}, tr("Everything")},
                                                 {QStringLiteral(">"), tr("> actions")},
                                                 {QStringLiteral("@"), tr("@ steps")},
                                                 {QStringLiteral("#"), tr("# runs")},
                                                 {QStringLiteral(":"), tr(": hosts")},
                                                 {QStringLiteral("/"), tr("/ settings")}};
    for (const auto& [prefix, text] : kinds) {
        auto* chip = new QToolButton;
        chip->setText(text);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::NoFocus);
        followTheme(*chip, [chip] { chip->setFont(uiFont(metrics().fontSmall)); });
        connect(chip, &QToolButton::clicked, this, [this, prefix = prefix] {
            m_query->setText(prefix);
            m_query->setFocus();
            update(prefix);
        });
        chips->addWidget(chip);
        m_chips.push_back({prefix, chip});
    }
    chips->addStretch();

    m_list = new QListView;
    m_list->setAccessibleName(tr("Matches"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &CommandPalette::activate);
    m_nothing = new QLabel(tr("Nothing has this name. Try fewer letters, or another prefix."));
    m_nothing->setContentsMargins(16, 8, 16, 16);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 4, 16, 6);
    foot->setSpacing(16);
    foot->addWidget(hint(tr("Up, Down  choose")));
    foot->addWidget(hint(tr("Enter  go to it")));
    foot->addWidget(hint(tr("Esc  close")));
    foot->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(chips);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    column->addLayout(foot);
    m_keys = new SearchKeys(*m_query, *m_list);
    connect(m_keys, &SearchKeys::chosen, this, [this] { activate(m_list->currentIndex()); });
    connect(m_keys, &SearchKeys::left, this, &QWidget::hide);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::update);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries, const QString& query) {
    if (!isVisible())
        m_before = window()->focusWidget();
    m_model.setEntries(std::move(entries));
    m_query->setText(query);
    update(query);
    place();
    show();
    raise();
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->end(false);
}

void CommandPalette::place() {
    const int width = std::min(scaled(kWidth), parentWidget()->width() - 32);
    int rows = 0;
    for (int row = 0; row < std::min(m_model.rowCount(), kMostRows + 4); ++row)
        rows += m_list->sizeHintForIndex(m_model.index(row)).height();
    m_list->setFixedHeight(std::min(rows, parentWidget()->height() - scaled(240)));
    m_list->setVisible(m_model.rowCount() > 0);
    m_nothing->setVisible(m_model.rowCount() == 0);
    setFixedWidth(width);
    adjustSize();
    QWidget::move((parentWidget()->width() - width) / 2, kTop);
}

void CommandPalette::update(const QString& query) {
    m_model.setQuery(query);
    m_count->setText(tr("%1 of %2").arg(m_model.hitCount()).arg(m_model.entryCount()));
    for (const auto& [prefix, chip] : m_chips)
        chip->setChecked(prefix.isEmpty() ? query.isEmpty() || !QStringLiteral(">@#:/").contains(query[0])
                                          : query.startsWith(prefix));
    m_keys->toFirst();
    place();
}

void CommandPalette::activate(const QModelIndex& index) {
    const PaletteEntry* entry = m_model.entry(index);
    if (!entry || !entry->unavailable.isEmpty())
        return;
    const auto run = entry->run;
    hide();
    run();
}

void CommandPalette::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    const QWidget* focus = window()->focusWidget();
    if (m_before && focus && isAncestorOf(focus))
        m_before->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        QWidget::update();
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().surface[2], theme().borderStrong, metrics().radiusCard);
}

} // namespace orrery::widgets
