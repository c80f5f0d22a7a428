#include "app/cli/console.h"

#include <algorithm>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace orrery::cli {

Console Console::standardOutput() {
    Console console;
    const char* kind = std::getenv("TERM");
    console.terminal = isatty(STDOUT_FILENO) && kind && std::string_view(kind) != "dumb";
    console.color = console.terminal && !std::getenv("NO_COLOR");
    winsize size{};
    if (console.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        console.width = size.ws_col;
    return console;
}

std::string paint(const Console& console, Ink ink, std::string_view text) {
    constexpr std::string_view codes[] = {"", "2", "1", "32", "33", "31", "36"};
    const std::string_view code = codes[static_cast<int>(ink)];
    if (!console.color || code.empty() || text.empty())
        return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string_view glyph(std::string_view state) {
    if (state == "running")
        return "●";
    if (state == "succeeded")
        return "✓";
    if (state == "cached")
        return "↯";
    if (state == "failed" || state == "lost")
        return "✗";
    if (state == "cancelled" || state == "refused")
        return "■";
    if (state == "skipped")
        return "»";
    if (state == "unknown")
        return "?";
    return "○";
}

Ink inkOf(std::string_view state) {
    if (state == "running")
        return Ink::Accent;
    if (state == "succeeded" || state == "cached")
        return Ink::Ok;
    if (state == "failed" || state == "lost" || state == "refused")
        return Ink::Error;
    if (state == "cancelled" || state == "unknown")
        return Ink::Warn;
    return Ink::Dim;
}

std::size_t displayWidth(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string fit(std::string_view text, std::size_t width) {
    const std::size_t columns = displayWidth(text);
    if (columns <= width)
        return std::string(text) + std::string(width - columns, ' ');
    std::size_t bytes = 0;
    for (std::size_t kept = 0; bytes < text.size(); ++bytes) {
        const bool start = (static_cast<unsigned char>(text[bytes]) & 0xC0) != 0x80;
        if (start && kept++ + 1 >= width)
            break;
    }
    return width == 0 ? std::string() : std::string(text.substr(0, bytes)) + "…";
}

namespace {

void writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written <= 0)
            return; // The reader is gone; there is nobody to tell.
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace

void print(std::string_view text) {
    writeAll(STDOUT_FILENO, text);
}

void printError(std::string_view text) {
    writeAll(STDERR_FILENO, text);
}

} // namespace orrery::cli
