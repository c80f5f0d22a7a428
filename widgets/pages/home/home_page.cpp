#include "widgets/pages/home/home_page.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"
#include "widgets/pages/home/graph_card.h"
#include "widgets/pages/home/prerequisites_dialog.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

namespace orrery::widgets {

namespace {

constexpr int kSideWidth = 400;
constexpr int kRecentPicture = 150;
constexpr int kSamplePicture = 112;
constexpr int kRecentColumns = 3;
constexpr int kSampleColumns = 4;
constexpr std::size_t kMostRecent = 6;

QWidget* factLine(const QString& iconName, const QString& text) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto* picture = new QLabel;
    picture->setPixmap(iconPixmap(iconName, 16, picture->devicePixelRatioF(), theme().text[1]));
    row->addWidget(picture);
    auto* words = makeText(TextKind::Secondary, text);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    return line;
}

} // namespace

HomePage::HomePage(Workbench& workbench) : m_workbench(workbench) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* scroll = new QScrollArea;
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_main = makeMain();
    scroll->setWidget(m_main);
    scroll->viewport()->setAutoFillBackground(false);
    m_main->setAutoFillBackground(false);
    row->addWidget(scroll, 1);
    m_side = makeSide();
    row->addWidget(m_side);
    connect(&workbench.recent(), &RecentWorkspaces::changed, this, &HomePage::fillRecent);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &HomePage::fillMachine);
    connect(&m_machine, &MachineProbe::changed, this, [this] {
        fillMachine();
        fillSamples();
    });
    fillRecent();
    fillSamples();
    fillMachine();
}

QWidget* HomePage::makeMain() {
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto* head = new QHBoxLayout;
    head->addWidget(makeText(TextKind::Page, tr("Open a project")));
    head->addStretch();
    m_open = new QPushButton(icon(QStringLiteral("folder"), IconRole::Text), tr("Open folder"));
    setControlSize(m_open, ControlSize::Large);
    connect(m_open, &QPushButton::clicked, this,
            [this] { m_workbench.actions().find(QStringLiteral("file.open-folder"))->trigger(); });
    head->addWidget(m_open);
    column->addLayout(head);
    m_recent = new QGridLayout;
    m_recent->setSpacing(16);
    column->addLayout(m_recent);
    m_noRecent = new EmptyPane;
    m_noRecent->setMinimumHeight(180);
    column->addWidget(m_noRecent);
    m_samplesSection = new QWidget;
    auto* samples = new QVBoxLayout(m_samplesSection);
    samples->setContentsMargins(0, 8, 0, 0);
    samples->setSpacing(12);
    auto* title = new QHBoxLayout;
    title->addWidget(makeText(TextKind::Title, tr("Start from a sample")));
    title->addStretch();
    title->addWidget(makeText(TextKind::Small, tr("Nothing runs when a project is opened.")));
    samples->addLayout(title);
    m_samples = new QGridLayout;
    m_samples->setSpacing(16);
    samples->addLayout(m_samples);
    column->addWidget(m_samplesSection);
    column->addStretch();
    auto* hints = new QHBoxLayout;
    hints->addWidget(makeText(TextKind::Small, tr("Ctrl+K goes anywhere, ? shows the keys that work here.")));
    auto* tour = new LinkButton(tr("Take the tour of five steps"));
    connect(tour, &QAbstractButton::clicked, this,
            [this] { m_workbench.actions().find(QStringLiteral("help.tour"))->trigger(); });
    hints->addWidget(tour);
    hints->addStretch();
    column->addLayout(hints);
    return main;
}

QWidget* HomePage::makeSide() {
    auto* side = new Panel(Qt::LeftEdge);
    side->setFixedWidth(kSideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(16, 20, 16, 16);
    column->setSpacing(10);
    column->addWidget(makeText(TextKind::Title, tr("This machine")));
    auto* facts = new QWidget;
    m_facts = new QVBoxLayout(facts);
    m_facts->setContentsMargins(0, 4, 0, 0);
    m_facts->setSpacing(10);
    column->addWidget(facts);
    column->addSpacing(12);
    column->addWidget(makeText(TextKind::Title, tr("From a terminal")));
    auto* words =
        makeText(TextKind::Secondary, tr("The same file runs without this window, here and in CI:"));
    words->setWordWrap(true);
    column->addWidget(words);
    auto* command = makeText(TextKind::Mono, QStringLiteral("orrery run pipeline.orrery.yaml"));
    command->setWordWrap(true);
    command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(command);
    column->addStretch();
    return side;
}

void HomePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    // After the first frame: reading files and asking programs must not hold it up.
    QTimer::singleShot(0, this, [this] {
        m_machine.start();
        if (m_workbench.samples().list().empty()) {
            m_workbench.samples().load();
            fillSamples();
        }
    });
}

