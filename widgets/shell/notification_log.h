#pragma once

#include "widgets/common/toast.h"

#include <QObject>

#include <vector>

namespace orrery::widgets {

/// Something that happened: what a toast said, and when.
struct Notification {
    double time = 0; ///< Seconds since 1970.
    ToastMessage message;
};

/// Everything that the window told the person, newest first, with what can be done about it.
/// Thread: GUI. Cost: at most `kMost` are kept.
class NotificationLog : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 100;

    using QObject::QObject;

    void add(const ToastMessage& message);
    const std::vector<Notification>& list() const { return m_list; }
    /// How many came since the list was last looked at.
    int unseen() const { return m_unseen; }
    void markSeen();
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::vector<Notification> m_list;
    int m_unseen = 0;
};

} // namespace orrery::widgets
