#include "widgets/models/words.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"
#include "widgets/theme/status_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

#include <cmath>

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
    if (bytes < 1000) {
        const int number = static_cast<int>(bytes);
        return QCoreApplication::translate("Words", "%n byte(s)", nullptr, number);
    }
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 10'000'000 ? 1 : 0,
                                       QLocale::DataSizeSIFormat);
}

QString besideName(const QString& step, const QString& sentence) {
    const QString name = QStringLiteral("'%1': ").arg(step);
    if (!sentence.startsWith(name) || sentence.size() == name.size())
        return sentence;
    QString rest = sentence.mid(name.size());
    rest[0] = rest[0].toUpper();
    return rest;
}

QString homeRelative(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

QString stateText(const std::string& state) {
    // States without a look of their own have a text all the same.
    if (state == "lost")
        return QCoreApplication::translate("State", "lost");
    if (state == "refused")
        return QCoreApplication::translate("State", "refused");
    const QString word = toQString(state);
    const Status status = statusFromWord(word);
    return statusWord(status) == word ? statusText(status) : word;
}

QString stateText(const api::StepStatus& step) {
    return step.held ? QCoreApplication::translate("State", "held") : stateText(step.state);
}

} // namespace orrery::widgets
