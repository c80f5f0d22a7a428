#include "widgets/client/run_follower.h"

#include "widgets/client/wire_text.h"

namespace orrery::widgets {

RunFollower::RunFollower(ApiClient& client, quint64 run, QObject* parent)
    : QObject(parent), m_client(client), m_run(run) {
    m_stream = client.transport().openStream(run, this);
    connect(m_stream, &Stream::message, this, &RunFollower::receive);
}

bool RunFollower::isTerminal(const std::string& runState) {
    return runState != "queued" && runState != "running";
}

void RunFollower::receive(const QByteArray& json) {
    // The kind is read from a small type first: a delta is the rule, a snapshot the exception.
    auto delta = api::fromJson<api::RunDelta>(viewOf(json));
    if (!delta) {
        Q_EMIT failed(tr("Run %1 sent a message that cannot be read: %2")
                          .arg(m_run)
                          .arg(toQString(delta.error().message())));
        return fetchSnapshot();
    }
    if (delta->type == "snapshot") {
        auto snapshot = api::fromJson<api::RunSnapshot>(viewOf(json));
        if (snapshot)
            applySnapshot(std::move(snapshot).value());
        return;
    }
    if (m_fetching || !m_ready)
        return m_pending.push_back(std::move(delta).value());
    applyDelta(std::move(delta).value());
}

void RunFollower::applySnapshot(api::RunSnapshot snapshot) {
    m_fetching = false;
    m_ready = true;
    m_sequence = snapshot.sequence;
    m_summary = std::move(snapshot.summary);
    m_steps = std::move(snapshot.steps);
    Q_EMIT reset();
    auto pending = std::move(m_pending);
    m_pending.clear();
    for (auto& delta : pending) {
        if (delta.sequence > m_sequence)
            applyDelta(std::move(delta));
    }
}

void RunFollower::applyDelta(api::RunDelta delta) {
    if (delta.sequence <= m_sequence)
        return;
    if (delta.sequence != m_sequence + 1)
        return fetchSnapshot();
    m_sequence = delta.sequence;
    m_summary = std::move(delta.summary);
    std::vector<std::uint32_t> changed;
    changed.reserve(delta.steps.size());
    const std::size_t known = m_steps.size();
    for (auto& step : delta.steps) {
        const auto index = step.index;
        // A map may add steps while the run goes on, in order and without holes.
        if (index > m_steps.size())
            return fetchSnapshot();
        if (index == m_steps.size())
            m_steps.push_back(std::move(step));
        else
            m_steps[index] = std::move(step);
        changed.push_back(index);
    }
    if (m_steps.size() != known)
        Q_EMIT reset();
    else
        Q_EMIT stepsChanged(changed);
    if (!delta.metrics.empty())
        Q_EMIT metricsArrived(delta.metrics);
    if (!delta.logs.empty())
        Q_EMIT logsGrew(delta.logs);
}

void RunFollower::fetchSnapshot() {
    if (m_fetching)
        return;
    m_fetching = true;
    m_client.run(m_run, this, [this](Result<api::RunSnapshot> snapshot) {
        if (snapshot)
            return applySnapshot(std::move(snapshot).value());
        m_fetching = false;
        Q_EMIT failed(toQString(snapshot.error().message()));
    });
}

} // namespace orrery::widgets
