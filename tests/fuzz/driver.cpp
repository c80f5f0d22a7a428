// Stands in for libFuzzer where the compiler has none: runs a corpus and mutations of it from a seed.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestInput = 64 << 10;

void addFile(std::vector<std::string>& corpus, const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

std::vector<std::string> readCorpus(int count, char** paths) {
    std::vector<std::string> corpus{""};
    for (int index = 1; index < count; ++index) {
        if (!fs::is_directory(paths[index])) {
            addFile(corpus, paths[index]);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(paths[index]))
            if (entry.is_regular_file())
                addFile(corpus, entry.path());
    }
    return corpus;
}

class Mutator {
public:
    explicit Mutator(std::uint64_t seed) : m_random(seed) {}

    std::string next(const std::vector<std::string>& corpus) {
        std::string text = corpus[below(corpus.size())].substr(0, largestInput);
        for (std::size_t changes = 1 + below(6); changes > 0; --changes)
            change(text, corpus);
        return text;
    }

private:
    std::size_t below(std::size_t bound) {
        return bound == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }

    void change(std::string& text, const std::vector<std::string>& corpus) {
        const std::size_t at = below(text.size() + 1);
        switch (below(6)) {
        case 0:
            text.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 1:
            text.erase(at, 1 + below(8));
            break;
        case 2:
            if (at < text.size())
                text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1u << below(8)));
            break;
        case 3: { // A piece of another input.
            const std::string& other = corpus[below(corpus.size())];
            text.insert(at, other.substr(below(other.size() + 1), below(64)));
            break;
        }
        case 4: // What means something in most of the formats.
            static const char* const words[] = {
                "{",   "}",    "[", "]",   ":",  ",", "-", "\n", "  ", "\"",   "'",
                "&a ", "*a",   "!", "${{", "}}", "|", ">", "#",  "\0", "\xff", "9999999999999999999",
                "-1",  "1e999"};
            text.insert(at, words[below(std::size(words))]);
            break;
        default: { // Itself, many times.
            const std::string piece = text.substr(at, 1 + below(16));
            for (std::size_t times = below(200); times > 0 && text.size() < largestInput; --times)
                text.insert(at, piece);
            break;
        }
        }
    }

    std::mt19937_64 m_random;
};

std::uint64_t number(const char* name, std::uint64_t fallback) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : fallback;
}

/// Processor time for one input, not time on the clock: the machine may be busy. Unoptimised builds get more.
#ifdef NDEBUG
constexpr double mostSeconds = 1;
#else
constexpr double mostSeconds = 10;
#endif

void run(const std::string& text) {
    const std::clock_t before = std::clock();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    if (seconds > mostSeconds) {
        std::printf("an input of %zu bytes took %.1f s; it begins with: %.200s\n", text.size(), seconds,
                    text.c_str());
        std::exit(1);
    }
}

} // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> corpus = readCorpus(count, arguments);
    const std::uint64_t seed = number("ORRERY_SEED", std::random_device{}());
    const std::uint64_t runs = number("ORRERY_FUZZ_RUNS", 3000);
    std::printf("%zu files, %llu mutations, seed %llu\n", corpus.size(),
                static_cast<unsigned long long>(runs), static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    for (const std::string& text : corpus)
        run(text);
    Mutator mutator(seed);
    for (std::uint64_t done = 0; done < runs; ++done)
        run(mutator.next(corpus));
    return 0;
}
