#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orrery {

/// Secrets in the spellings in which they get out: as they are, line by line, as JSON text, percent-encoded,
/// in hexadecimal, and in base64, wherever it begins in the encoded bytes, in both alphabets, also broken
/// into lines. Values shorter than four bytes cannot be told from other text and are left alone. Thread: any,
/// once made. Cost: a search of the text for each spelling, about a dozen a secret.
class Redactor {
public:
    Redactor() = default;
    explicit Redactor(std::span<const std::string> secrets);

    /// True where there is nothing to hide.
    bool empty() const { return m_spellings.empty(); }
    /// The text with `mark` in place of each secret.
    std::string redact(std::string_view text) const;

    static constexpr std::string_view mark = "***";

private:
    friend class RedactingStream;
    std::vector<std::string> m_spellings; ///< Each once, none with a line break.
};

/// Redacts text that comes in chunks, so that a secret which is split over several is found too. What may be
/// the beginning of a secret is held back until more comes. Thread: one.
class RedactingStream {
public:
    /// `redactor` must outlive the stream.
    explicit RedactingStream(const Redactor& redactor) : m_redactor(&redactor) {}

    /// What may be shown after these bytes came.
    std::string take(std::string_view bytes);
    /// What was still held back; nothing more comes.
    std::string finish();

private:
    std::string release(bool all);

    const Redactor* m_redactor;
    std::string m_held;
    std::size_t m_run = 0; ///< Letters of base64 in a row before what is held.
};

} // namespace orrery
