#include "widgets/canvas/canvas_view.h"
#include "widgets/common/empty_pane.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/pages/pipeline/diff_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/kind_palette.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/outline_panel.h"
#include "widgets/pages/pipeline/panel_dock.h"
#include "widgets/pages/pipeline/pipeline_editing.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/pages/pipeline/pipeline_views.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>

// What the keyboard does on the page.

namespace orrery::widgets {

QList<KeyHint> PipelinePage::keys() const {
    const PipelineTextEditor* editor = m_views->editor();
    if (editor && editor->isAncestorOf(QApplication::focusWidget()))
        return {
            {tr("Ctrl+F"), tr("Find in the text")},
            {tr("Ctrl+G"), tr("Go to a line of the text")},
            {tr("Ctrl+K @"), tr("Go to a step of the text")},
            {tr("Ctrl+."), tr("Mend what was found on the line")},
        };
    return {
        {tr("Arrows"), tr("Go from step to step along the wires")},
        {tr("Ctrl+arrows"), tr("Go without selecting")},
        {tr("Enter"), tr("Change the settings of the step; Esc comes back")},
        {tr("Ctrl+Space"), tr("Add the step to the selection, or take it out")},
        {tr("Ctrl+A"), tr("Select every step")},
        {tr("Shift+arrows"), tr("Move what is selected")},
        {tr("Alt+Shift+arrows"), tr("Make the frame or note larger or smaller")},
        {tr("Shift+F"), tr("Show the whole pipeline")},
        {tr("F"), tr("Show what is selected")},
        {tr("Esc"), tr("Select nothing")},
    };
}

QList<QWidget*> PipelinePage::regions() const {
    if (m_stack->currentIndex() == 1)
        return {m_empty};
    return {m_left->currentWidget() == m_palette ? static_cast<QWidget*>(m_palette->query())
                                                 : m_outline->tree(),
            m_views->focusTarget(),
            m_inspector->tabs(),
            m_dock->front() == m_log ? static_cast<QWidget*>(m_log->list()) : m_dock->firstTabs(),
            m_dock->secondTabs(),
            m_bar->runButton(),
            m_bar->stopButton()};
}

void PipelinePage::openNode(const QString& node) {
    if (m_editing->parts().open(node))
        return;
    if (node != m_node && !m_canvas->selectedNodes().contains(node))
        select(node, {});
    m_inspector->focusFirstField();
}

void PipelinePage::escape() {
    const QWidget* focus = QApplication::focusWidget();
    if (focus && m_inspector->isAncestorOf(focus))
        return m_views->focusTarget()->setFocus(Qt::OtherFocusReason);
    const bool nothing = m_node.isEmpty() && m_canvas->selectedNodes().isEmpty();
    if (nothing && m_diff->comparing())
        return m_diff->end();
    if (nothing && m_editing->parts().leave())
        return;
    select({}, {});
}

} // namespace orrery::widgets
