#include "widgets/pages/pipeline/edits_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/models/document_session.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace orrery::widgets {

EditsPanel::EditsPanel(QWidget* parent) : QWidget(parent) {
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Edits, the oldest first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    lieOnPanel(*m_list);
    m_empty = new EmptyPane;
    m_empty->say(QStringLiteral("undo"), tr("Nothing was edited yet"),
                 tr("Every change of the pipeline is listed here by name, and can be taken back, also after "
                    "saving."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    // Row 0 is the file as it was opened, so that a row is a position.
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_document && row >= 0)
            (void)m_document->goTo(static_cast<std::size_t>(row));
    });
    refresh();
}

void EditsPanel::setDocument(DocumentSession* document) {
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &DocumentSession::historyChanged, this, &EditsPanel::refresh);
    refresh();
}

void EditsPanel::refresh() {
    const QSignalBlocker quiet(m_list);
    const auto count = m_document ? static_cast<int>(m_document->entries().size()) : 0;
    while (m_list->count() > count + 1)
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < count + 1)
        m_list->addItem(QString());
    m_list->item(0)->setText(tr("As it was opened"));
    const auto position = m_document ? static_cast<int>(m_document->position()) : 0;
    for (int row = 0; row <= count; ++row) {
        QListWidgetItem* item = m_list->item(row);
        if (row > 0)
            item->setText(toQString(m_document->entries()[static_cast<std::size_t>(row - 1)].title));
        const bool undone = row > position;
        item->setForeground(undone ? theme().text[2] : theme().text[0]);
        item->setIcon(icon(undone ? QStringLiteral("redo") : QStringLiteral("check")));
        item->setToolTip(undone ? tr("Undone. Choose it to do it again.")
                                : tr("Choose it to go back to here."));
    }
    m_list->setCurrentRow(position);
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
}

} // namespace orrery::widgets
