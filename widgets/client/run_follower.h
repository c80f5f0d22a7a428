#pragma once

#include "widgets/client/api_client.h"

#include <QPointer>

#include <vector>

namespace orrery::widgets {

/// Keeps one run's state equal to the server's: a snapshot, then numbered deltas. Where a number is missing a
/// new snapshot is fetched, so that a lost message never leaves a wrong picture behind.
/// Thread: GUI.
class RunFollower : public QObject {
    Q_OBJECT

public:
    /// Starts at once. Ownership: `client` must outlive this.
    RunFollower(ApiClient& client, quint64 run, QObject* parent = nullptr);

    quint64 run() const { return m_run; }
    /// False until the first snapshot came.
    bool ready() const { return m_ready; }
    const api::RunSummary& summary() const { return m_summary; }
    const std::vector<api::StepStatus>& steps() const { return m_steps; }

    /// True for the run states that change no more.
    static bool isTerminal(const std::string& runState);

Q_SIGNALS:
    /// Everything is new.
    void reset();
    /// These steps (indices) and perhaps the summary changed.
    void stepsChanged(const std::vector<std::uint32_t>& steps);
    void metricsArrived(const std::vector<orrery::api::MetricPoint>& points);
    void logsGrew(const std::vector<std::uint32_t>& steps);
    /// The run could not be read; the sentence names the reason.
    void failed(const QString& reason);

private:
    void receive(const QByteArray& json);
    void applySnapshot(api::RunSnapshot snapshot);
    void applyDelta(api::RunDelta delta);
    void fetchSnapshot();

    ApiClient& m_client;
    QPointer<Stream> m_stream;
    quint64 m_run;
    api::RunSummary m_summary;
    std::vector<api::StepStatus> m_steps;
    std::vector<api::RunDelta> m_pending; ///< Came while a snapshot was on its way.
    std::uint64_t m_sequence = 0;
    bool m_ready = false;
    bool m_fetching = false;
};

} // namespace orrery::widgets
