#include "widgets/models/layout_store.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr quint64 kMostBytes = 1 << 20;
constexpr int kLongestName = 60;
constexpr int kVersion = 1;
const QString kSuffix = QStringLiteral(".json");

QByteArray toBytes(const PageLayout& layout) {
    QJsonObject sizes;
    for (auto at = layout.sizes.begin(); at != layout.sizes.end(); ++at)
        sizes[at.key()] = QString::fromLatin1(at.value().toBase64());
    const QJsonObject whole{{QStringLiteral("orrery_layout"), kVersion},
                            {QStringLiteral("sizes"), sizes},
                            {QStringLiteral("fronts"), QJsonArray::fromStringList(layout.fronts)}};
    return QJsonDocument(whole).toJson();
}

std::optional<PageLayout> fromBytes(const QByteArray& bytes) {
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    if (whole[QStringLiteral("orrery_layout")].toInt() != kVersion)
        return std::nullopt;
    PageLayout layout;
    const QJsonObject sizes = whole[QStringLiteral("sizes")].toObject();
    for (auto at = sizes.begin(); at != sizes.end(); ++at)
        layout.sizes[at.key()] = QByteArray::fromBase64(at.value().toString().toLatin1());
    for (const auto& front : whole[QStringLiteral("fronts")].toArray())
        layout.fronts.append(front.toString());
    return layout;
}

NamedLayout read(const QString& name, const QString& file) {
    NamedLayout read{name, {}, {}};
    const QString shown = QDir::toNativeSeparators(file);
    const auto content = readWholeFile(file, kMostBytes);
    if (!content) {
        read.problem = LayoutStore::tr("%1 cannot be read: %2. Make it readable, or remove it.")
                           .arg(shown, toQString(content.error().message()));
    } else if (auto layout = fromBytes(*content)) {
        read.layout = *std::move(layout);
    } else {
        read.problem =
            LayoutStore::tr("%1 holds no layout that this version can read. Mend the file, or remove it.")
                .arg(shown);
    }
    return read;
}

} // namespace

QString LayoutStore::fileOf(const QString& name) const {
    return m_folder + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(name)) + kSuffix;
}

std::vector<NamedLayout> LayoutStore::list() const {
    std::vector<NamedLayout> layouts;
    if (m_folder.isEmpty())
        return layouts;
    const QDir folder(m_folder);
    for (const QString& file : folder.entryList({QLatin1Char('*') + kSuffix}, QDir::Files | QDir::System)) {
        const QString name = QUrl::fromPercentEncoding(file.chopped(kSuffix.size()).toUtf8());
        layouts.push_back(read(name, folder.filePath(file)));
    }
    std::sort(layouts.begin(), layouts.end(), [](const auto& left, const auto& right) {
        return QString::localeAwareCompare(left.name, right.name) < 0;
    });
    return layouts;
}

std::optional<NamedLayout> LayoutStore::find(const QString& name) const {
    if (m_folder.isEmpty() || name.isEmpty() || !QFileInfo::exists(fileOf(name)))
        return std::nullopt;
    return read(name, fileOf(name));
}

QString LayoutStore::complaint(const QString& name) const {
    if (name.trimmed().isEmpty())
        return tr("Give the layout a name.");
    if (name.size() > kLongestName)
        return tr("A name has at most %1 letters.").arg(kLongestName);
    const auto there = find(name);
    return there ? there->problem : QString();
}

Result<void> LayoutStore::save(const QString& name, const PageLayout& layout) {
    const QByteArray bytes = toBytes(layout);
    Result<void> written = QDir().mkpath(m_folder)
                               ? writeWholeFile(fileOf(name), viewOf(bytes))
                               : Result<void>(Error(ErrorCode::Exhausted, "its folder cannot be made"));
    if (written)
        return {};
    return Error(written.error().code(),
                 toStdString(tr("The layout %1 is not kept: %2 cannot be written (%3). Free some space or "
                                "make the folder writable, and save it again.")
                                 .arg(name, QDir::toNativeSeparators(fileOf(name)),
                                      toQString(written.error().message()))));
}

Result<void> LayoutStore::remove(const QString& name) {
    QFile file(fileOf(name));
    if (file.remove() || !file.exists())
        return {};
    return Error(ErrorCode::Refused,
                 toStdString(tr("The layout %1 is still there: %2 cannot be removed (%3). "
                                "Make its folder writable.")
                                 .arg(name, QDir::toNativeSeparators(file.fileName()), file.errorString())));
}

} // namespace orrery::widgets
