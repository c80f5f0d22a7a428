// The whole way with the real server: the sample is built on an empty canvas, run, broken, mended and
// continued.
#include "tests/support/read_file.h"
#include "tests/window/end_to_end_fixture.h"
#include "tests/window/pipeline_meaning.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/name_popup.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/search_bar.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/pages/pipeline/failure_card.h"
#include "widgets/pages/pipeline/insert_popup.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/inspector_settings.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/pages/pipeline/pipeline_views.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace orrery::widgets {
namespace {

const QString kSample = QStringLiteral(ORRERY_SOURCE_DIR "/resources/examples/breast-cancer/");
const QString kFile = QStringLiteral("breast-cancer.orrery.yaml");

/// A person at the window, with a mouse and a keyboard and nothing else.
class BuildTest : public EndToEnd {
protected:
    void SetUp() override {
        EndToEnd::SetUp();
        if (HasFatalFailure())
            return;
        const QString python = QStringLiteral(ORRERY_SOURCE_DIR "/build/venv/bin");
        // Made by packaging/test before it builds; a test by hand may do without, and then says so.
        if (!QFile::exists(python))
            GTEST_SKIP() << "build/venv is missing: packaging/test makes it";
        m_path = qgetenv("PATH");
        qputenv("PATH", python.toUtf8() + ':' + m_path);
        workspace = folder.filePath(QStringLiteral("fresh"));
        ASSERT_TRUE(QDir().mkpath(workspace));
        for (const char* name : {"prepare.py", "train.py", "schema.json"})
            ASSERT_TRUE(QFile::copy(kSample + QLatin1String(name),
                                    workspace + QLatin1Char('/') + QLatin1String(name)));
        workbench = std::make_unique<Workbench>(options);
        workbench->preferences().setReducedMotion(true); // Nodes are where they are at once.
        window = std::make_unique<MainWindow>(*workbench);
        window->resize(1600, 1000);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        workbench->openWorkspace(workspace);
    }
    void TearDown() override {
        window.reset();
        workbench.reset();
        ThemeManager::instance().setReducedMotion(false);
        if (!m_path.isEmpty())
            qputenv("PATH", m_path);
        EndToEnd::TearDown();
    }

    PipelinePage& page() { return *static_cast<PipelinePage*>(window->page(QStringLiteral("pipelines"))); }
    PipelineSession& pipeline() { return *workbench->pipeline(); }
    CanvasView& canvas() { return *page().canvas(); }
    const GraphModel& graph() { return *canvas().model(); }
    YamlArea* area() { return page().views()->editor()->area(); }

    static void settle() {
        for (int turn = 0; turn < 8; ++turn)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    static void click(QWidget* widget) {
        QTest::mouseClick(widget, Qt::LeftButton);
        settle();
    }
    static void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(widget, key, modifiers);
        settle();
    }
    QAbstractButton* button(const char* text) {
        for (auto* found : window->findChildren<QAbstractButton*>())
            if (found->isVisible() &&
                (found->text() == QLatin1String(text) || found->accessibleName() == QLatin1String(text)))
                return found;
        return nullptr;
    }

    // ---- the text

