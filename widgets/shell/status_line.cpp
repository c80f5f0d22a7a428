#include "widgets/shell/status_line.h"

#include "widgets/common/page_parts.h"
#include "widgets/models/host_facts.h"
#include "widgets/shell/workbench.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace orrery::widgets {

namespace {

QIcon colored(const QString& name, const QColor& color, qreal ratio) {
    return QIcon(iconPixmap(name, 16, ratio, color));
}

} // namespace

StatusLine::StatusLine(Workbench& workbench, QWidget* parent) : QStatusBar(parent), m_workbench(workbench) {
    setSizeGripEnabled(false);
    setAccessibleName(tr("Status"));
    setContentsMargins(8, 0, 12, 0);
    m_errors = addButton(&StatusLine::problemsRequested);
    m_warnings = addButton(&StatusLine::problemsRequested);
    m_runs = addButton(&StatusLine::runsRequested);
    m_hosts = addButton(&StatusLine::hostsRequested);
    m_page = new QLabel;
    followTheme(*m_page, [this] { m_page->setFont(uiFont(metrics().fontSmall)); });
    m_page->setContentsMargins(0, 0, 8, 0);
    addPermanentWidget(m_page);
    auto* version = new QLabel(QLatin1Char('v') + QCoreApplication::applicationVersion());
    followTheme(*version, [version] { version->setFont(monoFont(metrics().monoSmall)); });
    addPermanentWidget(version);
    refresh();
}

QToolButton* StatusLine::addButton(void (StatusLine::*signal)()) {
    auto* button = new QToolButton;
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    followIconSize(*button, 14);
    followTheme(*button, [button] { button->setFont(uiFont(metrics().fontSmall)); });
    button->setProperty("controlSize", QStringLiteral("status"));
    connect(button, &QToolButton::clicked, this, signal);
    addWidget(button);
    return button;
}

void StatusLine::show(QToolButton* button, const QString& text, const QString& iconName,
                      const QColor& color) {
    button->setVisible(!text.isEmpty());
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(colored(iconName, color, devicePixelRatioF()));
    QPalette palette = button->palette();
    palette.setColor(QPalette::ButtonText, color);
    palette.setColor(QPalette::WindowText, color);
    button->setPalette(palette);
}

void StatusLine::refresh() {
    const Theme& look = theme();
    const WorkspaceSession* session = m_workbench.workspace();
    PipelineSession* pipeline = m_workbench.pipeline();
    const int errors = pipeline ? pipeline->problems().errors() : 0;
    const int warnings = pipeline ? pipeline->problems().warnings() : 0;
    show(m_errors, pipeline ? tr("%n error(s)", nullptr, errors) : QString(), QStringLiteral("status-failed"),
         errors > 0 ? look.error.foreground : look.text[1]);
    show(m_warnings, pipeline ? tr("%n warning(s)", nullptr, warnings) : QString(), QStringLiteral("warning"),
         warnings > 0 ? look.warn.foreground : look.text[1]);
    if (!session) {
        show(m_runs, tr("No workspace open"), QStringLiteral("folder"), look.text[1]);
        show(m_hosts, {}, {}, {});
        return;
    }
    const int active = m_workbench.workspace()->runs().activeCount();
    show(m_runs, active > 0 ? tr("%n run(s) at work", nullptr, active) : tr("No runs at work"),
         QStringLiteral("status-running"), active > 0 ? look.status(Status::Running).color : look.text[1]);
    QStringList names;
    bool unknown = false;
    for (const auto& host : session->hosts()) {
        names.append(hostTitle(host.name));
        unknown = unknown || host.state != "up";
    }
    if (session->connection() == ConnectionState::Lost)
        show(m_hosts, tr("Hosts unknown, connection lost"), QStringLiteral("unplug"), look.warn.foreground);
    else
        show(m_hosts, names.join(QStringLiteral(", ")), QStringLiteral("host"),
             unknown ? look.warn.foreground : look.ok.foreground);
}

void StatusLine::setPageText(const QString& text) {
    m_page->setText(text);
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[1]);
    painter.fillRect(QRect(0, 0, width(), 1), theme().borderSubtle);
}

} // namespace orrery::widgets
