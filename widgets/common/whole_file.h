#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace orrery::widgets {

/// Writes a file of the person so that it is there whole or as it was, and durable on return. A link is
/// followed, and the permissions of a file that is replaced stay. Qt's own QSaveFile is not used, since in Qt
/// 6.4 it takes a write that a full disk cut short for a success. Errors: the system's reason in few words,
/// for a sentence that names the file. Thread: any; waits for the disk.
Result<void> writeWholeFile(const QString& path, std::string_view bytes);

/// Reads a file as it is. Errors: the system's reason in few words, as above; also for what is no regular
/// file (a FIFO would hold up the window) and for one of more than `most` bytes. Thread: any.
Result<QByteArray> readWholeFile(const QString& path, quint64 most);

} // namespace orrery::widgets
