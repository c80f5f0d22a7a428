#pragma once

#include "core/api/wire/wire.h"
#include "widgets/client/transport.h"

namespace orrery::widgets {

template <typename T>
using Answer = std::function<void(Result<T>)>;

/// Which part of a step's log is wanted.
struct LogQuery {
    quint64 run = 0;
    QString step;
    int rank = -1; ///< -1 for all, merged by time.
    QString from;  ///< `LogPage::next` of the page before; empty for the beginning.
    int limit = 2000;
    int tail = 0; ///< With an empty `from`: begin with so many of the last lines; 0 begins at the beginning.
    QString before; ///< `LogPage::previous` of a page: the `limit` lines before it, whatever `from` says.
};

/// Which part of an output is wanted.
struct PreviewQuery {
    quint64 run = 0;
    QString step, output;
    quint64 offset = 0; ///< The first row of a table, the first byte of a text.
    int limit = 100;    ///< Rows; 0 asks for what is known of the whole alone.
};

/// The server's calls with their types. Large answers are decoded on another thread, so that a run of ten
/// thousand steps does not hold up a frame.
/// Thread: GUI. Errors: those of the server and of the connection, through the answer.
class ApiClient : public QObject {
    Q_OBJECT

public:
    /// Ownership: `transport` must outlive this.
    explicit ApiClient(Transport& transport, QObject* parent = nullptr);

    Transport& transport() const { return m_transport; }

    void workspace(QObject* context, Answer<api::Workspace> answer);
    void graph(const QString& path, QObject* context, Answer<api::PipelineGraph> answer);
    void validate(const api::ValidateRequest& request, QObject* context, Answer<api::ValidateReport> answer);
    void plan(const api::PlanRequest& request, QObject* context, Answer<api::PlanReport> answer);
    /// Pauses a run or lets it go on; with a step sets or drops its breakpoint.
    void holdRun(quint64 run, const QString& step, bool held, QObject* context,
                 Answer<api::Acknowledged> answer);
    void startRun(const api::RunRequest& request, QObject* context, Answer<api::RunStarted> answer);
    void cancelRun(quint64 run, const QString& step, QObject* context, Answer<api::Acknowledged> answer);
    void resumeRun(quint64 run, QObject* context, Answer<api::RunStarted> answer);
    void runs(QObject* context, Answer<api::RunList> answer);
    void run(quint64 run, QObject* context, Answer<api::RunSnapshot> answer);
    void explain(quint64 run, const QString& step, QObject* context, Answer<api::Explanation> answer);
    void logs(const LogQuery& query, QObject* context, Answer<api::LogPage> answer);
    void metrics(quint64 run, const QString& step, QObject* context, Answer<api::MetricPage> answer);
    void usage(quint64 run, QObject* context, Answer<api::UsagePage> answer);
    /// How `run` differs from the older run `with`.
    void diff(quint64 run, quint64 with, QObject* context, Answer<api::RunDiff> answer);
    /// The run as one HTML page.
    void report(quint64 run, QObject* context, BodyHandler answer);
    void outputs(quint64 run, const QString& step, QObject* context, Answer<api::OutputList> answer);
    /// A window of one output: rows of a table, bytes of a text.
    void preview(const PreviewQuery& query, QObject* context, Answer<api::Preview> answer);
    void blob(const QString& digest, QObject* context, BodyHandler answer);
    void hosts(QObject* context, Answer<api::HostList> answer);

private:
    template <typename T>
    void getAs(const QString& path, const QUrlQuery& query, QObject* context, Answer<T> answer);
    template <typename T, typename Body>
    void postAs(const QString& path, const Body& body, QObject* context, Answer<T> answer);

    Transport& m_transport;
};

} // namespace orrery::widgets
