#pragma once

#include "widgets/models/pipeline_session.h"
#include "widgets/pages/pipeline/port_list.h"

#include <QWidget>

class QLabel;

namespace orrery::widgets {

/// The inputs and outputs that a pipeline has where another one uses it, to be put into order.
class PipelinePorts : public QWidget {
    Q_OBJECT

public:
    explicit PipelinePorts(QWidget* parent = nullptr);

    /// Shows the ports of the open file. False where it has none.
    bool show(PipelineSession& pipeline);
    PortList* inputs() const { return m_inputs.list; }
    PortList* outputs() const { return m_outputs.list; }

private:
    struct Side {
        QLabel* title = nullptr;
        PortList* list = nullptr;
    };
    Side makeSide(const QString& title, bool output);

    QPointer<PipelineSession> m_pipeline;
    QLabel* m_title;
    Side m_inputs, m_outputs;
};

} // namespace orrery::widgets
