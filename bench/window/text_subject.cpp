// A key in the text until the canvas is painted anew, and a move on the canvas until the text has it; opening
// 50 MB to look at.

#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include "app/workbench/tour_transport.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/client/api_client.h"
#include "widgets/editors/large_text.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/text_twin.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/models/pipeline_session.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

namespace orrery::bench {

using namespace widgets;

namespace {

constexpr int kRounds = 60;

QByteArray pipelineText(int steps) {
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

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

/// A key typed inside of a step, until the canvas has the new text's picture.
Times typing(PipelineTextEditor& editor, CanvasView& canvas) {
    Times times;
    for (int i = 0; i < kRounds; ++i) {
        times.add(timed([&] {
            const std::size_t at = editor.area()->cursor();
            editor.area()->replace(at, at, i % 10 == 9 ? " " : "x");
            editor.area()->moveCursor(at + 1);
            editor.area()->flush();
            paintNow(canvas);
        }));
        QApplication::processEvents();
    }
    return times;
}

void twin(const QString& folder, int steps) {
    write(folder + QStringLiteral("/bench.orrery.yaml"), pipelineText(steps));
    app::TourTransport transport;
    ApiClient client(transport);
    PipelineSession session(client, folder, QStringLiteral("bench.orrery.yaml"), {});
    CanvasView canvas;
    canvas.resize(1600, 900);
    canvas.setModel(&session.canvas());
    PipelineTextEditor editor;
    editor.resize(800, 900);
    TextTwin twin(editor);
    session.open();
    twin.setSession(&session.document());
    canvas.show();
    editor.show();
    QApplication::processEvents();
    const std::string middle = "step" + std::to_string(steps / 2) + ":";
    editor.area()->moveCursor(editor.text().find(middle) + 20);
    print("text edit to canvas painted", typing(editor, canvas));
    print("canvas edit to text", repeat(kRounds, [&](int i) {
              (void)session.document().apply(pipeline::edit::MoveSteps{
                  {{"step" + std::to_string(steps / 2), static_cast<double>(i), 1.0}}});
          }));
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
    print("open 50 MB to look at", repeat(1, [&](int) {
              editor.follow(LargeText::read(path).shown.toStdString());
              paintNow(editor);
          }));
}

} // namespace

QString benchText(const QStringList& arguments) {
    const int steps = arguments.value(0).toInt();
    if (steps < 2)
        return QStringLiteral("the number of steps is missing");
    const QTemporaryDir folder;
    twin(folder.path(), steps);
    largeFile(folder.path());
    return {};
}

} // namespace orrery::bench
