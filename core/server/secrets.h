#pragma once

#include "core/base/redactor.h"
#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::server {

/// The secrets that a server was given: each variable `ORRERY_SECRET_<NAME>` of its environment is
/// `${{ secrets.NAME }}`. They are never written down; what is written or shown goes through `redact`.
/// Thread: any, once made.
class Secrets {
public:
    using Values = std::map<std::string, std::string, std::less<>>; ///< By name.

    /// Of this process.
    static Secrets fromEnvironment();
    explicit Secrets(Values values);

    /// Errors: NotFound saying how to give it.
    Result<std::string> value(std::string_view name) const;
    /// The text without any of the secrets, in whatever spelling they stand there.
    std::string redact(std::string_view text) const { return m_redactor.redact(text); }
    Error redact(const Error& error) const;
    /// Nothing, or the name of the secret whose value somebody wrote into this text.
    std::string_view namedBy(std::string_view text) const;

private:
    Values m_values;
    Redactor m_redactor;
};

} // namespace orrery::server
