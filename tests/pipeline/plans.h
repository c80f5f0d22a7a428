#pragma once

#include "core/pipeline/expand.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace orrery::pipeline {

/// Documents by path, as text.
class TextSource : public DocumentSource {
public:
    std::map<std::string, std::string, std::less<>> texts;
    Result<Document> load(std::string_view path) const override {
        const auto found = texts.find(path);
        if (found == texts.end())
            return Error(ErrorCode::NotFound, "no such file");
        return Document::parse(found->second, std::string(path));
    }
};

inline std::string problems(const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics)
        out += format(diagnostic) + "\n";
    return out;
}

inline ExpandedPipeline planOf(const std::string& text, const ExpandOptions& options = {}) {
    Expansion expansion = expand(Document::parse(text, "top.orrery.yaml"), options);
    EXPECT_TRUE(expansion.ok()) << problems(expansion.diagnostics);
    return std::move(expansion.plan);
}

inline std::string names(const ExpandedPipeline& plan) {
    std::string out;
    for (const StepSpec& step : plan.steps)
        out += (out.empty() ? "" : " ") + step.name;
    return out;
}

inline std::string dependencies(const ExpandedPipeline& plan, std::string_view name) {
    std::string out;
    for (const StepIndex index : plan.find(name)->dependencies)
        out += (out.empty() ? "" : " ") + plan.steps[toNumber(index)].name;
    return out;
}

inline std::string head(const std::string& rest) {
    return "orrery: 1\nname: t\n" + rest;
}

} // namespace orrery::pipeline
