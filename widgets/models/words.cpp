#include "widgets/models/words.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

#include <array>
#include <cmath>
#include <utility>

namespace orrery::widgets {

namespace {

double& frozenTime() {
    static double time = -1;
    return time;
}

QDateTime dateTimeOf(double seconds) {
    const auto milliseconds = static_cast<qint64>(std::llround(seconds * 1000));
    return frozenTime() < 0 ? QDateTime::fromMSecsSinceEpoch(milliseconds)
                            : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

double nowSeconds() {
    return frozenTime() < 0 ? static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000 : frozenTime();
}

void freezeClock(double seconds) {
    frozenTime() = seconds;
}

QString clockText(double seconds) {
    const auto whole = static_cast<qint64>(std::max(0.0, seconds));
    const QLatin1Char zero('0');
    if (whole >= 3600)
        return QStringLiteral("%1:%2:%3")
            .arg(whole / 3600)
            .arg(whole / 60 % 60, 2, 10, zero)
            .arg(whole % 60, 2, 10, zero);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, zero);
}

QString spanText(double seconds) {
    return formatSpan(std::max(0.0, seconds));
}

QString momentText(double time) {
    if (time <= 0)
        return {};
    const QDateTime moment = dateTimeOf(time);
    const qint64 days = moment.date().daysTo(dateTimeOf(nowSeconds()).date());
    const QString clock = moment.time().toString(QStringLiteral("HH:mm"));
    if (days == 0)
        return clock;
    if (days == 1)
        return QCoreApplication::translate("Words", "yesterday, %1").arg(clock);
    if (days > 1 && days < 7)
        return QCoreApplication::translate("Words", "%1, %2", "weekday, time")
            .arg(QLocale().dayName(moment.date().dayOfWeek(), QLocale::ShortFormat), clock);
    return moment.date().toString(Qt::ISODate);
}

QString logTimeText(double time) {
    return dateTimeOf(time).time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString agoText(double time) {
    const double age = nowSeconds() - time;
    if (age < 2)
        return QCoreApplication::translate("Words", "now");
    return QCoreApplication::translate("Words", "%1 ago").arg(spanText(std::floor(age)));
}

QString sizeText(quint64 bytes) {
    if (bytes < 1000)
        return QCoreApplication::translate("Words", "%n byte(s)", nullptr, static_cast<int>(bytes));
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 10'000'000 ? 1 : 0,
                                       QLocale::DataSizeSIFormat);
}

QString homeRelative(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

QString stateText(const std::string& state) {
    static constexpr std::array<std::pair<const char*, const char*>, 10> kWords = {{
        {"queued", QT_TRANSLATE_NOOP("State", "queued")},
        {"running", QT_TRANSLATE_NOOP("State", "running")},
        {"succeeded", QT_TRANSLATE_NOOP("State", "succeeded")},
        {"cached", QT_TRANSLATE_NOOP("State", "cached")},
        {"failed", QT_TRANSLATE_NOOP("State", "failed")},
        {"cancelled", QT_TRANSLATE_NOOP("State", "cancelled")},
        {"skipped", QT_TRANSLATE_NOOP("State", "skipped")},
        {"lost", QT_TRANSLATE_NOOP("State", "lost")},
        {"refused", QT_TRANSLATE_NOOP("State", "refused")},
        {"unknown", QT_TRANSLATE_NOOP("State", "unknown")},
    }};
    for (const auto& [word, text] : kWords) {
        if (state == word)
            return QCoreApplication::translate("State", text);
    }
    return toQString(state);
}

} // namespace orrery::widgets
