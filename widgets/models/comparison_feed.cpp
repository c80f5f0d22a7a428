#include "widgets/models/comparison_feed.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"

#include <QDir>
#include <QFileInfo>

namespace orrery::widgets {

namespace {

constexpr int kSettleMs = 150;

} // namespace

void ComparisonFeed::tell(Result<Comparison> comparison) {
    m_problem = comparison ? QString() : toQString(comparison.error().message());
    m_comparison = comparison ? std::optional(std::move(comparison).value()) : std::nullopt;
    Q_EMIT changed();
}

RunComparisonFeed::RunComparisonFeed(PipelineSession& pipeline, quint64 with)
    : ComparisonFeed(pipeline), m_run(pipeline.shownRun()), m_with(with) {
    connect(&pipeline, &PipelineSession::runChanged, this, [this] {
        if (m_pipeline.shownRun() != m_run)
            Q_EMIT over();
    });
    pipeline.client().diff(m_run, m_with, this, [this](Result<api::RunDiff> diff) {
        tell(diff ? Result<Comparison>(comparisonOf(*diff)) : Result<Comparison>(diff.error()));
    });
}

ComparisonFeed::Sentences RunComparisonFeed::sentences() const {
    return {tr("Run %1 against run %2").arg(m_run).arg(m_with), tr("The runs cannot be compared"),
            tr("Comparing the runs"), tr("Their parameters, keys and figures are being read."),
            tr("Runs %1 and %2 have the same parameters, steps and figures.").arg(m_with).arg(m_run)};
}

FileComparisonFeed::FileComparisonFeed(PipelineSession& pipeline, QString path)
    : ComparisonFeed(pipeline), m_path(std::move(path)) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &FileComparisonFeed::compare);
    connect(&pipeline.document(), &DocumentSession::changed, &m_settle, qOverload<>(&QTimer::start));
    connect(&pipeline.document(), &DocumentSession::diskChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&pipeline.document(), &DocumentSession::attentionChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    compare();
}

ComparisonFeed::Sentences FileComparisonFeed::sentences() const {
    const QString title = withSaved() ? tr("%1 against what is saved").arg(m_path)
                                      : tr("%1 against %2").arg(m_pipeline.path(), m_path);
    return {title, tr("The files cannot be compared"), tr("Comparing the files"), tr("Both are being read."),
            withSaved() ? tr("The file says the same as the document here.")
                        : tr("%1 and %2 have the same parameters and steps.").arg(m_pipeline.path(), m_path)};
}

Result<std::string> FileComparisonFeed::readOther() const {
    const DocumentSession& own = m_pipeline.document();
    if (!withSaved())
        return pipeline::DocumentFiles(toStdString(own.folder())).readText(toStdString(m_path));
    return own.theirs().value_or(own.diskText());
}

Result<void> FileComparisonFeed::takeOther(std::string text) {
    if (m_other && m_other->text() == text)
        return {};
    m_other.reset();
    pipeline::Document other = pipeline::Document::parse(std::move(text), toStdString(m_path));
    for (const Diagnostic& diagnostic : other.tree().diagnostics())
        if (diagnostic.severity == Severity::Error)
            return Error(ErrorCode::InvalidInput,
                         toStdString(tr("Line %1 of %2 cannot be read: %3 Mend the line, then compare again.",
                                        "number, file, reason")
                                         .arg(diagnostic.range.line)
                                         .arg(m_path, asSentence(toQString(diagnostic.message)))));
    m_graph = m_pipeline.document().graphOf(other);
    m_other = std::move(other);
    return {};
}

void FileComparisonFeed::watchOther() {
    if (withSaved())
        return; // The document watches its own file.
    const QFileInfo file(QDir(m_pipeline.document().folder()).filePath(m_path));
    // A file that was replaced is no longer watched, and one that is gone may come back.
    m_watcher.addPath(file.absolutePath());
    if (file.exists())
        m_watcher.addPath(file.absoluteFilePath());
}

void FileComparisonFeed::compare() {
    watchOther();
    auto text = readOther();
    const Result<void> taken = text ? takeOther(std::move(text).value()) : Result<void>(text.error());
    if (!taken)
        return tell(taken.error());
    Comparison comparison =
        comparisonOf(*m_other, m_pipeline.document().lastGood(), withSaved() ? tr("Saved") : m_path,
                     withSaved() ? tr("Here") : m_pipeline.path());
    comparison.other = m_graph;
    tell(std::move(comparison));
}

} // namespace orrery::widgets
