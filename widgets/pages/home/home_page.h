#pragma once

#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace orrery::widgets {

class EmptyPane;
class GraphCard;
class TextLabel;

/// The start: recent workspaces, samples with what they need, and what is known of this machine.
class HomePage : public Page {
    Q_OBJECT

public:
    explicit HomePage(Workbench& workbench);

    /// Where the machine's facts come from; the tour sets fixed ones.
    MachineProbe& machine() { return m_machine; }
    QList<QWidget*> regions() const override;
    QString statusText() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeMain();
    QWidget* makeSide();
    void fillRecent();
    void fillSamples();
    void fillMachine();
    void openSample(const Sample& sample);

    Workbench& m_workbench;
    MachineProbe m_machine;
    QWidget* m_main;
    QWidget* m_side;
    QPushButton* m_open;
    QGridLayout* m_recent;
    EmptyPane* m_noRecent;
    QWidget* m_samplesSection;
    QGridLayout* m_samples;
    QVBoxLayout* m_facts;
    std::vector<GraphCard*> m_recentCards;
    std::vector<GraphCard*> m_sampleCards;
};

} // namespace orrery::widgets
