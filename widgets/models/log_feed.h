#pragma once

#include "widgets/client/api_client.h"
#include "widgets/models/log_model.h"

#include <deque>

namespace orrery::widgets {

/// Fills a log model with a window of one step's log: the newest lines first, then whatever is added, and
/// earlier or later parts as they are asked for. What is held is bounded: parts leave at the far end. One
/// request is under way at a time. Thread: GUI.
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
    /// Whether the log goes on before, or after, what is held.
    bool hasEarlier() const { return !m_parts.empty() && !m_parts.front().begin.isEmpty(); }
    bool hasLater() const { return !m_atEnd; }

    /// How many lines are held at most.
    void setCapacity(int lines) { m_capacity = lines; }
    /// Shows another log; an empty step shows none. Ownership: `client` must outlive the feed's use of it.
    void show(ApiClient* client, quint64 run, const QString& step);
    /// More is there: fetch it, now or after the request that is under way.
    void grew();
    /// Asks for the part before, or after, what is held. Nothing happens where there is none.
    void fetchEarlier();
    void fetchLater();
    /// Goes to the log's beginning or to its end.
    void showBeginning();
    void showEnd();

Q_SIGNALS:
    /// Number of ranks, problem or loading differ.
    void changed();
    /// Earlier (or later) lines are in the model.
    void earlierArrived();
    void laterArrived();

private:
    enum class Want { End, Beginning, Earlier, Later };
    /// Lines that came together, and where they begin and end in the log.
    struct Part {
        QString begin, end;
        int lines = 0;
    };

    bool ready() const { return m_client && m_run != 0 && !m_step.isEmpty(); }
    void restart(Want want);
    void fetch(Want want);
    void take(Want want, Result<api::LogPage> page);
    void takeFirst(Want want, const api::LogPage& page);
    void takeEarlier(const api::LogPage& page);
    void takeLater(const api::LogPage& page);

    LogModel m_model;
    ApiClient* m_client = nullptr;
    std::unique_ptr<QObject> m_generation; ///< Answers for a log shown before are dropped with it.
    quint64 m_run = 0;
    QString m_step, m_problem;
    std::deque<Part> m_parts;
    std::uint32_t m_attempt = 0;
    int m_ranks = 1;
    int m_capacity = 50'000;
    bool m_atEnd = true;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace orrery::widgets
