#include "widgets/pages/settings/setting_row.h"

#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace orrery::widgets {

namespace {

constexpr int kLabelWidth = 392;
constexpr int kMarkWidth = 3;
constexpr int kHeight = 56;

} // namespace

SettingRow::SettingRow(const SettingEntry& entry, const QString& standard, QWidget* control)
    : m_control(control) {
    followTheme(*this, [this] { setMinimumHeight(scaled(kHeight)); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMarkWidth + 8, 8, 0, 8);
    row->setSpacing(8);
    auto* label = new QWidget;
    auto* texts = new QVBoxLayout(label);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(0);
    auto* name = makeText(TextKind::Strong, entry.name);
    name->setWordWrap(true);
    texts->addWidget(name);
    auto* words = makeText(TextKind::Small, entry.words);
    words->setWordWrap(true);
    texts->addWidget(words);
    if (control->hasHeightForWidth()) {
        // A control that wraps takes the whole width, below its name, and the height that it needs then.
        texts->addSpacing(10);
        texts->addWidget(control);
        row->addWidget(label, 1);
    } else {
        // The same at every text size: words break, and a row has no more room than the page. Large controls
        // take a part of it.
        label->setMinimumWidth(kLabelWidth / 2);
        label->setMaximumWidth(kLabelWidth);
        row->addWidget(label, kLabelWidth, Qt::AlignVCenter);
        row->addWidget(control);
        row->addStretch(1);
    }
    m_standard = makeText(TextKind::Small, tr("default: %1").arg(standard));
    row->addWidget(m_standard);
    m_reset = new QToolButton;
    m_reset->setIcon(icon(QStringLiteral("undo")));
    m_reset->setAccessibleName(tr("Reset %1").arg(entry.name));
    m_reset->setToolTip(tr("Back to %1").arg(standard));
    connect(m_reset, &QToolButton::clicked, this, &SettingRow::resetRequested);
    row->addWidget(m_reset);
    for (QWidget* part : {static_cast<QWidget*>(m_standard), static_cast<QWidget*>(m_reset)}) {
        QSizePolicy keep = part->sizePolicy();
        keep.setRetainSizeWhenHidden(true);
        part->setSizePolicy(keep);
    }
    setChanged(false);
}

void SettingRow::setChanged(bool changed) {
    m_changed = changed;
    m_standard->setVisible(changed);
    m_reset->setVisible(changed);
    update();
}

void SettingRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().borderSubtle);
    if (!m_changed)
        return;
    const int x = layoutDirection() == Qt::RightToLeft ? width() - kMarkWidth : 0;
    painter.fillRect(QRect(x, 10, kMarkWidth, height() - 20), theme().accent);
}

} // namespace orrery::widgets
