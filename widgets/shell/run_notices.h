#pragma once

#include <QObject>

#include <map>
#include <string>

namespace orrery::widgets {

class Workbench;

/// Tells the person when a run ends that is not looked at right now.
class RunNotices : public QObject {
    Q_OBJECT

public:
    explicit RunNotices(Workbench& workbench, QObject* parent = nullptr);

private:
    void followWorkspace();
    void compare();
    void tell(quint64 run, const std::string& pipeline, const std::string& state);

    Workbench& m_workbench;
    std::map<quint64, std::string> m_states; ///< As last heard; empty before the first list.
    bool m_heard = false;
};

} // namespace orrery::widgets
