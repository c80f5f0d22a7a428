#include "widgets/editors/text_twin.h"

#include "widgets/client/wire_text.h"
#include "widgets/editors/large_text.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/yaml_area.h"

#include <QDir>
#include <QFile>

namespace orrery::widgets {

namespace {

pipeline::FormatSchema builtinSchema() {
    QFile file(QStringLiteral(":/orrery/schemas/pipeline.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto schema = pipeline::FormatSchema::parse(file.readAll().toStdString());
    return schema ? std::move(schema).value() : pipeline::FormatSchema();
}

} // namespace

TextTwin::TextTwin(PipelineTextEditor& editor, QObject* parent)
    : QObject(parent), m_editor(editor), m_schema(builtinSchema()) {
    m_editor.setAssist([this] { return assist(); });
    connect(&editor, &PipelineTextEditor::edited, this, &TextTwin::apply);
    connect(&editor, &PipelineTextEditor::undoRequested, this, [this] { turnBack(&DocumentSession::undo); });
    connect(&editor, &PipelineTextEditor::redoRequested, this, [this] { turnBack(&DocumentSession::redo); });
}

void TextTwin::setSession(DocumentSession* session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!session)
        return m_editor.follow({});
    m_files =
        std::make_unique<pipeline::DocumentFiles>(std::filesystem::path(toStdString(session->folder())));
    connect(session, &DocumentSession::changed, this, &TextTwin::take);
    take();
    m_editor.area()->moveCursor(0);
}

void TextTwin::take() {
    if (!m_session->isOpen())
        return showClosed();
    m_editor.setReadOnly({});
    m_editor.follow(m_session->document().text());
    // Until then those that are there move with the text around them.
    if (m_session->faultsAreKnown())
        m_editor.setDiagnostics(m_session->diagnostics());
}

void TextTwin::showClosed() {
    const LargeText text = LargeText::read(QDir(m_session->folder()).filePath(m_session->path()));
    m_editor.follow(text.shown.toStdString());
    m_editor.setDiagnostics({});
    m_editor.setReadOnly(text.notice);
}

void TextTwin::apply(bool joins) {
    if (!m_session || !m_session->isOpen())
        return;
    if (!joins)
        ++m_step;
    const auto done =
        m_session->apply(pipeline::edit::ReplaceText{m_editor.text()}, "typing " + std::to_string(m_step));
    if (!done)
        Q_EMIT m_session->notice(toQString(done.error().message()));
}

void TextTwin::turnBack(Result<void> (DocumentSession::*turn)()) {
    if (!m_session || !m_session->isOpen())
        return;
    const std::string before = m_editor.text();
    if (!(m_session.data()->*turn)())
        return;
    const auto patch = pipeline::TextPatch::between(before, m_editor.text());
    if (!patch.empty())
        m_editor.area()->moveCursor(patch.changes.front().begin + patch.changes.front().inserted.size());
}

void TextTwin::revealStep(const QString& step) {
    if (!m_session || !m_session->isOpen() || step.isEmpty() || m_editor.currentStep() == step)
        return;
    if (const pipeline::Step* found = m_session->document().step(toStdString(step)))
        m_editor.area()->moveCursor(found->key.span().begin);
}

pipeline::AssistContext TextTwin::assist() const {
    pipeline::AssistContext context{.schema = &m_schema};
    if (m_session && m_session->isOpen()) {
        context.document = &m_session->lastGood();
        context.files = {.kinds = &m_session->kinds(), .documents = m_files.get()};
    }
    return context;
}

} // namespace orrery::widgets
