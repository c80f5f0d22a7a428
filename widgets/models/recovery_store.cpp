#include "widgets/models/recovery_store.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace orrery::widgets {

namespace {

/// So many windows may edit one file at the same time and each keep a record.
constexpr int kSlots = 8;

QString say(const char* text) {
    return QCoreApplication::translate("RecoveryStore", text);
}

} // namespace

RecoveryStore::RecoveryStore(const QString& folder, const QString& document) {
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    const QString key = QString::fromLatin1(
        QCryptographicHash::hash(document.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
    for (int slot = 0; slot < kSlots && m_file.isEmpty(); ++slot) {
        const QString base = QStringLiteral("%1/%2-%3").arg(folder, key).arg(slot);
        m_lock = std::make_unique<QLockFile>(base + QStringLiteral(".lock"));
        m_lock->setStaleLockTime(0); // Only a process that is gone loses its lock, however old that is.
        if (m_lock->tryLock(0))
            m_file = base + QStringLiteral(".json");
    }
}

RecoveryStore::~RecoveryStore() = default;

std::optional<RecoveryRecord> RecoveryStore::read() const {
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonValue disk = object[QStringLiteral("disk")];
    const QJsonValue text = object[QStringLiteral("text")];
    if (!disk.isString() || !text.isString())
        return std::nullopt;
    return RecoveryRecord{toStdString(disk.toString()), toStdString(text.toString())};
}

Result<void> RecoveryStore::write(const RecoveryRecord& record) {
    if (m_file.isEmpty())
        return {};
    const QJsonObject object{{QStringLiteral("disk"), toQString(record.disk)},
                             {QStringLiteral("text"), toQString(record.text)}};
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (const auto written = writeWholeFile(m_file, viewOf(bytes)); !written)
        return Error(
            written.error().code(),
            toStdString(say(QT_TRANSLATE_NOOP("RecoveryStore",
                                              "Unsaved edits cannot be kept for recovery (%1). Save the file "
                                              "to be safe."))
                            .arg(toQString(written.error().message()))));
    return {};
}

void RecoveryStore::remove() {
    if (!m_file.isEmpty())
        QFile::remove(m_file);
}

} // namespace orrery::widgets
