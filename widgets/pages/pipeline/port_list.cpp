#include "widgets/pages/pipeline/port_list.h"

#include "widgets/canvas/graph_painter.h"
#include "widgets/common/delegates.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kIcon = 16;

QIcon shapeOf(PortType type, double ratio) {
    QPixmap picture(QSize(kIcon, kIcon) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    GraphPainter::paintPort(painter, theme(), type, QPointF(kIcon, kIcon) / 2, metrics().portSize,
                            theme().surface[1]);
    painter.end();
    return QIcon(picture);
}

} // namespace

PortList::PortList(QWidget* parent) : QListWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleDescription(tr("Alt+Up and Alt+Down move the port"));
    lieOnPanel(*this);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &PortList::fill);
}

void PortList::show(std::vector<Entry> ports) {
    if (ports == m_ports)
        return;
    m_ports = std::move(ports);
    endDrag();
    fill();
}

void PortList::fill() {
    const QString current = currentItem() ? currentItem()->data(Qt::UserRole).toString() : QString();
    clear();
    for (const Entry& port : m_ports) {
        auto* item =
            new QListWidgetItem(shapeOf(port.type, devicePixelRatioF()),
                                tr("%1: %2", "port, type").arg(port.name, portTypeWord(port.type)), this);
        item->setData(Qt::UserRole, port.name);
        if (port.name == current)
            setCurrentItem(item);
    }
    setFixedHeight(count() * std::max(scaled(metrics().row), sizeHintForRow(0)));
}

int PortList::gapAt(int y) const {
    for (int row = 0; row < count(); ++row)
        if (y < visualItemRect(item(row)).center().y())
            return row;
    return count();
}

void PortList::moveTo(int row, int gap) {
    if (row < 0 || row >= count() || gap < 0 || gap > count() || gap == row || gap == row + 1)
        return;
    const auto nameOf = [this](int at) { return item(at)->data(Qt::UserRole).toString(); };
    Q_EMIT moved(nameOf(row), gap < count() ? nameOf(gap) : QString());
}

void PortList::endDrag() {
    m_held = -1;
    m_gap.reset();
    viewport()->unsetCursor();
    viewport()->update();
}

void PortList::mousePressEvent(QMouseEvent* event) {
    QListWidget::mousePressEvent(event);
    m_held = event->button() == Qt::LeftButton ? row(itemAt(event->pos())) : -1;
    m_pressed = event->pos();
}

void PortList::mouseMoveEvent(QMouseEvent* event) {
    if (m_held < 0 ||
        (!m_gap && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance()))
        return;
    m_gap = gapAt(event->pos().y());
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void PortList::mouseReleaseEvent(QMouseEvent* event) {
    QListWidget::mouseReleaseEvent(event);
    const int held = m_held;
    const std::optional<int> gap = m_gap;
    endDrag();
    if (gap)
        moveTo(held, *gap);
}

void PortList::keyPressEvent(QKeyEvent* event) {
    if (m_gap && event->key() == Qt::Key_Escape)
        return endDrag();
    const bool moves = event->modifiers() == Qt::AltModifier;
    if (moves && event->key() == Qt::Key_Up)
        return moveTo(currentRow(), currentRow() - 1);
    if (moves && event->key() == Qt::Key_Down)
        return moveTo(currentRow(), currentRow() + 2);
    QListWidget::keyPressEvent(event);
}

void PortList::paintEvent(QPaintEvent* event) {
    QListWidget::paintEvent(event);
    if (!m_gap)
        return;
    const int y =
        *m_gap < count() ? visualItemRect(item(*m_gap)).top() : visualItemRect(item(count() - 1)).bottom();
    QPainter painter(viewport());
    painter.fillRect(QRect(0, std::max(0, y - 1), viewport()->width(), 2), theme().accent);
}

} // namespace orrery::widgets
