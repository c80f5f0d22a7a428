#include "widgets/pages/pipeline/report_export.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace orrery::widgets {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Report", text);
}

/// Writes the file whole or not at all; the reason if not.
QString write(const QString& file, const QByteArray& page) {
    const auto written = writeWholeFile(file, viewOf(page));
    return written ? QString() : toQString(written.error().message());
}

} // namespace

void exportReport(Workbench& workbench, QWidget* window) {
    const PipelineSession* pipeline = workbench.pipeline();
    if (!pipeline || pipeline->shownRun() == 0)
        return;
    const quint64 run = pipeline->shownRun();
    auto* dialog = new QFileDialog(window, say(QT_TRANSLATE_NOOP("Report", "Save run %1 as a page")).arg(run),
                                   workbench.workspace()->folder(),
                                   say(QT_TRANSLATE_NOOP("Report", "HTML pages (*.html)")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(QStringLiteral("run-%1.html").arg(run));
    QObject::connect(dialog, &QFileDialog::fileSelected, &workbench,
                     [&workbench, run](const QString& file) { saveReport(workbench, run, file); });
    dialog->open();
}

void saveReport(Workbench& workbench, quint64 run, const QString& file) {
    if (!workbench.workspace())
        return;
    workbench.workspace()->client().report(run, &workbench, [&workbench, run, file](Result<QByteArray> page) {
        const QString reason = page ? write(file, *page) : toQString(page.error().message());
        const QString where = homeRelative(QDir::toNativeSeparators(file));
        Q_EMIT workbench.notice(
            reason.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Report", "Run %1 is in %2.")).arg(run).arg(where)
                : say(QT_TRANSLATE_NOOP("Report", "Run %1 was not written to %2: %3. Choose another place."))
                      .arg(run)
                      .arg(where, reason));
    });
}

} // namespace orrery::widgets
