#include "widgets/shell/guided_tour.h"

#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/search_button.h"
#include "widgets/shell/top_bar.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 340;
constexpr int kGap = 12;

} // namespace

/// A line around what the step is about; the pointer goes through it.
class GuidedTour::Ring : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().focusRing, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics().radiusCard,
                                metrics().radiusCard);
    }
};

GuidedTour::GuidedTour(MainWindow& window) : QFrame(&window), m_window(window), m_ring(new Ring(&window)) {
    setAccessibleName(tr("Guided tour"));
    m_ring->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ring->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_count = makeText(TextKind::Small);
    m_title = makeText(TextKind::Title);
    m_title->setWordWrap(true);
    m_words = makeText(TextKind::Secondary);
    m_words->setWordWrap(true);
    column->addWidget(m_count);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(4);
    auto* row = new QHBoxLayout;
    auto* skip = new LinkButton(tr("Skip the tour"), metrics().fontBody);
    connect(skip, &QAbstractButton::clicked, this, &GuidedTour::end);
    row->addWidget(skip);
    row->addStretch();
    m_back = new QPushButton(tr("Back"));
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    row->addWidget(m_back);
    m_next = new QPushButton;
    setVariant(m_next, Variant::Primary);
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    row->addWidget(m_next);
    column->addLayout(row);
    makeSteps();
    hide();
    window.installEventFilter(this);
}

void GuidedTour::makeSteps() {
    MainWindow& window = m_window;
    m_steps = {
        {QStringLiteral("home"), tr("Start here"),
         tr("Projects that you had open, and samples that run on this machine. Nothing runs by being "
            "opened."),
         [&window] { return window.railButton(QStringLiteral("home")); }},
        {{},
         tr("Go anywhere"),
         tr("One field reaches every page, pipeline, step, run, setting and action. It also shows their "
            "keys."),
         [&window]() -> QWidget* { return window.topBar()->findChild<SearchButton*>(); }},
        {QStringLiteral("pipelines"), tr("Draw and run a pipeline"),
         tr("Steps and wires here are the lines of the pipeline's file. The run button says beforehand how "
            "much "
            "will run."),
         [&window] { return window.railButton(QStringLiteral("pipelines")); }},
        {QStringLiteral("cluster"), tr("See why something waits"),
         tr("How busy this machine is and by whom, and for each waiting job the reason and its predicted "
            "start."),
         [&window] { return window.railButton(QStringLiteral("cluster")); }},
        {{},
         tr("What happened, and help"),
         tr("The bell keeps every notification with what can be done about it. The question mark shows the "
            "keys "
            "that work here, and this tour again."),
         [&window] { return window.topBar()->bell(); }},
    };
}

void GuidedTour::start() {
    m_before = m_window.focusWidget();
    go(0);
}

void GuidedTour::go(int step) {
    if (step < 0 || step >= stepCount())
        return end();
    m_step = step;
    const Step& now = m_steps[static_cast<std::size_t>(step)];
    if (!now.page.isEmpty())
        m_window.goTo(now.page);
    m_count->setText(tr("Step %1 of %2").arg(step + 1).arg(stepCount()));
    m_title->setText(now.title);
    m_words->setText(now.words);
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 == stepCount() ? tr("Done") : tr("Next"));
    place();
    for (QWidget* part : {static_cast<QWidget*>(m_ring), static_cast<QWidget*>(this)}) {
        part->show();
        part->raise();
    }
    m_next->setFocus(Qt::TabFocusReason);
}

void GuidedTour::place() {
    const QWidget* target = m_steps[static_cast<std::size_t>(m_step)].target();
    setFixedWidth(std::min(scaled(kWidth), m_window.width() - 2 * kGap));
    setFixedHeight(layout()->heightForWidth(width()));
    if (!target)
        return;
    const QRect there(target->mapTo(&m_window, QPoint(0, 0)), target->size());
    m_ring->setGeometry(there.adjusted(-3, -3, 3, 3));
    // Below what it points at where that is in the top bar, else beside it.
    const bool below = there.bottom() < m_window.topBar()->height();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int x = below      ? there.center().x() - width() / 2
            : mirrored ? there.left() - width() - kGap
                       : there.right() + kGap;
    int y = below ? there.bottom() + kGap : there.top();
    x = std::clamp(x, kGap, std::max(kGap, m_window.width() - width() - kGap));
    y = std::clamp(y, kGap, std::max(kGap, m_window.height() - height() - kGap));
    move(x, y);
}

void GuidedTour::end() {
    hide();
    m_ring->hide();
    QWidget* next =
        m_before && m_before->isVisible() ? m_before.data() : m_window.railButton(m_window.currentPage());
    if (next)
        next->setFocus(Qt::TabFocusReason);
}

bool GuidedTour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void GuidedTour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return end();
    QFrame::keyPressEvent(event);
}

void GuidedTour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().surface[2], theme().borderStrong, metrics().radiusCard);
}

} // namespace orrery::widgets
