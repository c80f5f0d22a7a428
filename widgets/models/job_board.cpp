#include "widgets/models/job_board.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/models/workspace_session.h"

#include <algorithm>

namespace orrery::widgets {

void JobBoard::setSession(WorkspaceSession* session) {
    m_session = session;
    m_jobs.clear();
    m_waits.clear();
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
    if (RunFollower::isTerminal(run.summary.state)) {
        m_jobs.erase(run.summary.run);
        return rebuild();
    }
    std::vector<Job>& jobs = m_jobs[run.summary.run];
    jobs.clear();
    for (const api::StepStatus& step : run.steps) {
        if (step.state == "running" || step.state == "queued")
            jobs.push_back({run.summary.run, run.summary.pipeline, step, {}, 0});
    }
    askWhy(jobs);
    rebuild();
}

void JobBoard::askWhy(const std::vector<Job>& jobs) {
    std::size_t asked = 0;
    for (const Job& job : jobs) {
        if (job.step.state != "queued" || ++asked > kMostExplained)
            continue;
        m_session->client().explain(job.run, toQString(job.step.name), this,
                                    [this](Result<api::Explanation> answer) {
                                        if (!answer || answer->sentences.empty())
                                            return;
                                        Wait now{answer->sentences.front(), answer->predicted_start};
                                        Wait& known = m_waits[{answer->run, answer->step}];
                                        if (std::exchange(known, now) != now)
                                            rebuild();
                                    });
    }
}

void JobBoard::rebuild() {
    m_running.clear();
    m_waiting.clear();
    for (const auto& [run, jobs] : m_jobs) {
        for (const Job& job : jobs)
            (job.step.state == "running" ? m_running : m_waiting).push_back(job);
    }
    std::map<std::pair<quint64, std::string>, Wait> waits;
    for (Job& job : m_waiting) {
        const std::pair name(job.run, job.step.name);
        const auto known = m_waits.find(name);
        if (known == m_waits.end())
            continue;
        job.waitsFor = known->second.reason;
        job.predictedStart = known->second.predictedStart;
        waits.insert(*known);
    }
    m_waits = std::move(waits);
    Q_EMIT changed();
}

} // namespace orrery::widgets
