#include "widgets/pages/pipeline/inspected_step.h"

#include "widgets/client/wire_text.h"

#include <algorithm>

namespace orrery::widgets {

const api::Node* InspectedStep::graphNode() const {
    if (!pipeline || node.isEmpty())
        return nullptr;
    const auto& nodes = pipeline->graph().nodes;
    const auto at = std::find_if(nodes.begin(), nodes.end(),
                                 [id = toStdString(node)](const auto& each) { return each.id == id; });
    return at == nodes.end() ? nullptr : &*at;
}

const api::StepStatus* InspectedStep::status() const {
    if (!pipeline || node.isEmpty())
        return nullptr;
    if (!step.isEmpty())
        return pipeline->steps().step(toStdString(step));
    const auto instances = pipeline->steps().instancesOf(toStdString(node));
    const auto failed = std::find_if(instances.begin(), instances.end(),
                                     [](const auto* each) { return each->state == "failed"; });
    if (failed != instances.end())
        return *failed;
    return instances.empty() ? nullptr : instances.front();
}

} // namespace orrery::widgets
