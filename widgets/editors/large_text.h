#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace orrery::widgets {

/// As much of a file as can be shown without being edited, and why it is not.
struct LargeText {
    Q_DECLARE_TR_FUNCTIONS(LargeText)

public:
    /// Reads a file that is too large to edit or cannot be read: at most its first 64 MiB, and of each line
    /// its first 10,000 bytes. Never fails. Cost: about 100 ms for 50 MB.
    static LargeText read(const QString& path);

    QByteArray shown;
    QString notice; ///< A sentence with the reason, never empty.
};

} // namespace orrery::widgets
