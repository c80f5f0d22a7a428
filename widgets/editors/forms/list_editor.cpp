#include "widgets/editors/forms/list_editor.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/surface.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace orrery::widgets {

ListEditor::ListEditor(const FieldSpec& spec) : FieldEditor(spec) {
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    m_add = new LinkButton(spec.hint == QLatin1String("columns") ? tr("Add a column") : tr("Add an entry"));
    m_add->setAccessibleName(tr("Add to %1").arg(spec.shownName()));
    m_add->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QAbstractButton::clicked, this, &ListEditor::askForEntry);
}

QList<QLineEdit*> ListEditor::lines() const {
    QList<QLineEdit*> all;
    for (int at = 0; at < m_rows->count(); ++at) {
        if (QWidget* row = m_rows->itemAt(at)->widget())
            all.append(row->findChild<QLineEdit*>());
    }
    return all;
}

QStringList ListEditor::written() const {
    QStringList texts;
    for (const QLineEdit* line : lines())
        texts.append(line->text());
    return texts;
}

void ListEditor::show(const std::optional<pipeline::Value>& value) {
    const pipeline::Value list = value ? *value : m_spec.defaultValue.value_or(pipeline::Value::array());
    const auto& items = list.items();
    m_numbers = !items.empty() && std::all_of(items.begin(), items.end(),
                                              [](const pipeline::Value& item) { return item.isNumber(); });
    QStringList texts;
    for (const pipeline::Value& item : items)
        texts.append(fieldText(item));
    const QStringList before = std::exchange(m_shown, texts);
    // The same, or something else of the document changed while somebody writes here.
    if (texts == written() || (texts == before && isAncestorOf(QApplication::focusWidget())))
        return;
    clearLayout(*m_rows);
    for (const QString& text : std::as_const(texts))
        addLine(text);
}

pipeline::Value ListEditor::entryOf(const QString& text) const {
    if (m_numbers) {
        FieldSpec number;
        number.type = text.toDouble() == static_cast<double>(static_cast<qint64>(text.toDouble()))
                          ? FieldType::Integer
                          : FieldType::Number;
        if (const auto value = readField(number, text).value)
            return *value;
    }
    return pipeline::Value(toStdString(text));
}

FieldReading ListEditor::reading() const {
    pipeline::Value list = pipeline::Value::array();
    for (const QLineEdit* line : lines())
        list.push(entryOf(line->text()));
    return {list, {}};
}

void ListEditor::setOffer(const FieldOffer& offer) {
    m_offer = offer;
    m_add->setToolTip(offer.sentence);
}

QLineEdit* ListEditor::addLine(const QString& text) {
    auto* row = new QWidget;
    auto* both = new QHBoxLayout(row);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(4);
    auto* line = new QLineEdit(text);
    followTheme(*line, [line] { line->setFont(monoFont(metrics().monoBody)); });
    line->setAccessibleName(tr("Entry %1 of %2").arg(m_rows->count() + 1).arg(m_spec.shownName()));
    setControlSize(line, ControlSize::Inspector);
    both->addWidget(line, 1);
    QToolButton* remove = iconButton(QStringLiteral("close"), tr("Remove this entry"), row);
    both->addWidget(remove);
    m_rows->addWidget(row);
    connect(line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(line, &QLineEdit::editingFinished, this, &ListEditor::commitTyped);
    connect(remove, &QToolButton::clicked, this, [this, row] { removeLine(row); });
    return line;
}

void ListEditor::commitTyped() {
    const QStringList now = written();
    if (std::exchange(m_shown, now) != now)
        Q_EMIT committed();
}

void ListEditor::removeLine(QWidget* line) {
    m_rows->removeWidget(line);
    line->hide();
    line->deleteLater();
    m_add->setFocus();
    Q_EMIT committed();
}

void ListEditor::askForEntry() {
    const QStringList taken = written();
    if (m_offer.names.isEmpty())
        return addLine({})->setFocus();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int at = 0; at < m_offer.names.size(); ++at) {
        const QString name = m_offer.names[at];
        if (taken.contains(name))
            continue;
        QAction* action = menu->addAction(tr("%1   %2", "column, type").arg(name, m_offer.notes.value(at)));
        connect(action, &QAction::triggered, this, [this, name] {
            addLine(name);
            Q_EMIT committed();
        });
    }
    connect(menu->addAction(tr("Another name")), &QAction::triggered, this,
            [this] { addLine({})->setFocus(); });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

} // namespace orrery::widgets
