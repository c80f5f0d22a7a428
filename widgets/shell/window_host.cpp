#include "widgets/shell/window_host.h"

#include "widgets/shell/main_window.h"
#include "widgets/shell/translations.h"

#include <QCoreApplication>

namespace orrery::widgets {

WindowHost::WindowHost(Workbench& workbench)
    : m_workbench(workbench), m_window(std::make_unique<MainWindow>(workbench)) {
    // Later: the language was chosen by a part of the window that goes.
    connect(&workbench.preferences(), &Preferences::languageChanged, this, &WindowHost::remake,
            Qt::QueuedConnection);
}

WindowHost::~WindowHost() = default;

void WindowHost::remake() {
    const QLocale locale = localeFor(m_workbench.preferences().language());
    QLocale::setDefault(locale);
    const bool shown = m_window->isVisible();
    const QByteArray geometry = m_window->saveGeometry();
    // The old window first: its actions leave the registry with it.
    m_window.reset();
    installTranslations(*QCoreApplication::instance(), locale);
    m_window = std::make_unique<MainWindow>(m_workbench);
    m_window->restoreGeometry(geometry);
    m_window->setVisible(shown);
}

} // namespace orrery::widgets
