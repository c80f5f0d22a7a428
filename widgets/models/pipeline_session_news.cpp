#include "widgets/client/wire_text.h"
#include "widgets/models/pipeline_session.h"

#include <algorithm>

// What a session notices of the shown run. A run may have ten thousand steps and ten changes a second, so
// only what has changed is looked at.

namespace orrery::widgets {

void PipelineSession::visitChanged(const std::vector<std::uint32_t>* changed,
                                   const std::function<void(const api::StepStatus&)>& visit) const {
    if (!changed) {
        std::ranges::for_each(runSteps(), visit);
        return;
    }
    for (const std::uint32_t index : *changed)
        visit(runSteps()[index]);
}

void PipelineSession::collectRunProblems(const std::vector<std::uint32_t>* changed) {
    bool news = !changed;
    if (!changed)
        m_failed.clear();
    visitChanged(changed, [&](const api::StepStatus& step) {
        const bool failed = step.state == "failed" || step.state == "lost";
        if (failed)
            m_failed.insert(step.index);
        news |= failed || m_failed.erase(step.index) > 0;
    });
    if (!news)
        return;
    std::vector<api::Problem> problems;
    for (const std::uint32_t index : m_failed) {
        const api::StepStatus& step = runSteps()[index];
        api::Problem problem;
        problem.step = step.name;
        const QString reason =
            step.reason.empty() ? tr("%1 failed.").arg(toQString(step.name)) : toQString(step.reason);
        problem.message = toStdString(reason);
        if (!step.hint.empty())
            problem.fixes.push_back(step.hint);
        problems.push_back(std::move(problem));
    }
    m_problems.setRunProblems(problems);
}

void PipelineSession::noticeStops(const std::vector<std::uint32_t>* changed) {
    if (!changed)
        m_held.clear();
    visitChanged(changed, [this](const api::StepStatus& step) {
        if (step.held)
            m_held.insert(step.index);
        else
            m_held.erase(step.index);
    });
    // In a paused run every step is held; that is no news of a step.
    const bool news = runActive() && !summary()->paused;
    std::set<std::uint32_t> before = news ? m_held : std::set<std::uint32_t>();
    before.swap(m_stoppedBefore);
    for (const std::uint32_t step : m_stoppedBefore)
        if (!before.contains(step))
            Q_EMIT stoppedBefore(toQString(runSteps()[step].name));
    if (m_stoppedBefore != before)
        Q_EMIT runChanged();
}

} // namespace orrery::widgets