void HomePage::fillRecent() {
    clearLayout(*m_recent);
    m_recentCards.clear();
    const auto& list = m_workbench.recent().list();
    for (std::size_t place = 0; place < std::min(list.size(), kMostRecent); ++place) {
        const RecentWorkspace& workspace = list[place];
        auto* card = new GraphCard(kRecentPicture);
        GraphCard::Words words;
        words.title = workspace.name();
        words.branch = workspace.branch;
        words.when = momentText(workspace.opened);
        words.path = homeRelative(workspace.path);
        words.state = toQString(workspace.lastState);
        words.line =
            workspace.lastRun == 0
                ? tr("not run yet")
                : tr("run %1 %2", "number, state").arg(workspace.lastRun).arg(stateText(workspace.lastState));
        card->setWords(words);
        card->setGraph(workspace.graph, workspace.states);
        connect(card, &QAbstractButton::clicked, this,
                [this, path = workspace.path] { m_workbench.openWorkspace(path); });
        m_recent->addWidget(card, static_cast<int>(place) / kRecentColumns,
                            static_cast<int>(place) % kRecentColumns);
        m_recentCards.push_back(card);
    }
    for (int column = 0; column < kRecentColumns; ++column)
        m_recent->setColumnStretch(column, 1);
    m_noRecent->setVisible(list.empty());
    m_open->setVisible(!list.empty());
    m_noRecent->say(
        QStringLiteral("folder"), tr("No project opened yet"),
        tr("A project is a folder with pipeline files. Open yours, or start with a sample below."));
    m_noRecent->setAction(tr("Open folder"), QStringLiteral("folder"), [this] {
        m_workbench.actions().find(QStringLiteral("file.open-folder"))->trigger();
    });
}

void HomePage::fillSamples() {
    clearLayout(*m_samples);
    m_sampleCards.clear();
    const auto& list = m_workbench.samples().list();
    m_samplesSection->setVisible(!list.empty());
    for (std::size_t place = 0; place < list.size(); ++place) {
        const Sample& sample = list[place];
        auto* card = new GraphCard(kSamplePicture);
        GraphCard::Words words;
        words.title = sample.title;
        words.line = sample.summary;
        QStringList missing;
        for (const Prerequisite& need : SampleCatalog::check(sample, m_machine.facts())) {
            if (!need.met)
                missing.append(need.name);
        }
        if (m_machine.facts().complete || sample.needs.isEmpty()) {
            words.chip = missing.isEmpty() ? tr("ready") : tr("needs %1").arg(missing.front());
            words.chipTone = missing.isEmpty() ? Tone::Ok : Tone::Warn;
        }
        card->setWords(words);
        card->setGraph(sample.graph);
        connect(card, &QAbstractButton::clicked, this, [this, sample] { openSample(sample); });
        m_samples->addWidget(card, static_cast<int>(place) / kSampleColumns,
                             static_cast<int>(place) % kSampleColumns);
        m_sampleCards.push_back(card);
    }
    for (int column = 0; column < kSampleColumns; ++column)
        m_samples->setColumnStretch(column, 1);
}

void HomePage::openSample(const Sample& sample) {
    const auto needs = SampleCatalog::check(sample, m_machine.facts());
    const bool ready =
        std::all_of(needs.begin(), needs.end(), [](const Prerequisite& need) { return need.met; });
    if (ready || !m_machine.facts().complete)
        return m_workbench.openSample(sample);
    auto* dialog = new PrerequisitesDialog(sample, needs, this);
    connect(dialog, &QDialog::accepted, this, [this, sample] { m_workbench.openSample(sample); });
    dialog->open();
}

void HomePage::fillMachine() {
    clearLayout(*m_facts);
    const MachineFacts& facts = m_machine.facts();
    if (facts.cores > 0)
        m_facts->addWidget(
            factLine(QStringLiteral("cpu"),
                     tr("%n core(s), %1 of memory", nullptr, facts.cores).arg(sizeText(facts.memory))));
    if (!facts.complete) {
        m_facts->addWidget(factLine(QStringLiteral("clock"), tr("Looking for GPUs and Python")));
        return;
    }
    if (facts.gpus.isEmpty())
        m_facts->addWidget(factLine(QStringLiteral("gpu"), tr("No GPU found")));
    for (const QString& gpu : facts.gpus)
        m_facts->addWidget(factLine(QStringLiteral("gpu"), gpu));
    const QString packages = facts.pythonPackages.join(QStringLiteral(", "));
    const QString python = facts.pythonVersion.isEmpty()
                               ? tr("No python3 found. Samples without Python run all the same.")
                           : packages.isEmpty() ? tr("Python %1").arg(facts.pythonVersion)
                                                : tr("Python %1 with %2").arg(facts.pythonVersion, packages);
    m_facts->addWidget(factLine(QStringLiteral("node-script"), python));
}

QList<QWidget*> HomePage::regions() const {
    if (!m_recentCards.empty())
        return {m_recentCards.front()};
    return m_sampleCards.empty() ? QList<QWidget*>{} : QList<QWidget*>{m_sampleCards.front()};
}

QString HomePage::statusText() const {
    return tr("Nothing is sent anywhere");
}

} // namespace orrery::widgets
