#pragma once

#include "widgets/client/api_client.h"
#include "widgets/models/log_model.h"

namespace orrery::widgets {

/// Fills a log model with one step's log: the newest lines first, then whatever is added. One request is
/// under way at a time. Thread: GUI.
class LogFeed : public QObject {
    Q_OBJECT

public:
    explicit LogFeed(QObject* parent = nullptr) : QObject(parent) {}

    LogModel& model() { return m_model; }
    const QString& step() const { return m_step; }
    int ranks() const { return m_ranks; }
    /// Why nothing can be shown; empty where all is well.
    const QString& problem() const { return m_problem; }
    bool loading() const { return m_busy && m_model.lineCount() == 0; }

    /// Shows another log; an empty step shows none. Ownership: `client` must outlive the feed's use of it.
    void show(ApiClient* client, quint64 run, const QString& step);
    /// More is there: fetch it, now or after the request that is under way.
    void grew();

Q_SIGNALS:
    /// Number of ranks, problem or loading differ.
    void changed();

private:
    void fetch();
    void take(Result<api::LogPage> page);

    LogModel m_model;
    ApiClient* m_client = nullptr;
    std::unique_ptr<QObject> m_generation; ///< Answers for a log shown before are dropped with it.
    quint64 m_run = 0;
    QString m_step, m_next, m_problem;
    std::uint32_t m_attempt = 0;
    int m_ranks = 1;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace orrery::widgets
