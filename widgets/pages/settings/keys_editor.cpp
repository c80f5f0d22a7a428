#include "widgets/pages/settings/keys_editor.h"

#include "widgets/common/delegates.h"
#include "widgets/common/page_parts.h"
#include "widgets/shell/action_registry.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTableView>

namespace orrery::widgets {

namespace {

constexpr int kActionWidth = 420;
constexpr int kKeyWidth = 180;
constexpr int kTableHeight = 420;

} // namespace

KeysEditor::KeysEditor(ActionRegistry& registry) : m_registry(registry), m_model(registry) {
    m_proxy.setSourceModel(&m_model);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterKeyColumn(-1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeTable());
    column->addWidget(makeLine());
    m_words = makeText(TextKind::Secondary);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_keys->clear();
        refresh();
    });
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &KeysEditor::refresh);
    connect(&registry, &ActionRegistry::keysChanged, this, &KeysEditor::refresh);
    refresh();
}

QWidget* KeysEditor::makeTable() {
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Keys of the actions"));
    m_table->setModel(&m_proxy);
    styleTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(KeysModel::ActionColumn, scaled(kActionWidth));
    m_table->setColumnWidth(KeysModel::KeyColumn, scaled(kKeyWidth));
    followTheme(*m_table, [this] { m_table->setFixedHeight(scaled(kTableHeight)); });
    connect(m_table, &QTableView::activated, this, [this] { m_keys->setFocus(Qt::OtherFocusReason); });
    return m_table;
}

QWidget* KeysEditor::makeLine() {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_keys = new QKeySequenceEdit;
    m_keys->setAccessibleName(tr("New keys"));
    followTheme(*m_keys, [this] { m_keys->setMinimumWidth(scaled(kKeyWidth)); });
    row->addWidget(m_keys);
    m_apply = new QPushButton;
    setVariant(m_apply, Variant::Primary);
    connect(m_apply, &QPushButton::clicked, this, &KeysEditor::apply);
    row->addWidget(m_apply);
    m_none = new QPushButton(tr("No keys"));
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (QAction* action = current())
            m_registry.setKey(action, {});
    });
    row->addWidget(m_none);
    m_reset = new QPushButton(tr("Back to standard"));
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (QAction* action = current())
            m_registry.resetKey(action);
    });
    row->addWidget(m_reset);
    row->addStretch();
    return line;
}

int KeysEditor::setFilter(const QString& text) {
    m_proxy.setFilterFixedString(text);
    return m_proxy.rowCount();
}

QAction* KeysEditor::current() const {
    return m_model.action(m_proxy.mapToSource(m_table->currentIndex()));
}

QKeySequence KeysEditor::wanted() const {
    // One combination, not a chord of several.
    const QKeySequence typed = m_keys->keySequence();
    return typed.isEmpty() ? typed : QKeySequence(typed[0]);
}

void KeysEditor::refresh() {
    QAction* action = current();
    const QKeySequence keys = wanted();
    const QAction* holder = action ? m_registry.holderOf(keys, action) : nullptr;
    m_keys->setEnabled(action);
    m_apply->setEnabled(action && !keys.isEmpty() && keys != action->shortcut());
    m_apply->setText(holder ? tr("Take these keys") : tr("Use these keys"));
    m_none->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(action && action->shortcut() != ActionRegistry::standardKey(action));
    setValidity(m_keys, holder ? Validity::Warning : Validity::Fine);
    m_words->setTone(holder ? Tone::Warn : Tone::Plain);
    const QString written = keys.toString(QKeySequence::NativeText);
    m_words->setText(
        !action  ? tr("Choose an action in the list to change its keys.")
        : holder ? tr("%1 starts “%2” now, which would have no keys then.").arg(written, holder->text())
        : keys.isEmpty() ? tr("Press the keys that should start “%1”.").arg(action->text())
                         : tr("%1 is free.").arg(written));
}

void KeysEditor::apply() {
    if (QAction* action = current())
        m_registry.setKey(action, wanted());
    m_keys->clear();
}

} // namespace orrery::widgets
