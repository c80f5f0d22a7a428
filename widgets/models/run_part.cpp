#include "widgets/models/run_part.h"

#include "widgets/client/wire_text.h"

namespace orrery::widgets {

api::RunRequest requestOf(RunPart part, const QStringList& nodes) {
    std::vector<std::string> names;
    for (const QString& node : nodes)
        names.push_back(toStdString(node));
    api::RunRequest request;
    switch (part) {
    case RunPart::Stale:
        break;
    case RunPart::Fresh:
        request.rerun = {"*"};
        break;
    case RunPart::SelectionFresh:
        request.rerun = names;
        request.only = std::move(names);
        break;
    case RunPart::Selection:
        request.only = std::move(names);
        break;
    case RunPart::ToHere:
        request.to = std::move(names);
        break;
    case RunPart::FromHere:
        request.from = std::move(names);
        break;
    }
    return request;
}

} // namespace orrery::widgets
