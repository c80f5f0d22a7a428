#include "widgets/pages/pipeline/target_picker.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 336;
constexpr int kMostRows = 8;

} // namespace

TargetPicker::TargetPicker(std::vector<CanvasWire> wires, QWidget* canvas)
    : QFrame(canvas), m_wires(std::move(wires)) {
    setAccessibleName(tr("Connect the node"));
    setFocusPolicy(Qt::NoFocus);
    m_query = new QLineEdit;
    m_query->setPlaceholderText(tr("Connect with"));
    m_query->setAccessibleName(tr("Find a port to connect with"));
    m_query->addAction(icon(QStringLiteral("link")), QLineEdit::LeadingPosition);
    m_query->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Wires that fit"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_query);
    column->addWidget(m_list);
    connect(m_query, &QLineEdit::textChanged, this, &TargetPicker::search);
    connect(m_list, &QListWidget::itemClicked, this, &TargetPicker::choose);
}

void TargetPicker::openAt(const QPoint& point) {
    search();
    m_list->setFixedHeight(std::min(kMostRows, std::max(1, m_list->count())) * scaled(metrics().row));
    setFixedWidth(std::min(scaled(kWidth), parentWidget()->width() - 16));
    adjustSize();
    const QPoint most(parentWidget()->width() - width() - 8, parentWidget()->height() - height() - 8);
    move(std::clamp(point.x(), 8, std::max(8, most.x())), std::clamp(point.y(), 8, std::max(8, most.y())));
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
}

void TargetPicker::search() {
    m_list->clear();
    const QString wanted = m_query->text().trimmed();
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        const CanvasWire& wire = m_wires[i];
        const QString text =
            tr("%1.%2 → %3.%4").arg(wire.from.node, wire.from.port, wire.to.node, wire.to.port);
        if (!text.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
    }
    if (m_list->count() == 0) {
        auto* item =
            new QListWidgetItem(m_wires.empty() ? tr("No other node has a port that fits. Add one with A.")
                                                : tr("No port has this name. Try fewer letters."),
                                m_list);
        item->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void TargetPicker::step(int rows) {
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, std::max(0, m_list->count() - 1)));
}

void TargetPicker::choose() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const CanvasWire wire = m_wires[item->data(Qt::UserRole).toULongLong()];
    leave();
    Q_EMIT chosen(wire);
}

void TargetPicker::leave() {
    if (isHidden())
        return;
    const bool focused = m_query->hasFocus();
    hide();
    deleteLater();
    if (focused)
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

bool TargetPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && isVisible()) {
        leave();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        return step(1), true;
    case Qt::Key_Up:
        return step(-1), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(), true;
    case Qt::Key_Escape:
        return leave(), true;
    default:
        return false;
    }
}

void TargetPicker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme().surface[2]);
    painter.setPen(theme().borderStrong);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusCard,
                            metrics().radiusCard);
}

} // namespace orrery::widgets
