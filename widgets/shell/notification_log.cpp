#include "widgets/shell/notification_log.h"

#include "widgets/models/words.h"

namespace orrery::widgets {

void NotificationLog::add(const ToastMessage& message) {
    m_list.insert(m_list.begin(), {nowSeconds(), message});
    if (m_list.size() > kMost)
        m_list.pop_back();
    ++m_unseen;
    Q_EMIT changed();
}

void NotificationLog::markSeen() {
    if (m_unseen == 0)
        return;
    m_unseen = 0;
    Q_EMIT changed();
}

void NotificationLog::clear() {
    m_list.clear();
    m_unseen = 0;
    Q_EMIT changed();
}

} // namespace orrery::widgets
