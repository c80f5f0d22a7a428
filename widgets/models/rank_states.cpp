#include "widgets/models/rank_states.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"
#include "widgets/theme/status_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace orrery::widgets {

namespace {

struct RankWords {
    Q_DECLARE_TR_FUNCTIONS(RankWords)
};

bool hasRun(const api::StepStatus& step) {
    return step.started > 0 && !step.cached && step.state != "queued" && step.state != "skipped";
}

} // namespace

std::vector<Status> rankStatesOf(const api::StepStatus& step) {
    if (step.ranks < 2 || !hasRun(step))
        return {};
    std::vector<Status> states(step.ranks, statusFromWord(toQString(step.state)));
    for (const api::RankEnd& end : step.rank_ends)
        if (end.rank < states.size())
            states[end.rank] = statusFromWord(toQString(end.state));
    return states;
}

QString rankWordsOf(const api::StepStatus& step) {
    const std::vector<Status> states = rankStatesOf(step);
    if (states.empty())
        return {};
    QStringList counts;
    for (int i = 0; i < statusCount; ++i)
        if (const auto count = std::count(states.begin(), states.end(), static_cast<Status>(i)); count != 0)
            counts.append(QStringLiteral("%1 %2").arg(count).arg(statusText(static_cast<Status>(i))));
    QString words = RankWords::tr("%n rank(s): %1", nullptr, static_cast<int>(states.size()))
                        .arg(counts.join(QStringLiteral(", ")));
    const auto failed = std::find_if(step.rank_ends.begin(), step.rank_ends.end(),
                                     [](const api::RankEnd& end) { return end.state == "failed"; });
    if (failed != step.rank_ends.end())
        words += QStringLiteral("; ") +
                 RankWords::tr("rank %1 exited with %2").arg(failed->rank).arg(failed->exit_code);
    return words;
}

} // namespace orrery::widgets
