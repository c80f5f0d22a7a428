#include "widgets/models/ansi_text.h"

#include <QStringList>

namespace orrery::widgets {

namespace {

constexpr QChar kEscape(0x1b);

struct Look {
    AnsiInk ink = AnsiInk::Plain;
    bool bold = false;
};

/// The parameters of a sequence that ends in `m`.
void apply(const QStringView parameters, Look& look) {
    const auto codes = parameters.split(QLatin1Char(';'));
    for (qsizetype place = 0; place < codes.size(); ++place) {
        const int code = codes[place].toInt();
        if (code == 0)
            look = {};
        else if (code == 1)
            look.bold = true;
        else if (code == 22)
            look.bold = false;
        else if (code >= 30 && code <= 37)
            look.ink = static_cast<AnsiInk>(code - 29);
        else if (code >= 90 && code <= 97)
            look.ink = static_cast<AnsiInk>(code - 89);
        else if (code == 39)
            look.ink = AnsiInk::Plain;
        else if (code == 38 || code == 48)
            // A colour of the large palettes: "5;n" or "2;r;g;b". It has no counterpart in a theme.
            place += place + 1 < codes.size() && codes[place + 1] == QLatin1String("2") ? 4 : 2;
    }
}

/// Where the sequence that begins at `at` ends; sets `look` where it says something about it.
qsizetype skipSequence(const QString& raw, qsizetype at, Look& look) {
    if (at + 1 >= raw.size())
        return raw.size();
    const QChar kind = raw[at + 1];
    if (kind == QLatin1Char(']')) {
        // A title or a link: up to BEL or ESC \.
        qsizetype end = at + 2;
        while (end < raw.size() && raw[end] != QChar(7) && raw[end] != kEscape)
            ++end;
        return end < raw.size() && raw[end] == kEscape ? end + 2 : end + 1;
    }
    qsizetype end = at + 1;
    if (kind != QLatin1Char('[')) {
        while (end < raw.size() && raw[end] >= QLatin1Char(' ') && raw[end] <= QLatin1Char('/'))
            ++end;
        return end + 1;
    }
    ++end;
    while (end < raw.size() && (raw[end] < QLatin1Char('@') || raw[end] > QLatin1Char('~')))
        ++end;
    if (end < raw.size() && raw[end] == QLatin1Char('m'))
        apply(QStringView(raw).mid(at + 2, end - at - 2), look);
    return end + 1;
}

} // namespace

AnsiText readAnsi(const QString& raw) {
    AnsiText read;
    Look look;
    const auto addSpan = [&read, &look](int from) {
        const int length = static_cast<int>(read.text.size()) - from;
        if (length > 0 && (look.ink != AnsiInk::Plain || look.bold))
            read.spans.push_back({from, length, look.ink, look.bold});
    };
    int from = 0;
    for (qsizetype at = 0; at < raw.size();) {
        if (raw[at] == kEscape) {
            addSpan(from);
            at = skipSequence(raw, at, look);
            from = static_cast<int>(read.text.size());
        } else if (raw[at] == QLatin1Char('\r')) {
            // The last thing on the line is a line end in disguise, not a wish to begin anew.
            if (at + 1 < raw.size()) {
                read = {};
                from = 0;
            }
            ++at;
        } else {
            read.text += raw[at++];
        }
    }
    addSpan(from);
    return read;
}

} // namespace orrery::widgets
