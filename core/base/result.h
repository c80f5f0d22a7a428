#pragma once

#include <cassert>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace orrery {

/// What kind of failure, so that a caller can branch without reading text.
enum class ErrorCode {
    InvalidInput,  ///< The caller or a file gave something malformed. Exit code 2.
    NotFound,      ///< The named object does not exist.
    AlreadyExists, ///< The named object exists and must not.
    Conflict,      ///< The object's state does not allow the operation.
    Refused,       ///< A gate or policy said no. Exit code 4.
    Unauthorized,  ///< No valid token.
    Unavailable,   ///< A peer cannot be reached now; trying later may help.
    Timeout,       ///< A deadline passed.
    Exhausted,     ///< Disk, memory, descriptors or a stated cap ran out.
    Cancelled,     ///< Somebody asked to stop. Reported exactly once.
    Corrupt,       ///< Stored bytes do not match what was written.
    Unsupported,   ///< Known, but not on this system or in this version.
    Internal,      ///< A bug of ours.
};

/// The spelling of a code in JSON and logs, for example "not-found".
std::string_view toString(ErrorCode code);

/// A failure as a value: a kind, one sentence that names object, reason and next step, and what caused it.
class [[nodiscard]] Error {
public:
    Error(ErrorCode code, std::string message) : m_code(code), m_message(std::move(message)) {}

    ErrorCode code() const { return m_code; }
    const std::string& message() const { return m_message; }
    const Error* cause() const { return m_cause.get(); }

    /// The same failure seen one level up: `message` says what could not be done because of it.
    Error wrap(std::string message) const;

    /// The message followed by the messages of all causes.
    std::string describe() const;

    /// True where the same call may succeed later without anybody changing anything.
    bool retryable() const { return m_code == ErrorCode::Unavailable || m_code == ErrorCode::Timeout; }

    /// An error from errno: picks the code (ENOENT, ENOSPC, EEXIST, ...) and appends the system's words.
    static Error fromErrno(int number, std::string message);

private:
    ErrorCode m_code;
    std::string m_message;
    std::shared_ptr<const Error> m_cause;
};

/// A value or the reason why there is none. No exception crosses a module; this does.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return assert(ok()), *std::get_if<0>(&m_state); }
    T& value() & { return assert(ok()), *std::get_if<0>(&m_state); }
    T&& value() && { return assert(ok()), std::move(*std::get_if<0>(&m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    T valueOr(T fallback) && { return ok() ? std::move(*this).value() : std::move(fallback); }

    const Error& error() const { return assert(!ok()), *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the reason of the failure.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return assert(m_error), *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace orrery

#define ORRERY_CONCAT_(a, b) a##b
#define ORRERY_CONCAT(a, b) ORRERY_CONCAT_(a, b)

/// `ORRERY_TRY(auto x, f());` binds the value or returns the error to the caller.
#define ORRERY_TRY(declaration, expression)                                                                  \
    auto ORRERY_CONCAT(result_, __LINE__) = (expression);                                                    \
    if (!ORRERY_CONCAT(result_, __LINE__).ok())                                                              \
        return ORRERY_CONCAT(result_, __LINE__).error();                                                     \
    declaration = std::move(ORRERY_CONCAT(result_, __LINE__)).value()

/// `ORRERY_CHECK(f());` for a Result<void>, or where the value does not matter.
#define ORRERY_CHECK(expression)                                                                             \
    do {                                                                                                     \
        if (auto result_ = (expression); !result_.ok())                                                      \
            return result_.error();                                                                          \
    } while (false)
