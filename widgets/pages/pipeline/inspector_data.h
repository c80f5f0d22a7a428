#pragma once

#include "widgets/models/preview_store.h"
#include "widgets/pages/pipeline/inspected_step.h"

#include <QWidget>

class QVBoxLayout;

namespace orrery::widgets {

class ColumnSummary;
class LinkButton;
class PortRow;
class TextLabel;

/// What goes into a step and comes out of it: each port with what it holds in the shown run, and the columns
/// of the one that is picked.
class InspectorData : public QWidget {
    Q_OBJECT

public:
    explicit InspectorData(PreviewStore& previews);

    void show(const InspectedStep& shown);
    using QWidget::show;

    /// Where the data of a step's input come from in the shown run; an empty output where they do not.
    static OutputKey sourceOf(const InspectedStep& shown, const std::string& input);

Q_SIGNALS:
    /// Asks to see an output as a whole.
    void outputRequested(const QString& step, const QString& output);
    /// Asks for a card beside the wire that an output leaves by.
    void pinRequested(const QString& step, const QString& output);

private:
    struct Line {
        PortRow* row;
        OutputKey key;
    };
    void build();
    void addPorts(const QString& title, const std::vector<api::Port>& ports, bool outputs);
    void refresh();
    void pick(const OutputKey& key);

    PreviewStore& m_previews;
    InspectedStep m_shown;
    QString m_shape;
    std::vector<Line> m_lines;
    OutputKey m_picked;
    QVBoxLayout* m_ports;
    TextLabel* m_title;
    TextLabel* m_note;
    ColumnSummary* m_columns;
    LinkButton* m_open;
    LinkButton* m_pin;
};

} // namespace orrery::widgets
