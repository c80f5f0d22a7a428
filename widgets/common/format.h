#pragma once

#include <QString>

namespace orrery::widgets {

/// A number with fixed decimals and groups in the user's locale: "12,400", "0.4243".
QString formatNumber(double value, int decimals = 0);
/// A number with so many significant digits: "0.4243", "1,204", "3.1e-7".
QString formatSignificant(double value, int digits);
/// Seconds as a clock: "0:09", "6:38", "1:02:30". Below ten seconds with a tenth if `tenths`: "0.4 s".
QString formatClock(double seconds, bool tenths = false);
/// Seconds in words, two units at most: "40 ms", "8 s", "7 min", "4 min 10 s", "2 h 5 min".
QString formatSpan(double seconds);
/// "1.5 GiB", "312 KiB".
QString formatBytes(double bytes);
/// A count in few letters: "1.28 M", "12.4 k", "980".
QString formatCount(double count);
/// How long ago, for ageing values: "4 min 10 s ago".
QString formatAge(double seconds);
/// A message that may lack its full stop, to be followed by another sentence.
QString asSentence(const QString& message);

} // namespace orrery::widgets
