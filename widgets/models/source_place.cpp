#include "widgets/models/source_place.h"

#include <QRegularExpression>

namespace orrery::widgets {

std::optional<SourcePlace> sourcePlaceIn(const QString& line) {
    static const QRegularExpression python(QStringLiteral("File \"([^\"]+)\", line (\\d+)"));
    static const QRegularExpression compiler(
        QStringLiteral("(?:^|[\\s(\\['\"])((?:[\\w.~@+-]*/)*[\\w@+-][\\w.@+-]*\\.[A-Za-z]\\w{0,5}):(\\d+)"));
    // Whatever lies further right is no place but data.
    const QString head = line.left(400);
    for (const QRegularExpression* form : {&python, &compiler}) {
        const auto match = form->match(head);
        if (!match.hasMatch())
            continue;
        const int start = static_cast<int>(match.capturedStart(1)) - (form == &python ? 6 : 0);
        return SourcePlace{match.captured(1), match.captured(2).toInt(), start,
                           static_cast<int>(match.capturedEnd(2)) - start};
    }
    return std::nullopt;
}

LogWeight weightOf(const QString& line) {
    // "error:", "ValueError: x" and "[ERROR] x", but neither "mean_error: 0.1" nor "0 errors".
    static const QRegularExpression error(QStringLiteral(
        "(?i:^\\s*traceback\\b|(?<![_\\w])[a-z]*(?:error|exception)(?=:)|\\[(?:error|fatal)\\])"
        "|^\\w*(?:Error|Exception)$|\\b(?:ERROR|FATAL|CRITICAL)\\b"));
    static const QRegularExpression warning(QStringLiteral("\\b\\w*warn(?:ing)?\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString head = line.left(160);
    if (error.match(head).hasMatch())
        return LogWeight::Error;
    return warning.match(head).hasMatch() ? LogWeight::Warning : LogWeight::Plain;
}

} // namespace orrery::widgets
