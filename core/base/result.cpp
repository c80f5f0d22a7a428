#include "core/base/result.h"

#include <cerrno>
#include <system_error>

namespace orrery {

std::string_view toString(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
        return "invalid-input";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::AlreadyExists:
        return "already-exists";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::Refused:
        return "refused";
    case ErrorCode::Unauthorized:
        return "unauthorized";
    case ErrorCode::Unavailable:
        return "unavailable";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Exhausted:
        return "exhausted";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

Error Error::wrap(std::string message) const {
    Error outer(m_code, std::move(message));
    outer.m_cause = std::make_shared<const Error>(*this);
    return outer;
}

std::string Error::describe() const {
    std::string text = m_message;
    for (const Error* inner = cause(); inner; inner = inner->cause())
        text += ": " + inner->message();
    return text;
}

Error Error::fromErrno(int number, std::string message) {
    ErrorCode code = ErrorCode::Internal;
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        code = ErrorCode::NotFound;
        break;
    case EEXIST:
    case ENOTEMPTY:
        code = ErrorCode::AlreadyExists;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        code = ErrorCode::Refused;
        break;
    case ENOSPC:
    case EDQUOT:
    case EMFILE:
    case ENFILE:
    case ENOMEM:
        code = ErrorCode::Exhausted;
        break;
    case ETIMEDOUT:
        code = ErrorCode::Timeout;
        break;
    case EAGAIN:
    case ECONNREFUSED:
    case ECONNRESET:
    case EPIPE:
        code = ErrorCode::Unavailable;
        break;
    case EINVAL:
    case ENAMETOOLONG:
    case ELOOP:
        code = ErrorCode::InvalidInput;
        break;
    default:
        break;
    }
    return Error(code, std::move(message) + ": " + std::generic_category().message(number));
}

} // namespace orrery
