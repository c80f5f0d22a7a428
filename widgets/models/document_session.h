#pragma once

#include "core/api/wire/graph.h"
#include "core/pipeline/document_files.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/history.h"
#include "core/pipeline/kind_library.h"
#include "widgets/models/recovery_store.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace orrery::widgets {

/// What is known of a document beyond its text: how it came to be what it is, and what it is to the file.
struct DocumentEdits {
    pipeline::History history;
    std::string disk;                  ///< As DocumentSession::diskText().
    std::optional<std::string> theirs; ///< As DocumentSession::theirs().
    bool recovered = false;
};

/// An open pipeline file as a document that can be edited: canvas, forms and text all change it through
/// apply() and follow changed(). Every edit can be undone, also after saving.
///
/// The file on disk is watched. What others write there is taken over as one undoable step, merged with
/// unsaved edits where the changed lines do not touch, and else left as a conflict for a person to decide.
/// Unsaved edits are kept aside within seconds and come back when the file is opened again. Thread: GUI.
class DocumentSession : public QObject {
    Q_OBJECT

public:
    /// `path` is relative to the workspace `folder`. `recoveryFolder`: where unsaved edits are kept; empty:
    /// nowhere.
    DocumentSession(QString folder, QString path, const QString& recoveryFolder, QObject* parent = nullptr);
    /// Keeps unsaved edits aside.
    ~DocumentSession() override;

    /// Reads the file, once. `kept`: goes on where an earlier session of this file was left, undo included.
    /// Errors: those of pipeline::DocumentFiles; the session then stays closed and may be opened again.
    Result<void> open(std::optional<DocumentEdits> kept = {});
    /// For another session of this file that goes on here.
    DocumentEdits edits() const { return {m_history, m_disk, m_theirs, m_recovered}; }
    bool isOpen() const { return m_open; }
    const QString& folder() const { return m_folder; }
    const QString& path() const { return m_path; }

    /// The document as its text is now. Empty before open().
    const pipeline::Document& document() const { return m_history.document(); }
    /// The last one whose text was YAML: what the canvas draws while someone is typing.
    const pipeline::Document& lastGood() const { return m_lastGood; }
    /// Why the text is no YAML; empty where it is.
    std::optional<Diagnostic> syntaxProblem() const;
    /// Everything found in the document and what it names, sorted by place. Of a large document a moment
    /// late.
    const Diagnostics& diagnostics() const;
    /// False while a large document is not yet looked through: diagnostics() are then those of an earlier
    /// text.
    bool faultsAreKnown() const;
    /// The picture of lastGood() with the findings of document().
    api::PipelineGraph graph() const;
    /// The picture of another document of this folder.
    api::PipelineGraph graphOf(const pipeline::Document& other) const;
    /// The steps that a step of the file stands for, as far as they are known before a run.
    std::vector<std::string> instancesOf(const std::string& node) const;
    const pipeline::KindLibrary& kinds() const { return m_kinds; }

    /// Does one edit. `mergeKey`: edits with the same key are one undo step (typing, dragging). Errors: those
    /// of applyEdit(); the document is then as it was.
    Result<void> apply(const pipeline::Edit& edit, const std::string& mergeKey = {});
    /// Does several edits as one undo step called `title`, or none of them.
    Result<void> applyAll(const QString& title, const std::vector<pipeline::Edit>& edits);

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    /// Errors: Conflict where there is nothing to undo.
    Result<void> undo();
    Result<void> redo();
    /// Undoes or redoes until `position` entries are done.
    Result<void> goTo(std::size_t position);
    const std::vector<pipeline::History::Entry>& entries() const { return m_history.entries(); }
    std::size_t position() const { return m_history.position(); }

    /// Whether the text differs from the file on disk.
    bool isModified() const { return m_open && (m_gone || m_disk != document().text()); }
    /// Writes the file whole or not at all, after looking whether others changed it. Errors: Conflict while
    /// one is undecided; those of the file system.
    Result<void> save();

    /// The text that someone else wrote while there were unsaved edits at the same lines; empty without a
    /// conflict.
    const std::optional<std::string>& theirs() const { return m_theirs; }
    /// Decides the conflict: the edits here stay, and saving writes over what others wrote.
    void keepMine();
    /// Decides the conflict: the others' text becomes the document; undo brings the edits here back.
    void takeTheirs();
    /// What is in the file, as far as is known.
    const std::string& diskText() const { return m_disk; }
    /// Looks at the file now instead of when the system tells of a change.
    void checkDisk();
    /// Whether unsaved edits of an earlier process were brought back and nobody has decided about them.
    bool isRecovered() const { return m_recovered; }
    /// Ends the offer of isRecovered(): keeps the edits, or goes back to the file (undo brings them again).
    void keepRecovered();
    void discardRecovered();

Q_SIGNALS:
    /// The document differs: text, findings or both.
    void changed();
    /// Other entries or another position.
    void historyChanged();
    void modifiedChanged(bool modified);
    /// The file on disk has another text: saved here, or written by others.
    void diskChanged();
    /// A conflict began or was decided, or recovered edits came or were decided about.
    void attentionChanged();
    /// A sentence about something that happened to the file.
    void notice(const QString& text);

private:
    void takeChange();
    /// `immediate`: the most steps that are looked through before it returns.
    void takeChange(std::size_t immediate);
    void findFaults();
    pipeline::Expansion expanded(const pipeline::Document& document) const;
    void takeFromDisk(std::string text);
    void setDisk(std::string text);
    void replaceText(const std::string& text);
    void recover();
    void goOn(DocumentEdits kept, const std::string& now);
    void keepAside();
    void watch();
    Result<void> write();

    QString m_folder, m_path;
    pipeline::DocumentFiles m_files;
    pipeline::KindLibrary m_kinds;
    pipeline::History m_history;
    pipeline::Document m_lastGood;
    pipeline::Expansion m_expansion; ///< Of `m_lastGood`, or of the one before while it is still typed in.
    bool m_open = false;
    bool m_recovered = false;
    bool m_wasModified = false;
    std::string m_disk;  ///< What is in the file, as far as we know.
    bool m_gone = false; ///< The file cannot be read any more.
    std::optional<std::string> m_theirs;
    RecoveryStore m_recovery;
    QString m_keepProblem; ///< Why edits could not be kept aside the last time.
    QTimer m_keepAside;
    QTimer m_expand;
    QTimer m_look; ///< Several writes of an editor are one change.
    QFileSystemWatcher m_watcher;
};

} // namespace orrery::widgets
