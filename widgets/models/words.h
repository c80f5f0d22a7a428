#pragma once

#include "core/api/wire/run.h"

#include <QString>

#include <string>

namespace orrery::widgets {

/// What time it is for everything that shows an age. Seconds since 1970. The tour and the tests set it.
double nowSeconds();
/// Stops the clock at `seconds` and shows times in UTC; a negative number sets it going again.
void freezeClock(double seconds);

/// "0:09", "4:12", "1:02:33": a running or finished time, right-aligned in columns.
QString clockText(double seconds);
/// "4 min 10 s", "9.4 s", "2 h 5 min": a span in a sentence.
QString spanText(double seconds);
/// "14:18" today, "yesterday, 17:20", "Mon 17:20" this week, else the date.
QString momentText(double time);
/// "14:10:57.946", for logs.
QString logTimeText(double time);
/// "4 min 10 s ago", "now".
QString agoText(double time);
/// "1.5 GB", "412 MB", "14 bytes".
QString sizeText(quint64 bytes);

/// A sentence of the server about a step, without the step's name that begins it, for a place beside the
/// name:
/// "'gate': it waits for train." is "It waits for train.".
QString besideName(const QString& step, const QString& sentence);

/// A path with the user's folder as "~".
QString homeRelative(const QString& path);

/// The translated word for a step's or a run's state as the server spells it; an unknown one is returned as
/// is.
QString stateText(const std::string& state);
/// The same for a step of a run, which may be held as well.
QString stateText(const api::StepStatus& step);

} // namespace orrery::widgets
