// The palette over many entries: from its key to its list, and from each letter.

#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include "widgets/shell/command_palette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace orrery::bench {

using namespace widgets;

namespace {

std::vector<PaletteEntry> makeEntries(int steps, int runs) {
    std::vector<PaletteEntry> entries;
    const auto add = [&](PaletteKind kind, const QString& title, const QString& detail, Status status) {
        PaletteEntry entry;
        entry.kind = kind;
        entry.title = title;
        entry.detail = detail;
        entry.icon = QStringLiteral("node-script");
        entry.status = status;
        entry.run = [] {};
        entries.push_back(std::move(entry));
    };
    const QString file = QStringLiteral("credit-risk.orrery.yaml");
    for (int i = 0; i < steps; ++i)
        add(PaletteKind::Step, QStringLiteral("train-model-%1").arg(i), file, Status::Succeeded);
    for (int i = 0; i < runs; ++i)
        add(PaletteKind::Run, QStringLiteral("Run %1 of %2").arg(i).arg(file), QStringLiteral("today"),
            Status::Failed);
    return entries;
}

} // namespace

QString benchPalette(const QStringList& arguments) {
    const int steps = arguments.value(0).toInt();
    const int runs = arguments.value(1).toInt();
    if (steps < 1 || runs < 1)
        return QStringLiteral("the numbers of steps and runs are missing");
    QWidget window;
    window.resize(1600, 900);
    CommandPalette palette(&window);
    window.show();
    QApplication::processEvents();
    Times opened, typed;
    for (int round = 0; round < 10; ++round) {
        std::vector<PaletteEntry> entries = makeEntries(steps, runs);
        opened.add(timed([&] {
            palette.open(std::move(entries));
            paintNow(window);
        }));
        auto* query = palette.findChild<QLineEdit*>();
        for (const char* letter = "train777"; *letter; ++letter)
            typed.add(timed([&] {
                QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(QLatin1Char(*letter)));
                QCoreApplication::sendEvent(query, &key);
                paintNow(window);
            }));
        palette.hide();
    }
    print("palette opened", opened);
    print("palette answers a letter", typed);
    return {};
}

} // namespace orrery::bench
