// From a key in the text to the canvas painted anew, on 1,000 steps; opening 50 MB to look at. Offscreen,
// 1600 x 900. Prints one JSON object a line.

#include "app/workbench/tour_transport.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/client/api_client.h"
#include "widgets/editors/large_text.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/text_twin.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/models/pipeline_session.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace orrery::widgets;

namespace {

constexpr int rounds = 60;
constexpr int steps = 1'000;

QByteArray pipelineText() {
    QByteArray text = "orrery: 1\nname: bench\nparams: { lr: 0.1 }\nsteps:\n";
    for (int i = 0; i < steps; ++i) {
        text += "  step" + QByteArray::number(i) + ":\n    run: work ${{ params.lr }} ${{ outputs.out }}\n";
        if (i > 0)
            text += "    inputs: { in: \"${{ steps.step" + QByteArray::number(i - 1 - i % 7 * (i > 7)) +
                    ".outputs.out }}\" }\n";
        text += "    outputs: { out: dataset }\n";
    }
    return text;
}

void report(const char* what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    std::printf("{\"case\": \"%s\", \"steps\": %d, \"median_ms\": %.2f, \"p99_ms\": %.2f}\n", what, steps,
                times[times.size() / 2], times[times.size() * 99 / 100]);
}

double timed(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

/// A key typed inside of a step, until the canvas has the new text's picture.
void typing(const QString& folder) {
    write(folder + QStringLiteral("/bench.orrery.yaml"), pipelineText());
    orrery::app::TourTransport transport;
    ApiClient client(transport);
    PipelineSession session(client, folder, QStringLiteral("bench.orrery.yaml"), {});
    CanvasView canvas;
    canvas.resize(800, 900);
    canvas.setModel(&session.canvas());
    PipelineTextEditor editor;
    editor.resize(800, 900);
    TextTwin twin(editor);
    session.open();
    twin.setSession(&session.document());
    canvas.show();
    editor.show();
    QApplication::processEvents();
    editor.area()->moveCursor(editor.text().find("step500:") + 20);
    std::vector<double> keys, frames;
    for (int i = 0; i < rounds; ++i) {
        const double key = timed([&] {
            const std::size_t at = editor.area()->cursor();
            editor.area()->replace(at, at, i % 10 == 9 ? " " : "x");
            editor.area()->moveCursor(at + 1);
            editor.area()->flush();
        });
        keys.push_back(key);
        frames.push_back(key + timed([&] { canvas.repaint(); }));
        QApplication::processEvents();
    }
    report("text edit to document and scene", keys);
    report("text edit to canvas painted", frames);
    std::vector<double> back;
    for (int i = 0; i < rounds; ++i)
        back.push_back(timed([&] {
            (void)session.document().apply(
                orrery::pipeline::edit::MoveSteps{{{"step500", static_cast<double>(i), 1.0}}});
        }));
    report("canvas edit to text", back);
}

void largeFile(const QString& folder) {
    QByteArray text;
    while (text.size() < 50 << 20)
        text += "  step:\n    run: something that is long enough to be a line of a file\n";
    const QString path = folder + QStringLiteral("/large.yaml");
    write(path, text);
    PipelineTextEditor editor;
    editor.resize(800, 900);
    editor.show();
    QApplication::processEvents();
    const double shown = timed([&] {
        editor.follow(LargeText::read(path).shown.toStdString());
        editor.repaint();
    });
    std::printf("{\"case\": \"open 50 MB to look at\", \"ms\": %.0f}\n", shown);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ThemeManager::instance().install(ThemeMode::Dark);
    QTemporaryDir folder;
    typing(folder.path());
    largeFile(folder.path());
    return 0;
}
