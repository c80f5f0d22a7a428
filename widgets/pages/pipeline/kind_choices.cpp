#include "widgets/pages/pipeline/kind_choices.h"

#include "widgets/client/wire_text.h"
#include "widgets/shell/palette_model.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kExact = 100;
constexpr int kOptional = 60;
constexpr int kConvertible = 40;
constexpr int kAnything = 10;
constexpr int kHabit = 19; ///< What the likeliest of the used kinds is worth; less than a better fit.

int fitOf(pipeline::PortType wire, pipeline::PortType port, bool optional) {
    if (wire == port && port != pipeline::PortType::Any)
        return optional ? kOptional : kExact;
    return port == pipeline::PortType::Any ? kAnything : kConvertible;
}

/// Gives the choice the port that the wire fits best; false where there is none.
bool takeWire(KindChoice& choice, const LooseWire& wire) {
    for (const pipeline::KindPort& port : wire.fromOutput ? choice.kind->inputs : choice.kind->outputs) {
        const auto type = pipeline::portTypeFrom(port.type).value_or(pipeline::PortType::Any);
        const bool fits = wire.fromOutput ? pipeline::isCompatible(wire.type, type)
                                          : pipeline::isCompatible(type, wire.type);
        const int fit = fits ? fitOf(wire.type, type, port.optional) : 0;
        if (fit > choice.score) {
            choice.score = fit;
            choice.port = port.name;
            choice.type = type;
        }
    }
    return choice.score > 0;
}

} // namespace

QString titleOf(const pipeline::NodeKind& kind) {
    return toQString(kind.title.empty() ? kind.name : kind.title);
}

std::vector<KindChoice> chooseKinds(const std::vector<std::shared_ptr<const pipeline::NodeKind>>& kinds,
                                    const QString& query, const std::optional<LooseWire>& wire,
                                    const QStringList& habits) {
    std::vector<KindChoice> choices;
    for (const auto& kind : kinds) {
        KindChoice choice;
        choice.kind = kind;
        if (wire && !takeWire(choice, *wire))
            continue;
        const auto place = habits.indexOf(toQString(kind->reference()));
        const int habit = place >= 0 ? kHabit - std::min(kHabit - 1, static_cast<int>(place)) : 0;
        if (!query.trimmed().isEmpty()) {
            const auto byTitle = fuzzyScore(query.trimmed(), titleOf(*kind), &choice.matches);
            const auto byWords = fuzzyScore(query.trimmed(), toQString(kind->summary), nullptr);
            if (!byTitle &&
                (!byWords || !toQString(kind->summary).contains(query.trimmed(), Qt::CaseInsensitive)))
                continue;
            choice.score = choice.score / 10 + (byTitle ? 1'000 + *byTitle : *byWords);
        }
        choice.score += habit;
        choices.push_back(std::move(choice));
    }
    std::stable_sort(choices.begin(), choices.end(), [](const KindChoice& left, const KindChoice& right) {
        return left.score > right.score;
    });
    return choices;
}

} // namespace orrery::widgets
