#include "core/pipeline/expand.h"
#include "core/pipeline/history.h"
#include "core/pipeline/kind_reader.h"

#include <cstdlib>

using namespace orrery::pipeline;

namespace {

/// One kind that a pipeline may use, so that `uses:` is looked into.
class OneKind : public KindSource {
public:
    std::shared_ptr<const NodeKind> find(std::string_view reference) const override {
        static const auto kind = readKind("kind: gate@1\ninputs: { metrics: metrics }\nparams: { minimum: { "
                                          "type: number, default: 1 } }\n"
                                          "check: inputs.metrics.x >= with.minimum\n",
                                          "/kinds/gate@1", true)
                                     .kind;
        return reference == "gate@1" ? kind : nullptr;
    }
    std::vector<std::string> references() const override { return {"gate@1"}; }
};

/// Every edit either refuses or can be taken back to the same bytes.
void tryEdit(const Document& document, const Edit& edit) {
    const auto result = applyEdit(document, edit);
    if (!result.ok())
        return;
    std::string undone = result->document.text();
    if (!result->inverse.applyTo(undone).ok() || undone != document.text())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const Document document = Document::parse(text, "fuzz.orrery.yaml");
    if (document.text() != text)
        std::abort();
    const OneKind kinds;
    ExpandOptions options;
    options.kinds = &kinds;
    options.maxSteps = 1000;
    const Expansion expansion = expand(document, options);
    for (const orrery::Diagnostic& diagnostic : expansion.diagnostics)
        if (diagnostic.message.empty() || diagnostic.id.empty())
            std::abort();

    std::string first = "a";
    std::string last = "b";
    for (const Step& step : document.steps()) {
        first = first == "a" ? step.name : first;
        last = step.name;
    }
    tryEdit(document, edit::RenameStep{first, "renamed"});
    tryEdit(document, edit::BendWire{{first, "out", last, "in"}, {{1, 2}}});
    tryEdit(document, edit::RemoveStep{last});
    tryEdit(document, edit::Connect{first, "out", last, "in"});
    tryEdit(document, edit::MoveSteps{{{first, 1, 2}, {last, 3, 4}}});
    tryEdit(document, edit::AddStep{"added", "run: 'true'\n", first});
    tryEdit(document, edit::SetParam{"p", 1});
    return 0;
}
