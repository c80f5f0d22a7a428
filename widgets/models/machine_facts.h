#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

class QProcess;

namespace orrery::widgets {

/// What is known of the machine that the window runs on.
struct MachineFacts {
    int cores = 0;
    quint64 memory = 0;         ///< Bytes.
    QStringList gpus;           ///< "RTX 4070, 12 GB"; empty where there is none.
    QString pythonVersion;      ///< "3.11.2"; empty where no python3 was found.
    QStringList pythonPackages; ///< Those of the asked ones that can be imported.
    bool complete = false;      ///< False until the programs asked have answered.
};

/// Finds out about this machine without holding anything up: asks `nvidia-smi` and `python3`.
/// Thread: GUI.
class MachineProbe : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~MachineProbe() override;

    const MachineFacts& facts() const { return m_facts; }
    /// Facts from somewhere else, as in the tour. No program is asked afterwards.
    void setFacts(MachineFacts facts);
    /// Starts asking; once.
    void start();

Q_SIGNALS:
    void changed();

private:
    void ask(const QString& program, const QStringList& arguments,
             void (MachineProbe::*take)(const QString&));
    void takeGpus(const QString& text);
    void takePython(const QString& text);
    void answered();

    MachineFacts m_facts;
    int m_open = 0;
    bool m_started = false;
};

} // namespace orrery::widgets
