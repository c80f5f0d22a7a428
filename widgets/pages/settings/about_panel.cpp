#include "widgets/pages/settings/about_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/shell/workbench.h"
#include "widgets/theme/icons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QSysInfo>

namespace orrery::widgets {

namespace {

using Facts = std::vector<std::pair<QString, QString>>;

Facts factsOf(Workbench& workbench) {
    const WorkspaceSession* session = workbench.workspace();
    const QString server = session && session->known() ? toQString(session->info().version)
                                                       : AboutPanel::tr("no workspace open");
    return {{AboutPanel::tr("Window"), QCoreApplication::applicationVersion()},
            {AboutPanel::tr("Server"), server},
            {AboutPanel::tr("Qt"), QString::fromLatin1(qVersion())},
            {AboutPanel::tr("System"), QSysInfo::prettyProductName()},
            {AboutPanel::tr("Processor"), QSysInfo::currentCpuArchitecture()},
            {AboutPanel::tr("Licence"), QStringLiteral("GPL-3.0-or-later")}};
}

} // namespace

AboutPanel::AboutPanel(Workbench& workbench) : m_workbench(workbench) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy the versions"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    column->addWidget(copy, 0, Qt::AlignLeft);
    connect(&workbench, &Workbench::workspaceChanged, this, [this] {
        if (WorkspaceSession* session = m_workbench.workspace())
            connect(session, &WorkspaceSession::infoChanged, this, &AboutPanel::refresh);
        refresh();
    });
    if (WorkspaceSession* session = m_workbench.workspace())
        connect(session, &WorkspaceSession::infoChanged, this, &AboutPanel::refresh);
    refresh();
}

void AboutPanel::refresh() {
    const QString now = report();
    if (now == m_shown)
        return;
    m_shown = now;
    clearLayout(*m_grid);
    int line = 0;
    for (const auto& [name, value] : factsOf(m_workbench)) {
        auto* text = makeText(TextKind::Mono, value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(tr("%1: %2", "what, version").arg(name, value));
        m_grid->addWidget(makeText(TextKind::Secondary, name), line, 0);
        m_grid->addWidget(text, line, 1);
        ++line;
    }
}

QString AboutPanel::report() const {
    QStringList lines;
    for (const auto& [name, value] : factsOf(m_workbench))
        lines.append(tr("%1: %2", "what, version").arg(name, value));
    return lines.join(QLatin1Char('\n'));
}

} // namespace orrery::widgets