    void show(PipelineViews::Mode mode) {
        click(page().views()->modeSwitch()->button(static_cast<int>(mode)));
    }
    /// Types lines as they stand in a file; what the editor indents by itself is corrected.
    void typeLines(const QStringList& lines) {
        for (const QString& line : lines) {
            const std::string_view before = area()->view().substr(0, area()->cursor());
            if (!before.empty() && before.back() == ' ') {
                QTest::keyClick(area(), Qt::Key_Home, Qt::ShiftModifier);
                QTest::keyClick(area(), Qt::Key_Delete);
            }
            QTest::keyClicks(area(), line);
            settle();
            if (&line != &lines.back())
                press(area(), Qt::Key_Return);
        }
    }
    /// Goes to the line with these words, so many lines down from there, and types another one below it.
    void typeBelow(const char* words, int down, const QString& line) {
        press(area(), Qt::Key_F, Qt::ControlModifier);
        QLineEdit* pattern = page().views()->editor()->searchBar()->pattern();
        press(pattern, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(pattern, QLatin1String(words));
        settle();
        press(pattern, Qt::Key_Escape);
        for (int times = 0; times < down; ++times)
            press(area(), Qt::Key_Down);
        press(area(), Qt::Key_End);
        press(area(), Qt::Key_Return);
        typeLines({line});
    }
    /// The lines of the hand-written file from one on to before another.
    static QStringList linesOf(const std::string& text, const char* from, const char* to) {
        const std::size_t begin = text.find(from);
        const std::size_t end = text.find_last_not_of("\n ", text.find(to, begin) - 1);
        EXPECT_NE(end, std::string::npos) << from << to;
        return QString::fromStdString(text.substr(begin, end + 1 - begin)).split(QLatin1Char('\n'));
    }

    // ---- the canvas

    void arrange() {
        canvas().setFocus();
        press(&canvas(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        press(&canvas(), Qt::Key_F, Qt::ShiftModifier);
    }
    QPoint portAt(const char* node, const char* port, bool output) {
        const int index = graph().portOf(graph().indexOf(QLatin1String(node)), QLatin1String(port), output);
        EXPECT_GE(index, 0) << node << "." << port;
        return canvas().mapFromScene(graph().portPosition(index)).toPoint();
    }
    void drag(const QPoint& from, const QPoint& to) {
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        for (int part = 1; part <= 4; ++part) {
            const QPoint at = from + (to - from) * part / 4;
            QMouseEvent move(QEvent::MouseMove, at, canvas().mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             {});
            QApplication::sendEvent(&canvas(), &move);
        }
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
        settle();
    }
    /// The place without anything that is nearest to a point of the view.
    QPoint groundNear(const QPoint& point) {
        QPoint best(-1, -1);
        const auto far = [&](const QPoint& place) { return (place - point).manhattanLength(); };
        for (int x = 40; x < canvas().width() - 40; x += 20)
            for (int y = 40; y < canvas().height() - 40; y += 20) {
                std::vector<int> near;
                const QRectF around(x - 30, y - 30, 60, 60);
                canvas().scene().nodesIn(
                    QRectF(canvas().mapToScene(around.topLeft()), canvas().mapToScene(around.bottomRight())),
                    near);
                const QPoint place(x, y);
                if (near.empty() && (best.x() < 0 || far(place) < far(best)))
                    best = place;
            }
        return best;
    }
    /// Pulls a wire out of a port and drops it on the ground, where a node of a kind is wanted.
    void grow(const char* node, const char* port, const char* kind) {
        const QPoint from = portAt(node, port, true);
        drag(from, groundNear(from + QPoint(60, 0)));
        auto* popup = canvas().findChild<InsertPopup*>();
        ASSERT_TRUE(popup && popup->isVisible()) << node << "." << port;
        QTest::keyClicks(popup->query(), QLatin1String(kind));
        press(popup->query(), Qt::Key_Return);
        ASSERT_GE(graph().indexOf(QString(QLatin1String(kind)).toLower()), 0) << kind;
        arrange();
    }
    void connectPorts(const char* from, const char* output, const char* to, const char* input) {
        drag(portAt(from, output, true), portAt(to, input, false));
    }
    void select(const char* node) {
        const QRectF box = canvas().nodeRectInView(graph().indexOf(QLatin1String(node)));
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, box.center().toPoint());
        settle();
    }

    // ---- the form

    FormField* field(const char* node, const char* name) {
        select(node);
        page().inspector()->setTab(InspectorPanel::SettingsTab);
        FormField* found = page().inspector()->settings()->form()->field(QLatin1String(name));
        EXPECT_NE(found, nullptr) << node << "." << name;
        for (QWidget* parent = found; parent; parent = parent->parentWidget())
            if (auto* scroll = qobject_cast<QScrollArea*>(parent))
                scroll->ensureWidgetVisible(found);
        settle();
        return found;
    }
    void fill(const char* node, const char* name, const char* text) {
        auto* line = field(node, name)->editor()->findChild<QLineEdit*>();
        ASSERT_NE(line, nullptr) << name;
        click(line);
        press(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, QLatin1String(text));
        press(line, Qt::Key_Return);
    }
    void fillExpression(const char* node, const char* name, const char* expression) {
        FormField* found = field(node, name);
        click(found->expressionButton());
        QTest::keyClicks(found->expressionLine(), QLatin1String(expression));
        press(found->expressionLine(), Qt::Key_Return);
    }
    QPlainTextEdit* fillBlock(const char* node, const char* name) {
        auto* block = field(node, name)->editor()->findChild<QPlainTextEdit*>();
        EXPECT_NE(block, nullptr) << name;
        QTest::mouseClick(block->viewport(), Qt::LeftButton);
        press(block, Qt::Key_End, Qt::ControlModifier);
        return block;
    }

    // ---- the run

    bool logSays(const char* words) {
        const QAbstractItemModel& log = *page().log()->list()->model();
        for (int row = 0; row < log.rowCount(); ++row)
            if (log.index(row, 0).data().toString().contains(QLatin1String(words)))
                return true;
        return false;
    }

    bool waitForRun(quint64 run) {
        return QTest::qWaitFor(
            [&] { return pipeline().shownRun() == run && pipeline().summary() && !pipeline().runActive(); },
            180'000);
    }

    void beginFile();
    void buildGraph();
    void fillForms();

    QByteArray m_path;
    std::unique_ptr<Workbench> workbench;
    std::unique_ptr<MainWindow> window;
};

/// What has no node kind is written: parameters and the steps with commands of their own.
void BuildTest::beginFile() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return button("New pipeline") != nullptr; }, 60'000));
    click(button("New pipeline"));
    auto* popup = window->findChild<NamePopup*>();
    ASSERT_NE(popup, nullptr);
    press(popup->field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(popup->field(), kFile);
    press(popup->field(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return workbench->pipeline() && pipeline().document().isOpen(); }));
    ASSERT_EQ(graph().nodeCount(), 0);
    const std::string sample = readAll(toStdString(kSample + kFile));
    show(PipelineViews::Mode::Text);
    click(area()->viewport());
    press(area(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(area(), Qt::Key_Delete);
    typeLines(linesOf(sample, "orrery: 1", "  # 569 patients"));
    press(area(), Qt::Key_Return);
    typeLines(linesOf(sample, "  prepare:", "  profile:"));
    press(area(), Qt::Key_Return);
    typeLines(linesOf(sample, "  train:", "  evaluate:"));
    ASSERT_EQ(graph().nodeCount(), 2);
    show(PipelineViews::Mode::Canvas);
}

/// Everything else grows out of ports.
void BuildTest::buildGraph() {
    arrange();
    grow("prepare", "table", "profile");
    grow("prepare", "table", "validate");
    grow("validate", "table", "split");
    grow("train", "model", "evaluate");
    connectPorts("split", "test", "evaluate", "table");
    arrange();
    grow("evaluate", "metrics", "gate");
    grow("train", "model", "package");
    connectPorts("split", "train", "package", "table");
    connectPorts("evaluate", "metrics", "package", "metrics");
    grow("evaluate", "metrics", "report");
    connectPorts("profile", "profile", "report", "profile");
    connectPorts("evaluate", "confusion", "report", "first");
    connectPorts("evaluate", "roc", "report", "second");
    arrange();
    show(PipelineViews::Mode::Text);
    typeBelow("uses: validate@1", 2, QStringLiteral("      schema: { path: schema.json, type: file }"));
    typeBelow("uses: package@1", 0, QStringLiteral("    after: [gate]"));
    show(PipelineViews::Mode::Canvas);
    arrange();
}

void BuildTest::fillForms() {
    fill("validate", "min_rows", "500");
    fill("validate", "max_missing", "0");
    fillExpression("split", "test_share", "params.test_share");
    fill("split", "stratify", "malignant");
    fillExpression("split", "seed", "params.seed");
    fill("evaluate", "target", "malignant");
    fillExpression("gate", "minimum", "params.minimum_accuracy");
    fill("package", "name", "breast-cancer");
    fill("package", "target", "malignant");
    fill("report", "title", "Breast cancer");
    QPlainTextEdit* text = fillBlock("report", "text");
    QTest::keyClicks(text, QStringLiteral("Measured on rows that the training has not seen."));
    press(text, Qt::Key_Return, Qt::ControlModifier);
}

TEST_F(BuildTest, TheSampleIsBuiltRunBrokenMendedAndContinuedByMouseAndKeyboard) {
    beginFile();
    buildGraph();
    fillForms();
    click(page().bar()->runButton());
    ASSERT_TRUE(waitForRun(1));
    ASSERT_EQ(pipeline().summary()->state, "succeeded") << pipeline().summary()->reason;

    QPlainTextEdit* command = fillBlock("train", "run");
    press(command, Qt::Key_Return);
    QTest::keyClicks(command, QStringLiteral("--lean"));
    press(command, Qt::Key_Return, Qt::ControlModifier);
    click(page().bar()->runButton());
    ASSERT_TRUE(waitForRun(2));
    EXPECT_EQ(pipeline().summary()->state, "failed");
    select("train");
    auto* card = page().inspector()->findChild<FailureCard*>();
    EXPECT_TRUE(card->isVisible());
    EXPECT_TRUE(card->title()->text().startsWith(QStringLiteral("train failed with exit code")));
    EXPECT_TRUE(QTest::qWaitFor([this] { return logSays("unrecognized arguments: --lean"); }, 30'000));

    command = fillBlock("train", "run");
    for (std::size_t letter = 0; letter < std::string_view("\n--lean").size(); ++letter)
        press(command, Qt::Key_Backspace);
    press(command, Qt::Key_Return, Qt::ControlModifier);
    QTabBar* tabs = page().inspector()->tabs();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(InspectorPanel::WhyTab).center());
    click(button("Run again what failed"));
    ASSERT_TRUE(waitForRun(3));
    EXPECT_EQ(pipeline().summary()->state, "succeeded") << pipeline().summary()->reason;

    const orrery::pipeline::KindSource& kinds = pipeline().document().kinds();
    EXPECT_EQ(meaningOf(readAll(toStdString(workspace + QLatin1Char('/') + kFile)), kinds),
              meaningOf(readAll(toStdString(kSample + kFile)), kinds));
}

} // namespace
} // namespace orrery::widgets
