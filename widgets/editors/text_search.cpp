#include "widgets/editors/text_search.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace orrery::widgets {

namespace {

QRegularExpression expressionOf(const SearchQuery& query) {
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.caseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(query.isRegex ? query.pattern : QRegularExpression::escape(query.pattern),
                              options);
}

/// A line as Qt's text, and where a place of that text is in the bytes.
class DecodedLine {
public:
    explicit DecodedLine(std::string_view bytes) {
        const QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
        m_text = QString::fromUtf8(raw);
        m_isUtf8 = m_text.toUtf8() == raw;
        if (!m_isUtf8)
            m_text = QString::fromLatin1(raw);
    }

    const QString& text() const { return m_text; }
    std::size_t byteOf(qsizetype place) const {
        return static_cast<std::size_t>(m_isUtf8 ? QStringView(m_text).left(place).toUtf8().size() : place);
    }

private:
    QString m_text;
    bool m_isUtf8 = true;
};

} // namespace

std::vector<SearchMatch> findAll(std::string_view text, const SearchQuery& query, std::size_t limit) {
    std::vector<SearchMatch> found;
    const QRegularExpression expression = expressionOf(query);
    if (query.pattern.isEmpty() || !expression.isValid())
        return found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view bytes = text.substr(begin, end - begin);
        if (bytes.ends_with('\r'))
            bytes.remove_suffix(1);
        const DecodedLine line(bytes);
        auto matches = expression.globalMatch(line.text());
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() == 0)
                continue;
            found.push_back(
                {begin + line.byteOf(match.capturedStart()), begin + line.byteOf(match.capturedEnd())});
            if (found.size() == limit)
                return found;
        }
        begin = end + 1;
    }
    return found;
}

QString problemOf(const SearchQuery& query) {
    const QRegularExpression expression = expressionOf(query);
    if (expression.isValid())
        return {};
    return QCoreApplication::translate("TextSearch", "The expression is faulty at character %1: %2.")
        .arg(expression.patternErrorOffset() + 1)
        .arg(expression.errorString());
}

std::string replacementFor(std::string_view text, const SearchMatch& match, const SearchQuery& query,
                           const QString& replacement) {
    if (!query.isRegex)
        return replacement.toStdString();
    // The whole line is matched again: an expression may look at what stands around.
    const std::size_t begin = match.begin == 0 ? 0 : text.rfind('\n', match.begin - 1) + 1;
    const std::size_t end = std::min(text.find('\n', match.begin), text.size());
    const DecodedLine line(text.substr(begin, end - begin));
    const DecodedLine before(text.substr(begin, match.begin - begin));
    const auto caught = expressionOf(query).match(line.text(), before.text().size());
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const bool isGroup =
            replacement[i] == u'\\' && i + 1 < replacement.size() && replacement[i + 1].isDigit();
        result += isGroup ? caught.captured(replacement[++i].digitValue()) : QString(replacement[i]);
    }
    return result.toStdString();
}

} // namespace orrery::widgets
