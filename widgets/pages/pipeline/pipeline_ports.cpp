#include "widgets/pages/pipeline/pipeline_ports.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace orrery::widgets {

PipelinePorts::PipelinePorts(QWidget* parent) : QWidget(parent) {
    m_title = makeText(TextKind::Strong);
    m_title->setWordWrap(true);
    auto* hint =
        makeText(TextKind::Small, tr("They stand in this order on the node where another pipeline uses this "
                                     "one. Drag a port, or move it with Alt+Up and Alt+Down."));
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(hint);
    m_inputs = makeSide(tr("Inputs"), false);
    m_outputs = makeSide(tr("Outputs"), true);
}

PipelinePorts::Side PipelinePorts::makeSide(const QString& title, bool output) {
    const Side side{makeText(TextKind::Secondary, title), new PortList};
    side.list->setAccessibleName(output ? tr("Outputs of the pipeline") : tr("Inputs of the pipeline"));
    layout()->addWidget(side.title);
    layout()->addWidget(side.list);
    connect(side.list, &PortList::moved, this, [this, output](const QString& port, const QString& before) {
        if (!m_pipeline)
            return;
        const auto done = m_pipeline->document().applyAll(
            output ? tr("Move the output %1").arg(port) : tr("Move the input %1").arg(port),
            {pipeline::edit::MovePort{output, toStdString(port), toStdString(before)}});
        if (!done)
            Q_EMIT m_pipeline->refused(toQString(done.error().message()));
    });
    return side;
}

bool PipelinePorts::show(PipelineSession& pipeline) {
    m_pipeline = &pipeline;
    const auto fill = [](const Side& side, const auto& ports) {
        std::vector<PortList::Entry> entries;
        for (const auto& port : ports)
            entries.push_back({toQString(port.name),
                               portTypeFromWord(toQString(std::string(pipeline::toString(port.type))))});
        side.title->setVisible(!entries.empty());
        side.list->setVisible(!entries.empty());
        side.list->show(std::move(entries));
        return !ports.empty();
    };
    m_title->setText(tr("Ports of %1").arg(QFileInfo(pipeline.path()).fileName()));
    const pipeline::Document& document = pipeline.document().lastGood();
    const bool inputs = fill(m_inputs, document.inputs());
    const bool outputs = fill(m_outputs, document.outputs());
    return inputs || outputs;
}

} // namespace orrery::widgets
