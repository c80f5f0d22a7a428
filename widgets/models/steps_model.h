#pragma once

#include "core/api/wire/wire.h"

#include <QAbstractItemModel>

#include <unordered_map>
#include <vector>

namespace orrery::widgets {

/// The text twin of the canvas: one row a step of the file in topological order, with the instances of a
/// matrix or map below it. Before a run it shows what the plan says; during and after a run, the states.
class StepsModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        NodeRole = Qt::UserRole + 1, ///< Name in the file.
        StepRole,                    ///< Name in the run; empty for a row that stands for several or none.
        StateRole,                   ///< The server's word; empty before any run.
        TimeRole,                    ///< "2:06" or a word; right-hand column of the outline.
        ProgressRole,                ///< 0..1, -1 where unknown.
        IconRole,                    ///< Name of the icon of the step's kind.
    };

    explicit StepsModel(QObject* parent = nullptr);

    /// The file's steps. Keeps the states.
    void setGraph(const api::PipelineGraph& graph);
    /// What a run would do; shown where there is no state.
    void setPlan(const api::PlanReport& plan);
    /// Replaces every state; an empty list means "not run".
    void setSteps(const std::vector<api::StepStatus>& steps);
    /// Takes over the changed ones. `indices` are places in `steps`.
    void updateSteps(const std::vector<api::StepStatus>& steps, const std::vector<std::uint32_t>& indices);
    /// Lets the elapsed times of running steps go on. `running`: their places.
    void tick(const std::vector<std::uint32_t>& running);

    /// The instances of a node in the run; empty before a run.
    std::vector<const api::StepStatus*> instancesOf(const std::string& node) const;
    const api::StepStatus* step(const std::string& name) const;
    /// The worst-first summary of several instances: what the node shows.
    static std::string combinedState(const std::vector<const api::StepStatus*>& instances);

    /// The row of a step or of a node by name.
    QModelIndex indexOf(const QString& name) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::string node;
        std::vector<std::uint32_t> steps; ///< Places in m_steps.
    };

    void rebuild();
    /// Says that a step and the row above it differ.
    void tellStep(std::uint32_t place, const QList<int>& roles);
    bool hasChildren(const Row& row) const { return row.steps.size() > 1; }
    std::vector<const api::StepStatus*> stepsOf(const Row& row) const;
    QVariant rowData(const Row& row, int role) const;
    QVariant stepData(const api::StepStatus& step, int role) const;
    QString planText(const std::string& node) const;

    /// How many steps of a node a run would execute, take from the cache, and take because they are pinned.
    struct Planned {
        int toRun = 0, cached = 0, pinned = 0;
        bool stale = false;
    };

    std::vector<std::string> m_nodes;
    std::unordered_map<std::string, std::string> m_icons; ///< node → icon, where its kind has one
    std::vector<api::StepStatus> m_steps;
    std::vector<Row> m_rows;
    std::unordered_map<std::string, int> m_rowOfNode;
    std::unordered_map<std::string, Planned> m_plan; ///< By node.
};

/// Elapsed time of a step: so far while it runs, in all when it has ended; negative where it never started.
double elapsedOf(const api::StepStatus& step);

} // namespace orrery::widgets
