#include "widgets/common/format.h"

#include "core/base/units.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace orrery::widgets {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Format", text);
}

} // namespace

QString formatNumber(double value, int decimals) {
    if (!std::isfinite(value))
        return words(QT_TRANSLATE_NOOP("Format", "none"));
    // No "-0.00".
    if (std::abs(value) < 0.5 * std::pow(10, -decimals))
        value = 0;
    return QLocale().toString(value, 'f', decimals);
}

QString formatSignificant(double value, int digits) {
    if (!std::isfinite(value))
        return words(QT_TRANSLATE_NOOP("Format", "none"));
    if (value == 0)
        return QStringLiteral("0");
    const int power = static_cast<int>(std::floor(std::log10(std::abs(value))));
    if (power < -4 || power >= 9) {
        QString text = QLocale().toString(value, 'e', digits - 1);
        // "3.1e-07" reads better as "3.1e-7", and "1.0e6" as "1e6".
        text.replace(QStringLiteral("e-0"), QStringLiteral("e-"))
            .replace(QStringLiteral("e+0"), QStringLiteral("e"));
        return text.replace(QStringLiteral("e+"), QStringLiteral("e"))
            .replace(QStringLiteral(".0e"), QStringLiteral("e"));
    }
    const int decimals = std::max(0, digits - 1 - power);
    QString text = formatNumber(value, decimals);
    if (power < 0 || decimals == 0 || value != std::round(value))
        return text;
    return formatNumber(value, 0);
}

QString formatClock(double seconds, bool tenths) {
    if (!std::isfinite(seconds))
        return words(QT_TRANSLATE_NOOP("Format", "none"));
    if (tenths && seconds < 10)
        return words(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(formatNumber(seconds, 1));
    const qint64 whole = std::llround(std::abs(seconds));
    const QString sign = seconds < -0.5 ? QStringLiteral("−") : QString();
    const QString tail = QStringLiteral("%1:%2");
    if (whole >= 3600)
        return sign + QStringLiteral("%1:%2:%3")
                          .arg(whole / 3600)
                          .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
                          .arg(whole % 60, 2, 10, QLatin1Char('0'));
    return sign + tail.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString formatSpan(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0)
        return words(QT_TRANSLATE_NOOP("Format", "unknown"));
    if (seconds > 0 && seconds < 0.095)
        return words(QT_TRANSLATE_NOOP("Format", "%1 ms"))
            .arg(std::max<qint64>(1, std::llround(seconds * 1000)));
    if (seconds < 10 && seconds != std::round(seconds))
        return words(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(formatNumber(seconds, 1));
    const qint64 whole = std::llround(seconds);
    const auto two = [](qint64 large, const QString& unit, qint64 small, const QString& rest) {
        return small == 0 ? unit.arg(large) : unit.arg(large) + QLatin1Char(' ') + rest.arg(small);
    };
    if (whole < 60)
        return words(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(whole);
    if (whole < 3600)
        return two(whole / 60, words(QT_TRANSLATE_NOOP("Format", "%1 min")), whole < 600 ? whole % 60 : 0,
                   words(QT_TRANSLATE_NOOP("Format", "%1 s")));
    if (whole < 86'400)
        return two(whole / 3600, words(QT_TRANSLATE_NOOP("Format", "%1 h")), whole / 60 % 60,
                   words(QT_TRANSLATE_NOOP("Format", "%1 min")));
    return two(whole / 86'400, words(QT_TRANSLATE_NOOP("Format", "%1 d")), whole / 3600 % 24,
               words(QT_TRANSLATE_NOOP("Format", "%1 h")));
}

QString formatBytes(double bytes) {
    if (!std::isfinite(bytes) || bytes < 0)
        return words(QT_TRANSLATE_NOOP("Format", "none"));
    return QString::fromStdString(formatByteSize(static_cast<std::uint64_t>(bytes)));
}

QString formatCount(double count) {
    const double size = std::abs(count);
    if (size >= 1e9)
        return formatNumber(count / 1e9, 2) + QStringLiteral(" G");
    if (size >= 1e6)
        return formatNumber(count / 1e6, 2) + QStringLiteral(" M");
    if (size >= 1e4)
        return formatNumber(count / 1e3, 1) + QStringLiteral(" k");
    return formatNumber(count, 0);
}

QString formatAge(double seconds) {
    return words(QT_TRANSLATE_NOOP("Format", "%1 ago")).arg(formatSpan(std::floor(seconds)));
}

QString asSentence(const QString& message) {
    return message.isEmpty() || message.back().isPunct() ? message : message + QLatin1Char('.');
}

} // namespace orrery::widgets
