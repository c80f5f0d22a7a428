#pragma once

#include "widgets/shell/layout_keeper.h"
#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

#include <QMainWindow>
#include <QTimer>

#include <map>

class QStackedWidget;

namespace orrery::widgets {

class CommandPalette;
class GuidedTour;
class LayoutActions;
class Rail;
class StatusLine;
class Toast;
class TopBar;

/// The window: bars around a stack of pages. It knows pages by name only; what can be done stands in the
/// registry.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Workbench& workbench);
    ~MainWindow() override;

    /// The page with this id; made when asked for the first time.
    Page* page(const QString& id);
    QString currentPage() const { return m_current; }
    CommandPalette& palettePopup();
    /// Everything the palette reaches now.
    std::vector<struct PaletteEntry> paletteEntries();
    /// Goes to a page and keeps what it last looked at.
    void goTo(const QString& page);
    void openPalette(const QString& query = {});
    void openFolder();
    /// Shows the keys that work on the page that is seen.
    void showKeys();
    /// Starts the guided tour, also when it was seen before.
    void startTour();
    /// The button of a page in the rail; null where there is no such page.
    QWidget* railButton(const QString& page) const;
    TopBar* topBar() const { return m_topBar; }
    /// Makes the pages that nobody went to yet, so that their actions exist.
    void makeEveryPage();
    /// Brings the window before the others.
    void comeForward();
    /// Moves the focus to the next region: rail, the page's parts, status line.
    void nextRegion(int step);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void registerPages();
    void registerPage(const QString& id, const QString& text, const QString& iconName,
                      std::function<Page*()> make, bool atEnd = false);
    void showPlace(const Place& place);
    void followWorkspace();
    void followPipeline();
    void scheduleRefresh();
    void refresh();
    void restoreLayout();

    Workbench& m_workbench;
    TopBar* m_topBar = nullptr;
    Rail* m_rail;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    Toast* m_toast;
    CommandPalette* m_palette = nullptr;
    GuidedTour* m_tour = nullptr;
    LayoutKeeper m_layout;
    LayoutActions* m_layouts;
    std::map<QString, std::function<Page*()>> m_factories;
    std::map<QString, Page*> m_pages;
    QString m_current;
    QTimer m_refresh; ///< Many changes in one turn of the loop are one repaint of the bars.
    QTimer m_ages;    ///< Lets "lost 42 s ago" grow older, only while something is lost.
};

/// Registers what the shell itself can do: go, open, run, look. Pages add their own when they are made.
void registerShellActions(Workbench& workbench, MainWindow& window);
/// Keeps the run actions' availability and reasons true to the pipeline that is open.
void updateRunActions(Workbench& workbench);

} // namespace orrery::widgets
