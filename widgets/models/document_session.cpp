#include "widgets/models/document_session.h"

#include "core/api/graph_builder.h"
#include "core/pipeline/text_merge.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace orrery::widgets {

namespace {

constexpr int kKeepAsideMs = 2'000;
constexpr int kExpandMs = 200;
constexpr int kSettleMs = 150;
/// Larger documents are looked through when the typing pauses: what a key changes is to be seen within a
/// frame.
constexpr std::size_t kImmediateSteps = 300;
constexpr std::size_t kImmediateAtOpening = 2'000;

std::filesystem::path pathOf(const QString& path) {
    return toStdString(path);
}

} // namespace

DocumentSession::DocumentSession(QString folder, QString path, const QString& recoveryFolder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_path(std::move(path)), m_files(pathOf(m_folder)),
      m_kinds(pipeline::KindLibrary::forWorkspace(pathOf(m_folder))),
      m_history(pipeline::Document::parse({}, toStdString(m_path))), m_lastGood(m_history.document()),
      m_recovery(recoveryFolder, QDir(m_folder).absoluteFilePath(m_path)) {
    const auto every = [this](QTimer& timer, int milliseconds, void (DocumentSession::*act)()) {
        timer.setSingleShot(true);
        timer.setInterval(milliseconds);
        connect(&timer, &QTimer::timeout, this, act);
    };
    every(m_keepAside, kKeepAsideMs, &DocumentSession::keepAside);
    every(m_look, kSettleMs, &DocumentSession::checkDisk);
    m_expand.setSingleShot(true);
    m_expand.setInterval(kExpandMs);
    connect(&m_expand, &QTimer::timeout, this, [this] {
        findFaults();
        Q_EMIT changed();
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_look, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_look, qOverload<>(&QTimer::start));
}

DocumentSession::~DocumentSession() {
    if (m_open)
        keepAside();
}

Result<void> DocumentSession::open(std::optional<DocumentEdits> kept) {
    if (m_open)
        return {};
    ORRERY_TRY(std::string text, m_files.readText(toStdString(m_path)));
    if (kept) {
        goOn(std::move(*kept), text);
        return {};
    }
    m_history.reset(pipeline::Document::parse(text, toStdString(m_path)));
    m_disk = std::move(text);
    m_open = true;
    watch();
    recover();
    takeChange(kImmediateAtOpening);
    return {};
}

void DocumentSession::goOn(DocumentEdits kept, const std::string& now) {
    m_history = std::move(kept.history);
    m_disk = std::move(kept.disk);
    m_theirs = std::move(kept.theirs);
    m_recovered = kept.recovered;
    m_open = true;
    watch();
    if (now != m_disk && m_theirs != now)
        takeFromDisk(now);
    takeChange(kImmediateAtOpening);
    Q_EMIT attentionChanged();
}

void DocumentSession::recover() {
    const auto record = m_recovery.read();
    if (!record || record->text == m_disk)
        return m_recovery.remove();
    // As if the edits had just been made to the text that they were made to; what happened to the file since
    // then is then a change by others.
    const std::string now = m_disk;
    m_history.reset(pipeline::Document::parse(record->disk, toStdString(m_path)));
    m_disk = record->disk;
    replaceText(record->text);
    m_recovered = true;
    if (now != record->disk)
        takeFromDisk(now);
    Q_EMIT attentionChanged();
}

void DocumentSession::watch() {
    if (!m_watcher.files().isEmpty() || !m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.files() + m_watcher.directories());
    const QFileInfo file(QDir(m_folder).filePath(m_path));
    m_watcher.addPath(file.absolutePath());
    if (file.exists())
        m_watcher.addPath(file.absoluteFilePath());
}

std::optional<Diagnostic> DocumentSession::syntaxProblem() const {
    for (const Diagnostic& diagnostic : document().tree().diagnostics())
        if (diagnostic.severity == Severity::Error)
            return diagnostic;
    return std::nullopt;
}

const Diagnostics& DocumentSession::diagnostics() const {
    return hasErrors(document().tree().diagnostics()) ? document().diagnostics() : m_expansion.diagnostics;
}

bool DocumentSession::faultsAreKnown() const {
    return !m_expand.isActive() || hasErrors(document().tree().diagnostics());
}

api::PipelineGraph DocumentSession::graph() const {
    api::PipelineGraph graph = api::buildGraph(m_lastGood, m_expansion, m_kinds, m_files);
    graph.problems = api::toProblems(diagnostics());
    return graph;
}

api::PipelineGraph DocumentSession::graphOf(const pipeline::Document& other) const {
    return api::buildGraph(other, expanded(other), m_kinds, m_files);
}

std::vector<std::string> DocumentSession::instancesOf(const std::string& node) const {
    std::vector<std::string> names;
    const auto group = m_expansion.plan.groups.find(node);
    if (group == m_expansion.plan.groups.end())
        return names;
    for (const StepIndex step : group->second.steps)
        if (const pipeline::StepSpec& spec = m_expansion.plan.steps[toNumber(step)]; !spec.isMap())
            names.push_back(spec.name);
    return names;
}

pipeline::Expansion DocumentSession::expanded(const pipeline::Document& document) const {
    pipeline::ExpandOptions options;
    options.kinds = &m_kinds;
    options.documents = &m_files;
    return pipeline::expand(document, options);
}

void DocumentSession::findFaults() {
    m_expand.stop();
    m_kinds.reload();
    m_expansion = expanded(m_lastGood);
    for (Diagnostic& diagnostic : m_expansion.diagnostics)
        if (diagnostic.file.empty())
            diagnostic.file = m_lastGood.path();
}

void DocumentSession::takeChange() {
    takeChange(kImmediateSteps);
}

void DocumentSession::takeChange(std::size_t immediate) {
    if (!syntaxProblem()) {
        m_lastGood = document();
        if (m_lastGood.steps().size() <= immediate)
            findFaults();
        else
            m_expand.start();
    }
    if (isModified())
        m_keepAside.start();
    else if (!m_theirs)
        m_recovery.remove();
    Q_EMIT changed();
    Q_EMIT historyChanged();
    if (isModified() != m_wasModified) {
        m_wasModified = isModified();
        Q_EMIT modifiedChanged(m_wasModified);
    }
}

Result<void> DocumentSession::apply(const pipeline::Edit& edit, const std::string& mergeKey) {
    ORRERY_CHECK(m_history.apply(edit, mergeKey));
    takeChange();
    return {};
}

Result<void> DocumentSession::applyAll(const QString& title, const std::vector<pipeline::Edit>& edits) {
    m_history.beginGroup(toStdString(title));
    for (const pipeline::Edit& edit : edits) {
        if (auto done = m_history.apply(edit); !done) {
            m_history.cancelGroup();
            return done;
        }
    }
    m_history.endGroup();
    takeChange();
    return {};
}

Result<void> DocumentSession::undo() {
    ORRERY_CHECK(m_history.undo());
    takeChange();
    return {};
}

Result<void> DocumentSession::redo() {
    ORRERY_CHECK(m_history.redo());
    takeChange();
    return {};
}

Result<void> DocumentSession::goTo(std::size_t position) {
    ORRERY_CHECK(m_history.goTo(position));
    takeChange();
    return {};
}

void DocumentSession::replaceText(const std::string& text) {
    // A text replaced by another always applies.
    (void)m_history.apply(pipeline::edit::ReplaceText{text});
}

void DocumentSession::setDisk(std::string text) {
    m_disk = std::move(text);
    m_gone = false;
    if (!isModified())
        m_history.markSaved();
    Q_EMIT diskChanged();
}

void DocumentSession::checkDisk() {
    if (!m_open)
        return;
    watch();
    auto text = m_files.readText(toStdString(m_path));
    if (!text) {
        if (!std::exchange(m_gone, true)) {
            takeChange();
            Q_EMIT notice(
                tr("%1 can no longer be read: %2. What is shown here is kept; saving writes it again.")
                    .arg(m_path, toQString(text.error().message())));
        }
    } else if (*text == m_disk) {
        const bool wasGone = std::exchange(m_gone, false);
        if (wasGone || std::exchange(m_theirs, std::nullopt)) {
            takeChange();
            Q_EMIT attentionChanged();
        }
    } else if (m_theirs != *text) {
        takeFromDisk(std::move(*text));
    }
}

void DocumentSession::takeFromDisk(std::string text) {
    const bool edited = document().text() != m_disk;
    const auto merged = edited ? pipeline::mergeTexts(m_disk, document().text(), text) : text;
    const bool parsed = !hasErrors(document().tree().diagnostics());
    const bool readable = merged && (!parsed || *merged == text ||
                                     !hasErrors(formats::yaml::Tree::read(*merged)->diagnostics()));
    if (!readable) {
        m_theirs = std::move(text);
        keepAside();
        Q_EMIT attentionChanged();
        return;
    }
    const bool decided = m_theirs.has_value();
    const bool both = edited && document().text() != text;
    m_theirs.reset();
    replaceText(*merged);
    setDisk(std::move(text));
    takeChange();
    if (both)
        Q_EMIT notice(tr("%1 was changed by another program; its changes and yours are both in the document.")
                          .arg(m_path));
    if (decided)
        Q_EMIT attentionChanged();
}

void DocumentSession::keepMine() {
    if (!m_theirs)
        return;
    setDisk(*std::exchange(m_theirs, std::nullopt));
    takeChange();
    Q_EMIT attentionChanged();
}

void DocumentSession::takeTheirs() {
    if (!m_theirs)
        return;
    std::string text = *std::exchange(m_theirs, std::nullopt);
    replaceText(text);
    setDisk(std::move(text));
    takeChange();
    Q_EMIT attentionChanged();
}

void DocumentSession::keepRecovered() {
    if (std::exchange(m_recovered, false))
        Q_EMIT attentionChanged();
}

void DocumentSession::discardRecovered() {
    if (!std::exchange(m_recovered, false))
        return;
    if (m_theirs)
        return takeTheirs();
    replaceText(m_disk);
    takeChange();
    Q_EMIT attentionChanged();
}

void DocumentSession::keepAside() {
    m_keepAside.stop();
    if (!isModified())
        return m_recovery.remove();
    m_recovery.write({m_disk, document().text()}, this, [this](const Result<void>& kept) {
        const QString problem = kept ? QString() : toQString(kept.error().message());
        // Said once, not every two seconds while somebody types.
        if (std::exchange(m_keepProblem, problem) != problem && !kept)
            Q_EMIT notice(problem);
    });
}

Result<void> DocumentSession::save() {
    if (!m_open)
        return Error(ErrorCode::Conflict,
                     toStdString(tr("%1 is not open, so there is nothing to save.").arg(m_path)));
    checkDisk();
    if (m_theirs)
        return Error(ErrorCode::Conflict,
                     toStdString(tr("%1 was changed by another program at the same lines. "
                                    "Keep yours or take theirs, then save.")
                                     .arg(m_path)));
    if (isModified())
        ORRERY_CHECK(write());
    setDisk(document().text());
    m_recovered = false;
    takeChange();
    Q_EMIT attentionChanged();
    return {};
}

Result<void> DocumentSession::write() {
    const auto written = writeWholeFile(QDir(m_folder).filePath(m_path), document().text());
    if (!written)
        return Error(written.error().code(),
                     toStdString(tr("%1 was not saved: %2. Your edits are kept here; make room or choose "
                                    "another place and save again.")
                                     .arg(m_path, toQString(written.error().message()))));
    return {};
}

} // namespace orrery::widgets
