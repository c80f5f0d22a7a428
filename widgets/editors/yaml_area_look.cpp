#include "widgets/editors/yaml_area.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <algorithm>
#include <array>
#include <vector>

namespace orrery::widgets {

namespace {

constexpr int lineMargin = 0;
constexpr int signMargin = 1;
constexpr int signPixels = 16;
/// Longer lines are no pipeline; they are shown without colours. So are larger texts, which cannot be edited.
constexpr long longestStyled = 20'000;
constexpr long largestStyled = 8 << 20;

/// Scintilla's number of a style; its first are left to bare text.
constexpr unsigned long styleNumber(int style) {
    return static_cast<unsigned long>(style + 40);
}

enum Indicator : unsigned long { NoteWave = 8, WarningWave, ErrorWave, MatchBox, CurrentMatch };
enum Sign : int { NoteSign = 1, WarningSign, ErrorSign };

struct Look {
    QColor color;
    QColor ground;
    bool bold = false;
};

std::array<Look, yamlStyleCount> looks(const Theme& theme) {
    const QColor ground = theme.surface[2];
    return {{
        {theme.text[0], ground},                       // Plain
        {theme.text[2], ground},                       // Comment
        {theme.accent, ground},                        // Key
        {theme.ok.foreground, ground},                 // Quoted
        {theme.warn.foreground, ground},               // Literal
        {theme.text[1], ground},                       // Punctuation
        {theme.text[1], ground},                       // Block
        {theme.accentSoftText, theme.accentSoft},      // ExpressionMark
        {theme.accentSoftText, theme.accentSoft},      // Expression
        {theme.accentSoftText, theme.accentSoft, true} // ExpressionFunction
    }};
}

} // namespace

void YamlArea::applyTheme() {
    const Theme& now = theme();
    const QFont font = monoFont(metrics().monoBody);
    const QByteArray family = font.family().toUtf8();
    constexpr double multiplier = static_cast<int>(SC_FONT_SIZE_MULTIPLIER);
    const long size = qRound(font.pixelSize() * 72.0 / logicalDpiY() * multiplier);
    const auto style = [&](unsigned long number, const Look& look) {
        SendScintilla(SCI_STYLESETFONT, number, family.constData());
        send(SCI_STYLESETSIZEFRACTIONAL, number, size);
        SendScintilla(SCI_STYLESETFORE, number, look.color);
        SendScintilla(SCI_STYLESETBACK, number, look.ground);
        send(SCI_STYLESETWEIGHT, number, look.bold ? QFont::Medium : QFont::Normal);
    };
    // These two set every style, so they come first.
    setPaper(now.surface[2]);
    setColor(now.text[0]);
    style(STYLE_DEFAULT, {now.text[0], now.surface[2]});
    style(0, {now.text[0], now.surface[2]});
    style(STYLE_LINENUMBER, {now.text[2], now.surface[1]});
    style(STYLE_BRACELIGHT, {now.selectionText, now.selectionFill, true});
    style(STYLE_BRACEBAD, {now.error.foreground, now.error.background, true});
    style(STYLE_INDENTGUIDE, {now.borderSubtle, now.surface[2]});
    const auto all = looks(now);
    for (int i = 0; i < yamlStyleCount; ++i)
        style(styleNumber(i), all[static_cast<std::size_t>(i)]);
    setCaretForegroundColor(now.text[0]);
    setCaretWidth(2);
    setCaretLineVisible(true);
    setCaretLineFrameWidth(1);
    setCaretLineBackgroundColor(now.borderNormal);
    setSelectionBackgroundColor(now.selectionFill);
    setSelectionForegroundColor(now.selectionText);
    setMarginsBackgroundColor(now.surface[1]);
    setMarginsForegroundColor(now.text[2]);
    setFoldMarginColors(now.surface[1], now.surface[1]);
    setIndentationGuides(true);
    setExtraAscent(2);
    setExtraDescent(2);
    applySigns();
}

void YamlArea::applySigns() {
    const Theme& now = theme();
    const auto wave = [&](unsigned long number, long look, const QColor& color) {
        send(SCI_INDICSETSTYLE, number, look);
        SendScintilla(SCI_INDICSETFORE, number, color);
        send(SCI_INDICSETUNDER, number, 1);
    };
    wave(NoteWave, INDIC_SQUIGGLE, now.info.foreground);
    wave(WarningWave, INDIC_SQUIGGLE, now.warn.foreground);
    wave(ErrorWave, INDIC_SQUIGGLE, now.error.foreground);
    wave(MatchBox, INDIC_STRAIGHTBOX, now.warn.foreground);
    wave(CurrentMatch, INDIC_STRAIGHTBOX, now.accent);
    const int pixels = scaled(signPixels);
    const auto sign = [&](int number, const char* name, const QColor& color) {
        const QImage picture = iconPixmap(QLatin1String(name), pixels, devicePixelRatioF(), color).toImage();
        send(SCI_RGBAIMAGESETSCALE, static_cast<unsigned long>(qRound(devicePixelRatioF() * 100)));
        markerDefine(picture.convertToFormat(QImage::Format_ARGB32), number);
    };
    sign(NoteSign, "info", now.info.foreground);
    sign(WarningSign, "warning", now.warn.foreground);
    sign(ErrorSign, "status-failed", now.error.foreground);
    for (const auto number :
         {SC_MARKNUM_FOLDER, SC_MARKNUM_FOLDEROPEN, SC_MARKNUM_FOLDEREND, SC_MARKNUM_FOLDEROPENMID}) {
        const bool open = number == SC_MARKNUM_FOLDEROPEN || number == SC_MARKNUM_FOLDEROPENMID;
        send(SCI_MARKERDEFINE, static_cast<unsigned long>(number), open ? SC_MARK_ARROWDOWN : SC_MARK_ARROW);
        SendScintilla(SCI_MARKERSETFORE, static_cast<unsigned long>(number), now.text[2]);
        SendScintilla(SCI_MARKERSETBACK, static_cast<unsigned long>(number), now.text[2]);
    }
    setMarginMarkerMask(signMargin, 1 << NoteSign | 1 << WarningSign | 1 << ErrorSign);
    setMarginWidth(signMargin, pixels + 4);
    widenNumbers();
}

void YamlArea::widenNumbers() {
    const auto digits = QString::number(lines()).size();
    setMarginWidth(lineMargin, QString(std::max<qsizetype>(5, digits + 2), u'9'));
}

void YamlArea::setMarks(const Diagnostics& diagnostics) {
    const long size = send(SCI_GETLENGTH);
    for (const unsigned long wave : {NoteWave, WarningWave, ErrorWave}) {
        send(SCI_SETINDICATORCURRENT, wave);
        send(SCI_INDICATORCLEARRANGE, 0, size);
    }
    for (const int sign : {NoteSign, WarningSign, ErrorSign})
        markerDeleteAll(sign);
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.range.line <= 0)
            continue;
        const int level = diagnostic.severity == Severity::Error     ? 2
                          : diagnostic.severity == Severity::Warning ? 1
                                                                     : 0;
        const std::size_t begin = offsetOf(diagnostic.range.line, diagnostic.range.column);
        const bool isOneLine = diagnostic.range.endLine == diagnostic.range.line;
        // A range over several lines is marked on its first.
        const std::size_t end =
            offsetOf(diagnostic.range.line, isOneLine ? diagnostic.range.endColumn : size + 1);
        send(SCI_SETINDICATORCURRENT, NoteWave + static_cast<unsigned long>(level));
        send(SCI_INDICATORFILLRANGE, begin, std::max<long>(1, static_cast<long>(end - begin)));
        if ((markersAtLine(diagnostic.range.line - 1) & ~((2u << (NoteSign + level)) - 1) & 0xe) == 0)
            markerAdd(diagnostic.range.line - 1, NoteSign + level);
    }
}

