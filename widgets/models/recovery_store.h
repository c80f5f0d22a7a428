#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace orrery::widgets {

/// What a document that was not saved looked like, and the file that it was made from.
struct RecoveryRecord {
    std::string disk; ///< The pipeline file's text when it was last read or written.
    std::string text; ///< With the edits.
};

/// Keeps the unsaved edits of one document in a file of the user's state, so that a crash loses nothing.
/// Windows of several processes that edit the same file keep a record each. Thread: GUI. The destructor waits
/// for what is being written.
class RecoveryStore {
public:
    using Done = std::function<void(const Result<void>&)>;

    /// `document` is the pipeline file's absolute path. With an empty folder nothing is kept.
    RecoveryStore(const QString& folder, const QString& document);
    ~RecoveryStore();

    /// What a process that is gone left behind; empty where there is nothing or it cannot be read.
    std::optional<RecoveryRecord> read() const;
    /// Writes beside the window, since a disk may be slow. `done` is called later unless `context` is gone by
    /// then. Errors: those of the file system, also where the folder could not be made or locked.
    void write(RecoveryRecord record, QObject* context, Done done);
    /// Waits for what is being written.
    void remove();

private:
    QString m_folder;
    QString m_file; ///< Empty where nothing is kept.
    QThreadPool m_writer;
    std::unique_ptr<QLockFile> m_lock; ///< Held while this process edits: a record without it is an orphan.
};

} // namespace orrery::widgets
