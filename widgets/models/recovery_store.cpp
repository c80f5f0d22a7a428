#include "widgets/models/recovery_store.h"

#include "core/base/text.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace orrery::widgets {

namespace {

/// So many windows may edit one file at the same time and each keep a record.
constexpr int kSlots = 8;
/// Two texts as long as pipeline files may be, written as JSON.
constexpr quint64 kMostBytes = 64 << 20;

QString say(const char* text) {
    return QCoreApplication::translate("RecoveryStore", text);
}

Error notKept(ErrorCode code, const QString& reason) {
    return {code,
            toStdString(say(QT_TRANSLATE_NOOP("RecoveryStore",
                                              "Unsaved edits cannot be kept for recovery (%1). Save the "
                                              "file to be safe."))
                            .arg(reason))};
}

/// JSON holds texts; bytes that are none are kept in base64 under another name.
const QString kBytes = QStringLiteral("_base64");

void put(QJsonObject& object, const QString& name, const std::string& text) {
    if (isValidUtf8(text))
        object[name] = toQString(text);
    else
        object[name + kBytes] = QString::fromLatin1(QByteArray::fromStdString(text).toBase64());
}

std::optional<std::string> take(const QJsonObject& object, const QString& name) {
    if (const QJsonValue text = object[name]; text.isString())
        return toStdString(text.toString());
    if (const QJsonValue bytes = object[name + kBytes]; bytes.isString())
        return QByteArray::fromBase64(bytes.toString().toLatin1()).toStdString();
    return std::nullopt;
}

} // namespace

RecoveryStore::RecoveryStore(const QString& folder, const QString& document) : m_folder(folder) {
    m_writer.setMaxThreadCount(1); // In order.
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

RecoveryStore::~RecoveryStore() {
    m_writer.waitForDone();
}

std::optional<RecoveryRecord> RecoveryStore::read() const {
    const auto content = readWholeFile(m_file, kMostBytes);
    if (!content)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(*content).object();
    auto disk = take(object, QStringLiteral("disk"));
    auto text = take(object, QStringLiteral("text"));
    if (!disk || !text)
        return std::nullopt;
    return RecoveryRecord{std::move(*disk), std::move(*text)};
}

void RecoveryStore::write(RecoveryRecord record, QObject* context, Done done) {
    if (m_folder.isEmpty())
        return;
    const auto tell = [guard = QPointer<QObject>(context), done = std::move(done)](const Result<void>& kept) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, done, kept] {
                if (guard)
                    done(kept);
            },
            Qt::QueuedConnection);
    };
    if (m_file.isEmpty())
        return tell(notKept(ErrorCode::Unavailable,
                            say(QT_TRANSLATE_NOOP("RecoveryStore", "%1 cannot be written")).arg(m_folder)));
    m_writer.start([file = m_file, record = std::move(record), tell] {
        QJsonObject object;
        put(object, QStringLiteral("disk"), record.disk);
        put(object, QStringLiteral("text"), record.text);
        const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
        const auto written = writeWholeFile(file, viewOf(bytes));
        tell(written ? written : notKept(written.error().code(), toQString(written.error().message())));
    });
}

void RecoveryStore::remove() {
    m_writer.waitForDone();
    if (!m_file.isEmpty())
        QFile::remove(m_file);
}

} // namespace orrery::widgets