void YamlArea::setMatches(const std::vector<std::pair<std::size_t, std::size_t>>& matches) {
    send(SCI_SETINDICATORCURRENT, MatchBox);
    send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    for (const auto& [begin, end] : matches)
        send(SCI_INDICATORFILLRANGE, begin, static_cast<long>(end - begin));
}

void YamlArea::styleTo(int position) {
    const auto styled = static_cast<unsigned long>(send(SCI_GETENDSTYLED));
    if (send(SCI_GETLENGTH) > largestStyled) {
        send(SCI_STARTSTYLING, styled);
        send(SCI_SETSTYLING, static_cast<unsigned long>(position) - styled,
             static_cast<long>(styleNumber(0)));
        return;
    }
    const long last = send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    for (long line = send(SCI_LINEFROMPOSITION, styled); line <= last; ++line) {
        styleLine(static_cast<int>(line));
        setFoldOf(static_cast<int>(line));
    }
}

void YamlArea::styleLine(int line) {
    const auto index = static_cast<unsigned long>(line);
    const long begin = send(SCI_POSITIONFROMLINE, index);
    const long end = send(SCI_GETLINEENDPOSITION, index);
    const long next = std::max(send(SCI_POSITIONFROMLINE, index + 1), end);
    const YamlLineState before =
        line == 0 ? YamlLineState()
                  : YamlLineState::unpacked(static_cast<int>(send(SCI_GETLINESTATE, index - 1)));
    std::vector<YamlStyle> styles(static_cast<std::size_t>(end - begin));
    YamlLineState after = before;
    if (end - begin <= longestStyled)
        after = styleYamlLine(view().substr(static_cast<std::size_t>(begin), styles.size()), before, styles);
    std::string numbers;
    for (const YamlStyle style : styles)
        numbers.push_back(static_cast<char>(styleNumber(static_cast<int>(style))));
    numbers.resize(static_cast<std::size_t>(next - begin), static_cast<char>(styleNumber(0)));
    send(SCI_STARTSTYLING, static_cast<unsigned long>(begin));
    SendScintilla(SCI_SETSTYLINGEX, numbers.size(), numbers.data());
    send(SCI_SETLINESTATE, index, after.packed());
}

} // namespace orrery::widgets
