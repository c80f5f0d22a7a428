#pragma once

#include <QObject>

#include <memory>

namespace orrery::widgets {

class MainWindow;
class Workbench;

/// The window of a workbench. When another language is chosen it is made anew in the same place, so that all
/// of its texts are asked for again; what is open stays open, since it belongs to the workbench. Thread: GUI.
class WindowHost : public QObject {
    Q_OBJECT

public:
    explicit WindowHost(Workbench& workbench);
    ~WindowHost() override;

    MainWindow& window() const { return *m_window; }

private:
    void remake();

    Workbench& m_workbench;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace orrery::widgets
