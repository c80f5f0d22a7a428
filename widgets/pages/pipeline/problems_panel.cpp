#include "widgets/pages/pipeline/problems_panel.h"

#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

/// A finding's sentence with the glyph of its severity.
class SeverityDelegate : public TextDelegate {
public:
    using TextDelegate::TextDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QString severity = index.data(ProblemsModel::SeverityRole).toString();
        QStyleOptionViewItem shifted = option;
        TextDelegate::paint(painter, shifted, index);
        const bool error = severity == QLatin1String("error");
        const bool warning = severity == QLatin1String("warning");
        const QString glyph = error     ? QStringLiteral("status-failed")
                              : warning ? QStringLiteral("warning")
                                        : QStringLiteral("info");
        const QColor color = error     ? theme().error.foreground
                             : warning ? theme().warn.foreground
                                       : theme().info.foreground;
        const int size = scaled(16);
        const QRectF place(option.rect.left() + 12, option.rect.center().y() - size / 2.0, size, size);
        paintIcon(*painter, glyph, ReadingOrder(option.direction, option.rect)(place), color);
    }

protected:
    int leftPadding() const override { return scaled(16) + 20; }
};

} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent) : QWidget(parent) {
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Problems"));
    styleTable(*m_table);
    m_table->horizontalHeader()->hide();
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setItemDelegateForColumn(ProblemsModel::MessageColumn, new SeverityDelegate(m_table));
    const auto choose = [this](const QModelIndex& index) {
        const QString step = index.data(ProblemsModel::StepRole).toString();
        const QString file = index.data(ProblemsModel::FileRole).toString();
        if (!step.isEmpty())
            Q_EMIT stepChosen(step);
        else if (!file.isEmpty())
            Q_EMIT placeChosen(file, std::max(1, index.data(ProblemsModel::LineRole).toInt()));
    };
    connect(m_table, &QTableView::activated, this, choose);
    connect(m_table, &QTableView::clicked, this, choose);
    m_empty = new EmptyPane;
    m_empty->say(
        QStringLiteral("status-succeeded"), tr("No problems"),
        tr("Mistakes in the file and steps that failed are listed here; a click jumps to the step."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    refresh();
}

void ProblemsPanel::setModel(ProblemsModel* model) {
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_table->setModel(model);
    if (model) {
        m_table->horizontalHeader()->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
        m_table->horizontalHeader()->setStretchLastSection(false);
        m_table->setColumnWidth(ProblemsModel::PlaceColumn, scaled(96));
        m_table->setColumnWidth(ProblemsModel::FixColumn, scaled(150));
        connect(model, &ProblemsModel::countChanged, this, &ProblemsPanel::refresh);
    }
    refresh();
}

void ProblemsPanel::refresh() {
    m_stack->setCurrentIndex(m_model && m_model->rowCount() > 0 ? 0 : 1);
}

} // namespace orrery::widgets
