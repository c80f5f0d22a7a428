#include "widgets/models/run_part.h"

#include "widgets/client/wire_text.h"

#include <QCoreApplication>

namespace orrery::widgets {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunPartWords)
};

} // namespace

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

QString whyNotByItself(const pipeline::Document& document) {
    for (const pipeline::PipelineInput& input : document.inputs())
        if (!input.optional)
            return Words::tr("This file needs the input '%1'. Run a pipeline that uses it.")
                .arg(toQString(input.name));
    return {};
}

} // namespace orrery::widgets
