#include "widgets/pages/pipeline/inspector_data.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/pages/pipeline/column_summary.h"
#include "widgets/pages/pipeline/port_row.h"

#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

/// The step of the shown run that a node of the graph stands for; of several instances the first.
QString stepNameOf(const InspectedStep& shown, const std::string& node) {
    const auto instances = shown.pipeline->steps().instancesOf(node);
    return toQString(instances.empty() ? node : instances.front()->name);
}

QString otherEnd(const InspectedStep& shown, const std::string& port, bool output) {
    QStringList ends;
    for (const auto& wire : shown.pipeline->graph().wires) {
        if (output && wire.from == toStdString(shown.node) && wire.from_port == port)
            ends.append(toQString(wire.to));
        else if (!output && wire.to == toStdString(shown.node) && wire.to_port == port)
            ends.append(toQString(wire.from_port.empty() ? wire.from : wire.from + "." + wire.from_port));
    }
    return ends.join(QStringLiteral(", "));
}

} // namespace

InspectorData::InspectorData(PreviewStore& previews) : m_previews(previews) {
    m_ports = new QVBoxLayout;
    m_ports->setSpacing(2);
    m_title = makeText(TextKind::Strong);
    m_note = makeText(TextKind::Small);
    m_note->setWordWrap(true);
    m_columns = new ColumnSummary;
    m_open = new LinkButton(tr("Show it in the output panel"));
    m_pin = new LinkButton(tr("Pin it beside its wire"));
    for (LinkButton* link : {m_open, m_pin})
        link->setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_ports);
    column->addSpacing(4);
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_columns)})
        column->addWidget(part);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addWidget(m_pin, 0, Qt::AlignLeft);
    connect(m_open, &QAbstractButton::clicked, this,
            [this] { Q_EMIT outputRequested(m_picked.step, m_picked.output); });
    connect(m_pin, &QAbstractButton::clicked, this,
            [this] { Q_EMIT pinRequested(m_picked.step, m_picked.output); });
    connect(&m_previews, &PreviewStore::arrived, this, [this](const OutputKey& key) {
        if (std::any_of(m_lines.begin(), m_lines.end(), [&](const Line& line) { return line.key == key; }))
            refresh();
    });
}

OutputKey InspectorData::sourceOf(const InspectedStep& shown, const std::string& input) {
    for (const auto& wire : shown.pipeline->graph().wires)
        if (wire.to == toStdString(shown.node) && wire.to_port == input && !wire.from_port.empty())
            return {shown.pipeline->shownRun(), stepNameOf(shown, wire.from), toQString(wire.from_port)};
    return {};
}

void InspectorData::show(const InspectedStep& shown) {
    const bool other = !(shown == m_shown);
    m_shown = shown;
    QString shape = QString::number(shown.pipeline->shownRun());
    if (const api::StepStatus* step = shown.status())
        shape += toQString(step->name + step->state);
    if (const api::Node* node = shown.graphNode())
        for (const auto* ports : {&node->inputs, &node->outputs})
            for (const auto& port : *ports)
                shape += toQString("|" + port.name + port.type) +
                         otherEnd(shown, port.name, ports == &node->outputs);
    if (!other && shape == m_shape)
        return;
    m_shape = shape;
    if (other)
        m_picked = {};
    build();
}

void InspectorData::build() {
    clearLayout(*m_ports);
    m_lines.clear();
    if (const api::Node* node = m_shown.graphNode()) {
        addPorts(tr("Inputs"), node->inputs, false);
        addPorts(tr("Outputs"), node->outputs, true);
    }
    refresh();
}

void InspectorData::addPorts(const QString& title, const std::vector<api::Port>& ports, bool outputs) {
    if (ports.empty())
        return;
    auto* label = makeText(TextKind::Strong, title);
    label->setContentsMargins(0, m_lines.empty() ? 0 : 10, 0, 0);
    m_ports->addWidget(label);
    for (const api::Port& port : ports) {
        auto* row = new PortRow(port, otherEnd(m_shown, port.name, outputs));
        row->setCheckable(true);
        const OutputKey key =
            outputs ? OutputKey{m_shown.pipeline->shownRun(), stepNameOf(m_shown, toStdString(m_shown.node)),
                                toQString(port.name)}
                    : sourceOf(m_shown, port.name);
        connect(row, &QAbstractButton::clicked, this, [this, key] { pick(key); });
        m_ports->addWidget(row);
        m_lines.push_back({row, key});
    }
}

void InspectorData::pick(const OutputKey& key) {
    m_picked = key;
    refresh();
}

void InspectorData::refresh() {
    // The first table in the order of the ports, not the first whose answer comes.
    bool allBefore = m_picked.output.isEmpty();
    for (const Line& line : m_lines) {
        const Result<api::Preview>* known = m_previews.look(line.key);
        allBefore = allBefore && (known || line.key.output.isEmpty());
        if (!known || !known->ok())
            continue;
        line.row->setContent(contentText(**known));
        if (allBefore && (*known)->view == "table") {
            m_picked = line.key;
            allBefore = false;
        }
    }
    for (const Line& line : m_lines)
        line.row->setChecked(line.key == m_picked && !m_picked.output.isEmpty());
    const Result<api::Preview>* picked = m_picked.output.isEmpty() ? nullptr : m_previews.look(m_picked);
    const bool shown = picked && picked->ok();
    const bool table = shown && (*picked)->view == "table";
    m_columns->setVisible(table);
    m_open->setVisible(shown);
    m_pin->setVisible(shown);
    m_title->setVisible(shown);
    if (shown)
        m_title->setText(tr("%1.%2", "step, output").arg(m_picked.step, m_picked.output));
    if (table)
        m_columns->setPreview(**picked);
    m_note->setText(shown ? tr("%1, %2", "kind, content").arg(viewText(**picked), contentText(**picked))
                    : m_shown.pipeline->shownRun() == 0
                        ? tr("No run is shown. Run the pipeline, and what each port holds stands here.")
                        : tr("What a port holds stands here once its step has finished. Click one to see its "
                             "columns."));
}

} // namespace orrery::widgets
