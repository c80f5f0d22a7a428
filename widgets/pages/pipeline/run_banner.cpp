#include "widgets/pages/pipeline/run_banner.h"

#include "widgets/client/run_follower.h"
#include "widgets/models/words.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace orrery::widgets {

RunBanner::RunBanner(QWidget* parent) : QWidget(parent) {
    m_text = new QLabel;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_newest = new QPushButton;
    m_file = new QPushButton(tr("Show the plan"));
    m_end = new QPushButton(tr("End comparison"));
    connect(m_newest, &QPushButton::clicked, this, [this] { Q_EMIT newestRequested(m_newestRun); });
    connect(m_file, &QPushButton::clicked, this, &RunBanner::fileRequested);
    connect(m_end, &QPushButton::clicked, this, &RunBanner::endRequested);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    for (QPushButton* button : {m_newest, m_file, m_end}) {
        setControlSize(button, ControlSize::Inspector);
        row->addWidget(button);
    }
    hide();
}

void RunBanner::say(const api::RunSummary* run, quint64 newest, ConnectionState connection) {
    m_lost = connection == ConnectionState::Lost;
    const bool past = run && RunFollower::isTerminal(run->state);
    m_run = past ? tr("You see run %1: %2, %3.", "number, state, moment")
                       .arg(run->run)
                       .arg(stateText(run->state), momentText(run->ended > 0 ? run->ended : run->created))
                 : QString();
    m_newestRun = past && newest > run->run ? newest : 0;
    refresh();
}

void RunBanner::sayFiles(const QString& files) {
    m_files = files;
    refresh();
}

void RunBanner::refresh() {
    const bool two = !m_files.isEmpty();
    setVisible(m_lost || two || !m_run.isEmpty());
    m_end->setVisible(two);
    m_newest->setVisible(!m_lost && !two && m_newestRun != 0);
    m_newest->setText(tr("Show run %1").arg(m_newestRun));
    m_file->setVisible(!m_lost && !two && !m_run.isEmpty());
    m_text->setText(m_lost
                        ? tr("The server does not answer. What you see is how things stood when it was last "
                             "heard of; looking for it.")
                    : two ? tr("You see %1. Dotted steps are only in the other file.").arg(m_files)
                          : m_run);
    update();
}

void RunBanner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ColorPair& pair = m_lost ? theme().warn : theme().info;
    painter.fillRect(rect(), pair.background);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().borderSubtle);
    QPalette colors = m_text->palette();
    if (colors.color(QPalette::WindowText) != theme().text[0]) {
        colors.setColor(QPalette::WindowText, theme().text[0]);
        m_text->setPalette(colors);
    }
}

} // namespace orrery::widgets
