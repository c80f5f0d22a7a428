#include "widgets/theme/theme.h"

#include <QApplication>

namespace orrery::widgets {

namespace {

constexpr std::array<const char*, statusCount> statusWords = {"queued", "running",   "succeeded", "cached",
                                                              "failed", "cancelled", "skipped",   "unknown"};
constexpr std::array<const char*, portTypeCount> portWords = {"dataset", "model", "metrics", "artifact",
                                                              "file",    "text",  "number",  "any"};

template <std::size_t N>
int indexOf(const std::array<const char*, N>& words, QStringView word, int fallback) {
    for (std::size_t i = 0; i < N; ++i)
        if (word == QLatin1String(words[i]))
            return static_cast<int>(i);
    return fallback;
}

void setDisabled(QPalette& palette, const Theme& theme) {
    const QColor dim = blend(theme.text[0], theme.surface[1], metrics().opacityDisabled);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, dim);
}

} // namespace

Status statusFromWord(QStringView word) {
    return static_cast<Status>(indexOf(statusWords, word, static_cast<int>(Status::Unknown)));
}

QString statusWord(Status status) {
    return QLatin1String(statusWords[static_cast<std::size_t>(status)]);
}

PortType portTypeFromWord(QStringView word) {
    return static_cast<PortType>(indexOf(portWords, word, static_cast<int>(PortType::Any)));
}

QString portTypeWord(PortType type) {
    return QLatin1String(portWords[static_cast<std::size_t>(type)]);
}

ColorPair Theme::tone(Tone which) const {
    switch (which) {
    case Tone::Accent:
        return {accentSoftText, accentSoft};
    case Tone::Ok:
        return ok;
    case Tone::Warn:
        return warn;
    case Tone::Error:
        return error;
    case Tone::Info:
        return info;
    case Tone::Plain:
        break;
    }
    return {text[1], surface[2]};
}

QPalette Theme::palette() const {
    QPalette palette;
    palette.setColor(QPalette::Window, surface[1]);
    palette.setColor(QPalette::Base, surface[2]);
    palette.setColor(QPalette::AlternateBase, surface[2]);
    palette.setColor(QPalette::Button, surface[2]);
    palette.setColor(QPalette::ToolTipBase, surface[2]);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                     QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text[0]);
    palette.setColor(QPalette::PlaceholderText, text[2]);
    palette.setColor(QPalette::Highlight, selectionFill);
    palette.setColor(QPalette::HighlightedText, selectionText);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, surface[2]);
    palette.setColor(QPalette::Midlight, borderSubtle);
    palette.setColor(QPalette::Mid, borderNormal);
    palette.setColor(QPalette::Dark, borderStrong);
    palette.setColor(QPalette::Shadow, borderStrong);
    setDisabled(palette, *this);
    return palette;
}

QColor blend(const QColor& top, const QColor& ground, double opacity) {
    const auto mix = [opacity](int a, int b) { return qRound(a * opacity + b * (1 - opacity)); };
    return QColor(mix(top.red(), ground.red()), mix(top.green(), ground.green()),
                  mix(top.blue(), ground.blue()));
}

const Metrics& metrics() {
    return Tokens::builtin().metrics;
}

} // namespace orrery::widgets
