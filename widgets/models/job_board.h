#pragma once

#include "core/api/wire/wire.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace orrery::widgets {

class WorkspaceSession;

/// One step of a run that is at work.
struct Job {
    quint64 run = 0;
    std::string pipeline;
    api::StepStatus step;
    std::string waitsFor;      ///< Why it does not run yet, in a sentence; empty while nobody has said.
    double predictedStart = 0; ///< Wall clock; 0 where unknown.
};

/// What runs and what waits in the workspace now, over all runs that are at work.
/// Thread: GUI. Cost: one request for each such run, at most `kMostRuns`, and one for each of its first
/// `kMostExplained` jobs that wait.
class JobBoard : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostRuns = 8;
    static constexpr std::size_t kMostExplained = 16;

    using QObject::QObject;

    /// Null for none. Ownership: the session must outlive this or be replaced first.
    void setSession(WorkspaceSession* session);
    /// Asks for the steps of every run at work.
    void refresh();

    /// In the order of the plan, the oldest run first.
    const std::vector<Job>& running() const { return m_running; }
    const std::vector<Job>& waiting() const { return m_waiting; }

Q_SIGNALS:
    void changed();

private:
    struct Wait {
        std::string reason;
        double predictedStart = 0;
        bool operator==(const Wait&) const = default;
    };

    void take(const api::RunSnapshot& run);
    void askWhy(const std::vector<Job>& jobs);
    void rebuild();

    QPointer<WorkspaceSession> m_session;
    std::map<quint64, std::vector<Job>> m_jobs;              ///< By run.
    std::map<std::pair<quint64, std::string>, Wait> m_waits; ///< By run and step, of the jobs that wait.
    std::vector<Job> m_running, m_waiting;
};

} // namespace orrery::widgets
