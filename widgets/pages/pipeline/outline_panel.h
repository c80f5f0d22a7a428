#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/models/pipeline_session.h"

class QGridLayout;
class QTreeView;

namespace orrery::widgets {

/// The text twin of the canvas: steps in order with their state, totals below.
class OutlinePanel : public Panel {
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// Selects the row of a node or step without telling anybody.
    void setCurrent(const QString& name);
    QTreeView* tree() const { return m_tree; }

Q_SIGNALS:
    /// The person chose a row: the step's name in the file, and in the run where the row stands for one.
    void chosen(const QString& node, const QString& step);
    void activated(const QString& node);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillTotals();
    /// Shows the totals where they leave the steps enough room.
    void placeTotals();

    PipelineSession* m_pipeline = nullptr;
    QTreeView* m_tree;
    QWidget* m_totals;
    QGridLayout* m_grid;
    bool m_hasTotals = false;
    bool m_quiet = false;
};

} // namespace orrery::widgets
