#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace orrery {

/// All bytes of a file; empty where there is none.
inline std::string readAll(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace orrery
