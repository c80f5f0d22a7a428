#include "widgets/pages/pipeline/kind_palette.h"

#include "widgets/common/delegates.h"
#include "widgets/pages/pipeline/canvas_editor.h"
#include "widgets/theme/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

constexpr int kRow = 26;

} // namespace

KindPalette::KindPalette(CanvasEditor& editor, QWidget* parent)
    : Panel(Qt::RightEdge, parent), m_editor(editor) {
    m_query = new QLineEdit;
    m_query->setPlaceholderText(tr("Find a node"));
    m_query->setAccessibleName(tr("Find a node kind"));
    m_query->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_query->installEventFilter(this);
    m_list = new QListView;
    m_list->setAccessibleName(tr("Node kinds"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new KindDelegate(kRow, false, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    lieOnPanel(*m_list);
    m_nothing = makeText(TextKind::Small);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 4, 12, 8);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 4);
    top->addWidget(m_query);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    connect(m_query, &QLineEdit::textChanged, this, &KindPalette::refresh);
    connect(m_list, &QListView::activated, this, &KindPalette::add);
    connect(&editor, &CanvasEditor::documentChanged, this, &KindPalette::refresh);
    refresh();
}

void KindPalette::refresh() {
    const DocumentSession* document = m_editor.document();
    auto kinds =
        document ? document->kinds().kinds() : std::vector<std::shared_ptr<const pipeline::NodeKind>>();
    const bool searching = !m_query->text().trimmed().isEmpty();
    m_model.setChoices(chooseKinds(kinds, m_query->text(), std::nullopt, {}), !searching);
    m_nothing->setVisible(m_model.choiceCount() == 0);
    m_nothing->setText(!document ? tr("Open a pipeline file of this machine to add nodes to it.")
                       : kinds.empty()
                           ? tr("No node kinds were found. Put some into the folder kinds of the workspace.")
                           : tr("No node has this name. Try fewer letters."));
    m_query->setEnabled(document != nullptr);
    if (searching)
        m_list->setCurrentIndex(m_model.index(0, 0));
}

void KindPalette::add(const QModelIndex& index) {
    const KindChoice* found = m_model.choice(index);
    if (!found || !m_editor.document())
        return;
    const KindChoice choice = *found;
    const CanvasView& view = m_editor.view();
    m_editor.insert(choice, std::nullopt, view.mapToScene(QRectF(view.rect()).center()).toPoint());
}

bool KindPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return add(m_list->currentIndex()), true;
    case Qt::Key_Down:
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Escape:
        if (m_query->text().isEmpty())
            return false;
        return m_query->clear(), true;
    default:
        return false;
    }
}

} // namespace orrery::widgets
