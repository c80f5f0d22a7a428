#include "widgets/models/log_feed.h"

#include "widgets/client/wire_text.h"

namespace orrery::widgets {

namespace {

constexpr int kPage = 2'000;

} // namespace

void LogFeed::show(ApiClient* client, quint64 run, const QString& step) {
    if (client == m_client && run == m_run && step == m_step)
        return;
    m_generation = std::make_unique<QObject>();
    m_client = client;
    m_run = run;
    m_step = step;
    m_next.clear();
    m_problem.clear();
    m_attempt = 0;
    m_ranks = 1;
    m_busy = m_again = false;
    m_model.clear();
    m_model.setRank(-1);
    if (m_client && m_run != 0 && !m_step.isEmpty())
        fetch();
    Q_EMIT changed();
}

void LogFeed::grew() {
    if (m_busy)
        m_again = true;
    else if (m_client && m_run != 0 && !m_step.isEmpty())
        fetch();
}

void LogFeed::fetch() {
    m_busy = true;
    m_again = false;
    LogQuery query;
    query.run = m_run;
    query.step = m_step;
    query.from = m_next;
    query.limit = kPage;
    // The end of a log is what people look for; it is reached without reading a gigabyte before it.
    query.tail = m_next.isEmpty() ? kPage : 0;
    m_client->logs(query, m_generation.get(), [this](Result<api::LogPage> page) { take(std::move(page)); });
}

void LogFeed::take(Result<api::LogPage> page) {
    m_busy = false;
    if (!page) {
        m_problem = toQString(page.error().message());
        Q_EMIT changed();
        return;
    }
    m_problem.clear();
    if (page->attempt != m_attempt && m_attempt != 0) {
        m_model.clear();
        m_next.clear();
        m_attempt = page->attempt;
        return fetch();
    }
    m_attempt = page->attempt;
    m_ranks = static_cast<int>(page->ranks);
    m_model.append(page->lines);
    const bool more = !page->next.empty() && toQString(page->next) != m_next && page->lines.size() >= kPage;
    if (!page->next.empty())
        m_next = toQString(page->next);
    if (more || m_again)
        fetch();
    Q_EMIT changed();
}

} // namespace orrery::widgets
