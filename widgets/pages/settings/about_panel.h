#pragma once

#include <QWidget>

class QGridLayout;

namespace orrery::widgets {

class Workbench;

/// What is installed: versions of the window, the server and Qt, the licence, and a button that copies them.
class AboutPanel : public QWidget {
    Q_OBJECT

public:
    explicit AboutPanel(Workbench& workbench);

    /// The same facts as text, one a line.
    QString report() const;

private:
    void refresh();

    Workbench& m_workbench;
    QGridLayout* m_grid;
    QString m_shown;
};

} // namespace orrery::widgets
