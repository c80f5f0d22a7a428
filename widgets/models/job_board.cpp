#include "widgets/models/job_board.h"

#include "widgets/client/run_follower.h"
#include "widgets/models/workspace_session.h"

#include <algorithm>

namespace orrery::widgets {

void JobBoard::setSession(WorkspaceSession* session) {
    m_session = session;
    m_jobs.clear();
    rebuild();
}

void JobBoard::refresh() {
    if (!m_session)
        return;
    std::vector<quint64> active;
    for (const auto& run : m_session->runs().runs()) {
        if (!RunFollower::isTerminal(run.state) && active.size() < kMostRuns)
            active.push_back(run.run);
    }
    std::erase_if(m_jobs, [&active](const auto& entry) {
        return std::find(active.begin(), active.end(), entry.first) == active.end();
    });
    for (const quint64 run : active)
        m_session->client().run(run, this, [this](Result<api::RunSnapshot> snapshot) {
            if (snapshot)
                take(*snapshot);
        });
    rebuild();
}

void JobBoard::take(const api::RunSnapshot& run) {
    std::vector<Job>& jobs = m_jobs[run.summary.run];
    jobs.clear();
    if (RunFollower::isTerminal(run.summary.state))
        m_jobs.erase(run.summary.run);
    else
        for (const api::StepStatus& step : run.steps) {
            if (step.state == "running" || step.state == "queued")
                jobs.push_back({run.summary.run, run.summary.pipeline, step});
        }
    rebuild();
}

void JobBoard::rebuild() {
    m_running.clear();
    m_waiting.clear();
    for (const auto& [run, jobs] : m_jobs) {
        for (const Job& job : jobs)
            (job.step.state == "running" ? m_running : m_waiting).push_back(job);
    }
    Q_EMIT changed();
}

} // namespace orrery::widgets
