#include "core/pipeline/expression.h"

using namespace orrery::pipeline;

namespace {

/// Answers every name with a value that depends on its length, so that all types come up.
class AnyScope : public Scope {
public:
    orrery::Result<Value> resolve(std::span<const std::string> path, std::size_t& consumed) const override {
        consumed = 1;
        switch (path.front().size() % 4) {
        case 0:
            return Value(1.5);
        case 1:
            return Value("text");
        case 2:
            return Value(orrery::formats::Json::array());
        default:
            return Value(orrery::formats::Json::object({{"key", 1}}));
        }
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const AnyScope scope;
    for (const Template& program : {Template::parse(text), Template::parseCondition(text)}) {
        for (const Reference& reference : program.references())
            for (std::size_t part = 0; part < reference.path.size(); ++part)
                (void)program.partRange(reference, part);
        (void)program.evaluate(scope);
        (void)program.asExpression();
        (void)checkTypes(program, [](const Reference&) { return StaticType::Any; });
    }
    return 0;
}
