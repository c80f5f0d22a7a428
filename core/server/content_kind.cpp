#include "core/server/content_kind.h"

#include "core/base/text.h"
#include "core/formats/json.h"

#include <algorithm>
#include <utility>

namespace orrery::server {

namespace {

using View = ContentKind::View;

/// Text as people write it: no control characters but those of lines and colours.
bool isText(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1b';
    });
}

std::optional<ContentKind> byMagic(std::string_view bytes) {
    constexpr std::pair<std::string_view, std::string_view> pictures[] = {
        {"\x89PNG\r\n\x1a\n", "image/png"}, {"\xff\xd8\xff", "image/jpeg"}, {"GIF8", "image/gif"}};
    for (const auto& [magic, type] : pictures)
        if (bytes.starts_with(magic))
            return ContentKind{View::Image, std::string(type), {}};
    constexpr std::pair<std::string_view, std::string_view> others[] = {
        {"PAR1", "application/vnd.apache.parquet"},
        {"PK\x03\x04", "application/zip"},
        {"%PDF-", "application/pdf"}};
    for (const auto& [magic, type] : others)
        if (bytes.starts_with(magic))
            return ContentKind{View::Binary, std::string(type), {}};
    return std::nullopt;
}

/// A text whose lines are JSON objects of their own. One line alone is one object.
bool isJsonLines(std::string_view bytes) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos || bytes.find_first_not_of(" \r\n\t", end) == std::string_view::npos)
        return false;
    const auto first = formats::parseJson(bytes.substr(0, end));
    return first.ok() && first->isObject();
}

} // namespace

ContentKind contentKindOf(std::string_view declared, std::string_view portType, std::string_view beginning,
                          bool whole) {
    if (auto known = byMagic(beginning))
        return *known;
    if (!isText(beginning))
        return {View::Binary, "application/octet-stream", {}};
    const std::size_t first = beginning.find_first_not_of(" \t\r\n");
    const char opens = first == std::string_view::npos ? '\0' : beginning[first];
    if (opens == '<' && (declared == "image/svg+xml" || beginning.substr(first).starts_with("<svg")))
        return {View::Image, "image/svg+xml", {}};
    if (opens == '{' && isJsonLines(beginning.substr(first)))
        return {View::Table, "application/jsonl", formats::TableFormat::JsonLines};
    const bool opensJson = opens == '{' || opens == '[';
    if (opensJson && (declared == "application/json" || !whole || formats::parseJson(beginning).ok()))
        return {View::Json, "application/json", {}};
    if (declared == "text/csv" || declared == "text/tab-separated-values")
        return {View::Table, std::string(declared), formats::TableFormat::Delimited};
    if (portType == "dataset" && first != std::string_view::npos && opens != '<')
        return {View::Table, "text/csv", formats::TableFormat::Delimited};
    return {View::Text, declared.starts_with("text/") ? std::string(declared) : "text/plain", {}};
}

} // namespace orrery::server
