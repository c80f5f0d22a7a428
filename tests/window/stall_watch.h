#pragma once

#include <QApplication>

#include <functional>

/// The application of the tests: says when handling one event holds the window up for longer than a person
/// bears.
///
/// Counted is the processor time of the window's thread, not the clock's. What a loaded machine still adds to
/// it is allowed for, as is what a build without optimisation or with sanitizers adds; on a quiet machine
/// ORRERY_STALL_LIMIT sets the limit itself, in milliseconds. Thread: the window's.
class StallWatch : public QApplication {
public:
    using QApplication::QApplication;

    /// Watches all events that are handled from inside of `work`, each with what it causes.
    int watch(const std::function<int()>& work);

    /// What is said instead of failing the running test, while it is set.
    void setReport(std::function<void(const QString&)> report) { m_report = std::move(report); }

    /// The longest that one event may take. Units: milliseconds of processor time.
    static double limit();
    /// Units: milliseconds of processor time of this thread.
    static double threadTime();

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void say(const QString& sentence) const;

    int m_depth = 0;
    int m_watched = -1; ///< Events at this depth are those that the tests caused; -1: nobody watches.
    std::function<void(const QString&)> m_report;
};
