#include "tests/window/stall_watch.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <gtest/gtest.h>

#include <ctime>

namespace {

constexpr double kLimit = 100; ///< Of the product as people have it. Units: milliseconds.

/// A processor that others use too runs at down to half its speed; how many times slower than that this build
/// is at most.
constexpr double kShared = 2;
#if defined(__SANITIZE_THREAD__)
constexpr double kSlower = 50;
#elif defined(__SANITIZE_ADDRESS__)
constexpr double kSlower = 20;
#elif defined(__OPTIMIZE__)
constexpr double kSlower = 1;
#else
constexpr double kSlower = 5;
#endif

} // namespace

double StallWatch::limit() {
    static const double asked = qEnvironmentVariable("ORRERY_STALL_LIMIT").toDouble();
    return asked > 0 ? asked : kLimit * kShared * kSlower;
}

double StallWatch::threadTime() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

int StallWatch::watch(const std::function<int()>& work) {
    m_watched = m_depth;
    const int result = work();
    m_watched = -1;
    return result;
}

bool StallWatch::notify(QObject* receiver, QEvent* event) {
    if (thread() != QThread::currentThread() || m_depth != m_watched)
        return QApplication::notify(receiver, event);
    // Afterwards the receiver may be gone.
    const QString name = QString::fromLatin1(receiver->metaObject()->className());
    const QEvent::Type type = event->type();
    ++m_depth;
    const double before = threadTime();
    const bool taken = QApplication::notify(receiver, event);
    const double spent = threadTime() - before;
    --m_depth;
    if (spent > limit())
        say(QStringLiteral(
                "the window stood still: an event %1 of a %2 took %3 ms of processor time, which may be %4")
                .arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)), name)
                .arg(spent, 0, 'f', 0)
                .arg(limit(), 0, 'f', 0));
    return taken;
}

void StallWatch::say(const QString& sentence) const {
    if (m_report)
        m_report(sentence);
    else
        ADD_FAILURE() << sentence.toStdString();
}
