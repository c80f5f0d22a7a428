#include "core/server/secrets.h"

#include "core/agent/job_spec.h"

#include <fmt/core.h>

extern char** environ;

namespace orrery::server {

namespace {

/// Shorter values stand in many a text by chance.
constexpr std::size_t shortestInside = 8;

std::vector<std::string> valuesOf(const Secrets::Values& secrets) {
    std::vector<std::string> values;
    for (const auto& [name, value] : secrets)
        values.push_back(value);
    return values;
}

} // namespace

Secrets Secrets::fromEnvironment() {
    Values values;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view variable(*entry);
        const std::size_t equals = variable.find('=');
        if (variable.starts_with(agent::kSecretPrefix) && equals != std::string_view::npos)
            values.emplace(variable.substr(agent::kSecretPrefix.size(), equals - agent::kSecretPrefix.size()),
                           variable.substr(equals + 1));
    }
    return Secrets(std::move(values));
}

Secrets::Secrets(Values values) : m_values(std::move(values)), m_redactor(valuesOf(m_values)) {}

Result<std::string> Secrets::value(std::string_view name) const {
    if (const auto found = m_values.find(name); found != m_values.end())
        return found->second;
    return Error(ErrorCode::NotFound, fmt::format("Secret '{}' is not set; give it to the server as the "
                                                  "environment variable {}{}",
                                                  name, agent::kSecretPrefix, name));
}

Error Secrets::redact(const Error& error) const {
    return m_redactor.empty() ? error : Error(error.code(), redact(error.describe()));
}

std::string_view Secrets::namedBy(std::string_view text) const {
    for (const auto& [name, value] : m_values)
        if (!value.empty() &&
            (text == value || (value.size() >= shortestInside && text.find(value) != std::string_view::npos)))
            return name;
    return {};
}

} // namespace orrery::server
