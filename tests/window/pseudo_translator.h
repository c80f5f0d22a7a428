#pragma once

#include <QTranslator>

#include <algorithm>

/// Every text longer, with accents and in brackets: what is shown without them was never asked for, and what
/// does not fit now will not fit in some language.
class PseudoTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int number) const override {
        QString words = QString::fromUtf8(text);
        // The way a text is put together is part of the translation only where there are words.
        if (!std::any_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); }) ||
            words.size() < 3)
            return words;
        if (number >= 0)
            words.replace(QStringLiteral("%n"), QString::number(number));
        words.replace(QLatin1Char('a'), QChar(0xE5)).replace(QLatin1Char('o'), QChar(0xF6));
        return QStringLiteral("[%1%2]").arg(
            words, QString(std::max<qsizetype>(1, words.size() / 4), QLatin1Char('~')));
    }
};
