#include "widgets/common/search_keys.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <cstdlib>

namespace orrery::widgets {

SearchKeys::SearchKeys(QLineEdit& field, QAbstractItemView& list)
    : QObject(&field), m_field(field), m_list(list) {
    field.installEventFilter(this);
}

bool SearchKeys::canBeChosen(int row) const {
    return m_list.model()->flags(m_list.model()->index(row, 0)) & Qt::ItemIsEnabled;
}

void SearchKeys::toFirst() {
    m_list.setCurrentIndex({});
    walk(1);
}

void SearchKeys::walk(int rows) {
    const int step = rows > 0 ? 1 : -1;
    int row = m_list.currentIndex().isValid() ? m_list.currentIndex().row() : -1;
    int left = std::abs(rows);
    for (int next = row + step; left > 0 && next >= 0 && next < m_list.model()->rowCount(); next += step)
        if (canBeChosen(next)) {
            row = next;
            --left;
        }
    if (row >= 0)
        m_list.setCurrentIndex(m_list.model()->index(row, 0));
}

int SearchKeys::pageRows() const {
    const int height = m_list.sizeHintForRow(std::max(0, m_list.currentIndex().row()));
    return std::max(1, m_list.viewport()->height() / std::max(1, height) - 1);
}

bool SearchKeys::takeKey(int key) {
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        return walk(1), true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        return walk(-1), true;
    case Qt::Key_PageDown:
        return walk(pageRows()), true;
    case Qt::Key_PageUp:
        return walk(-pageRows()), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT chosen();
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

bool SearchKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && m_field.isVisible())
        Q_EMIT left();
    if (event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event)->key());
    return QObject::eventFilter(watched, event);
}

} // namespace orrery::widgets
