#include "widgets/models/log_feed.h"

#include "widgets/client/wire_text.h"

namespace orrery::widgets {

namespace {

constexpr int kPage = 2'000;

} // namespace

void LogFeed::show(ApiClient* client, quint64 run, const QString& step) {
    if (client == m_client && run == m_run && step == m_step)
        return;
    m_client = client;
    m_run = run;
    m_step = step;
    m_attempt = 0;
    m_ranks = 1;
    m_model.setRank(-1);
    restart(Want::End);
    Q_EMIT changed();
}

void LogFeed::restart(Want want) {
    m_generation = std::make_unique<QObject>();
    m_problem.clear();
    m_parts.clear();
    m_atEnd = true;
    m_busy = m_again = false;
    m_model.clear();
    // The end of a log is what people look for; it is reached without reading a gigabyte before it.
    if (ready())
        fetch(want);
}

void LogFeed::showBeginning() {
    if (hasEarlier())
        restart(Want::Beginning);
}

void LogFeed::showEnd() {
    if (hasLater())
        restart(Want::End);
}

void LogFeed::grew() {
    if (!m_atEnd || !ready())
        return;
    if (m_busy)
        m_again = true;
    else
        fetch(m_parts.empty() ? Want::End : Want::Later);
}

void LogFeed::fetchEarlier() {
    if (!m_busy && hasEarlier())
        fetch(Want::Earlier);
}

void LogFeed::fetchLater() {
    if (!m_busy && hasLater() && !m_parts.empty())
        fetch(Want::Later);
}

void LogFeed::fetch(Want want) {
    m_busy = true;
    m_again = false;
    LogQuery query;
    query.run = m_run;
    query.step = m_step;
    query.limit = kPage;
    if (want == Want::End)
        query.tail = kPage;
    else if (want == Want::Earlier)
        query.before = m_parts.front().begin;
    else if (want == Want::Later)
        query.from = m_parts.back().end;
    m_client->logs(query, m_generation.get(),
                   [this, want](Result<api::LogPage> page) { take(want, std::move(page)); });
}

void LogFeed::take(Want want, Result<api::LogPage> page) {
    m_busy = false;
    if (!page) {
        m_problem = toQString(page.error().message());
        Q_EMIT changed();
        return;
    }
    m_problem.clear();
    const bool anotherAttempt = page->attempt != m_attempt && m_attempt != 0;
    m_attempt = page->attempt;
    m_ranks = static_cast<int>(page->ranks);
    if (anotherAttempt) {
        restart(Want::End);
        return;
    }
    if (want == Want::Earlier)
        takeEarlier(*page);
    else if (want == Want::Later)
        takeLater(*page);
    else
        takeFirst(want, *page);
    Q_EMIT changed();
}

void LogFeed::takeFirst(Want want, const api::LogPage& page) {
    m_atEnd = want == Want::End || page.complete;
    if (!page.lines.empty() || !page.next.empty())
        m_parts.push_back(
            {toQString(page.previous), toQString(page.next), static_cast<int>(page.lines.size())});
    m_model.append(page.lines);
    if (m_again)
        grew();
}

void LogFeed::takeEarlier(const api::LogPage& page) {
    m_parts.push_front(
        {toQString(page.previous), m_parts.front().begin, static_cast<int>(page.lines.size())});
    m_model.prepend(page.lines);
    while (m_model.lineCount() > m_capacity && m_parts.size() > 1) {
        m_model.dropLast(m_parts.back().lines);
        m_parts.pop_back();
        m_atEnd = false;
    }
    Q_EMIT earlierArrived();
}

void LogFeed::takeLater(const api::LogPage& page) {
    const int lines = static_cast<int>(page.lines.size());
    const QString next = toQString(page.next);
    const bool moved = !next.isEmpty() && next != m_parts.back().end;
    // What comes bit by bit is one part, so that there are few of them.
    if (m_parts.back().lines + lines <= kPage)
        m_parts.back().lines += lines;
    else
        m_parts.push_back({m_parts.back().end, {}, lines});
    if (!next.isEmpty())
        m_parts.back().end = next;
    m_model.append(page.lines);
    while (m_model.lineCount() > m_capacity && m_parts.size() > 1) {
        m_model.dropFirst(m_parts.front().lines);
        m_parts.pop_front();
    }
    // A page may end for its bytes too, so in the middle of a log only an empty one is known to be the last.
    m_atEnd = m_atEnd || lines == 0;
    if (m_atEnd && ((lines >= kPage && moved) || m_again))
        fetch(Want::Later);
    Q_EMIT laterArrived();
}

} // namespace orrery::widgets
