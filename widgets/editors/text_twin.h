#pragma once

#include "core/pipeline/assist.h"
#include "core/pipeline/document_files.h"
#include "widgets/models/document_session.h"

#include <QPointer>

namespace orrery::widgets {

class PipelineTextEditor;

/// Keeps a text editor and a document the same: what is typed becomes edits of the document, at once, and
/// what others edit appears in the text. There is one history for both. A file that cannot be edited here is
/// shown without being opened. Thread: GUI.
class TextTwin : public QObject {
    Q_OBJECT

public:
    /// Ownership: `editor` must outlive this.
    explicit TextTwin(PipelineTextEditor& editor, QObject* parent = nullptr);

    /// Shows a document; null shows nothing. The session may be closed.
    void setSession(DocumentSession* session);
    /// Brings the cursor to a step unless it is in it.
    void revealStep(const QString& step);

private:
    void take();
    void showClosed();
    void apply(bool joins);
    void turnBack(Result<void> (DocumentSession::*turn)());
    pipeline::AssistContext assist() const;

    PipelineTextEditor& m_editor;
    QPointer<DocumentSession> m_session;
    std::unique_ptr<pipeline::DocumentFiles> m_files;
    pipeline::FormatSchema m_schema;
    int m_step = 0; ///< Counts the steps of typing that undo takes back one by one.
};

} // namespace orrery::widgets
