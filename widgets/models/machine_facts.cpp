#include "widgets/models/machine_facts.h"

#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace orrery::widgets {

namespace {

/// Looks for packages without importing them, which would take seconds.
constexpr const char* kPythonQuestion =
    "import sys, importlib.util as u\n"
    "print(sys.version.split()[0])\n"
    "print(*[m for m in ('numpy', 'pandas', 'sklearn', 'torch', 'matplotlib', 'yaml') if u.find_spec(m)])\n";

/// Milliseconds for a killed process to be gone.
constexpr int kPatience = 1'000;

} // namespace

MachineProbe::~MachineProbe() {
    for (auto* process : findChildren<QProcess*>()) {
        process->disconnect(this);
        process->kill();
        if (process->waitForFinished(kPatience))
            continue;
        // A driver that hangs keeps even a killed nvidia-smi; the window does not wait for that one.
        process->setParent(nullptr);
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
    }
}

void MachineProbe::setFacts(MachineFacts facts) {
    m_started = true;
    m_facts = std::move(facts);
    Q_EMIT changed();
}

void MachineProbe::start() {
    if (m_started)
        return;
    m_started = true;
    m_facts.cores = QThread::idealThreadCount();
    m_facts.memory =
        static_cast<quint64>(::sysconf(_SC_PHYS_PAGES)) * static_cast<quint64>(::sysconf(_SC_PAGE_SIZE));
    m_open = 2;
    ask(QStringLiteral("nvidia-smi"),
        {QStringLiteral("--query-gpu=name,memory.total"), QStringLiteral("--format=csv,noheader,nounits")},
        &MachineProbe::takeGpus);
    ask(QStringLiteral("python3"),
        {QStringLiteral("-I"), QStringLiteral("-c"), QLatin1String(kPythonQuestion)},
        &MachineProbe::takePython);
    Q_EMIT changed();
}

void MachineProbe::ask(const QString& program, const QStringList& arguments,
                       void (MachineProbe::*take)(const QString&)) {
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return answered();
    auto* process = new QProcess(this);
    connect(process, &QProcess::finished, this,
            [this, process, take](int exitCode, QProcess::ExitStatus status) {
                process->deleteLater();
                if (exitCode == 0 && status == QProcess::NormalExit)
                    (this->*take)(QString::fromUtf8(process->readAllStandardOutput()));
                answered();
            });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        answered();
    });
    // It ends with the window also where that is killed and nobody is left to end it.
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(path, arguments, QIODevice::ReadOnly);
}

void MachineProbe::takeGpus(const QString& text) {
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype comma = line.lastIndexOf(QLatin1Char(','));
        const double gigabytes = line.mid(comma + 1).trimmed().toDouble() / 1024;
        m_facts.gpus.append(
            tr("%1, %2 GB", "GPU, memory").arg(line.left(comma).trimmed()).arg(qRound(gigabytes)));
    }
}

void MachineProbe::takePython(const QString& text) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    m_facts.pythonVersion = lines.value(0).trimmed();
    m_facts.pythonPackages = lines.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void MachineProbe::answered() {
    m_facts.complete = --m_open <= 0;
    if (m_facts.complete)
        Q_EMIT changed();
}

} // namespace orrery::widgets
