#include "tests/window/edit_fixture.h"

#include "tests/window/canvas_fixture.h"

#include <QFile>
#include <QTest>

using namespace orrery;
using namespace orrery::widgets;

const std::string EditTest::kThree = R"(orrery: 1
name: demo

steps:
  # where the rows come from
  source:
    uses: csv-source@1
    inputs: { file: { path: data.csv, type: file } }

  split:
    uses: split@1
    inputs: { table: "${{ steps.source.outputs.table }}" }

  profile:
    uses: profile@1

layout:
  steps:
    source: { x: 0, y: 0 }
    split: { x: 300, y: 0 }
    profile: { x: 300, y: 260 }
)";

void EditTest::open(const std::string& text) {
    QFile file(folder.filePath(QStringLiteral("demo.orrery.yaml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(text));
    file.close();
    prepare = [](app::TourTransport& server) {
        server.answer(QStringLiteral("runs"), api::toJson(api::RunList{}));
    };
    openWorkspace(QStringLiteral("demo.orrery.yaml"));
    ASSERT_TRUE(document().isOpen());
    canvas().setFocus();
    canvas().setZoom(1);
    settle();
}

std::string EditTest::onDisk(const QString& name) const {
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

QPoint EditTest::middleOf(const QString& node) {
    return canvas().nodeRectInView(canvas().model()->indexOf(node)).center().toPoint();
}

QPoint EditTest::portAt(const QString& node, const QString& port, bool output) {
    const GraphModel& model = *canvas().model();
    const int index = model.portOf(model.indexOf(node), port, output);
    EXPECT_GE(index, 0) << node.toStdString() << "." << port.toStdString();
    return canvas().mapFromScene(model.portPosition(index)).toPoint();
}

QPoint EditTest::wireAt(const QString& from, const QString& to) {
    const GraphModel& model = *canvas().model();
    for (std::size_t i = 0; i < model.wires().size(); ++i)
        if (model.idOf(model.wires()[i].from) == from && model.idOf(model.wires()[i].to) == to)
            return canvas()
                .mapFromScene(canvas().scene().path(static_cast<int>(i)).pointAtPercent(0.5))
                .toPoint();
    ADD_FAILURE() << "no wire from " << from.toStdString() << " to " << to.toStdString();
    return {};
}

void EditTest::select(const QString& node) {
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, middleOf(node));
    settle();
}

void EditTest::drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
    for (int part = 1; part <= 4; ++part) {
        const QPoint at = from + (to - from) * part / 4;
        QMouseEvent move(QEvent::MouseMove, at, canvas().mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(&canvas(), &move);
    }
    QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
    settle();
}

void EditTest::type(const QString& letters) {
    QTest::keyClicks(QApplication::focusWidget(), letters);
    settle();
}

void EditTest::undoAll() {
    ASSERT_TRUE(document().goTo(0));
    settle();
}

void EditTest::look(const char* name) {
    widgets::testing::keepPicture(widgets::testing::picture(*window), QLatin1String(name));
}

std::string EditTest::with(std::string text, const std::string& from, const std::string& to) {
    EXPECT_NE(text.find(from), std::string::npos) << from;
    return text.replace(text.find(from), from.size(), to);
}

QStringList EditTest::newLines(const std::string& text, const std::string& other) {
    QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));
    for (const QString& line : QString::fromStdString(other).split(QLatin1Char('\n')))
        lines.removeOne(line);
    return lines;
}
