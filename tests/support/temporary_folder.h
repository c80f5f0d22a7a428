#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace orrery {

/// A folder of a test's own, removed afterwards. Throws std::filesystem::filesystem_error, which fails the
/// test, where it cannot be made.
class TemporaryFolder {
public:
    TemporaryFolder() {
        static int counter = 0;
        m_path = std::filesystem::temp_directory_path() /
                 ("orrery-test-" + std::to_string(::getpid()) + "-" + std::to_string(++counter));
        // What a killed test with the same process number left behind is nobody's.
        clear();
        std::filesystem::create_directory(m_path);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& root() const { return m_path; }
    std::string path(const std::string& name = "") const {
        return name.empty() ? m_path.string() : (m_path / name).string();
    }
    void clear() { std::filesystem::remove_all(m_path); }
    void renew() {
        clear();
        std::filesystem::create_directory(m_path);
    }
    void write(const std::string& name, std::string_view content) const {
        std::filesystem::create_directories((m_path / name).parent_path());
        std::ofstream(m_path / name, std::ios::binary) << content;
    }
    std::string read(const std::string& name) const {
        std::ifstream stream(m_path / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

private:
    std::filesystem::path m_path;
};

} // namespace orrery
