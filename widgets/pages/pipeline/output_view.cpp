#include "widgets/pages/pipeline/output_view.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/surface.h"
#include "widgets/common/whole_file.h"
#include "widgets/models/preview_store.h"
#include "widgets/models/words.h"
#include "widgets/theme/theme_manager.h"
#include "widgets/viewers/image_viewer.h"
#include "widgets/viewers/json_viewer.h"
#include "widgets/viewers/picture_decoder.h"
#include "widgets/viewers/table_viewer.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeDatabase>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

namespace orrery::widgets {

namespace {

constexpr std::uint64_t kMostOfPicture = 64 << 20;

} // namespace

OutputView::OutputView(QWidget* parent) : QWidget(parent) {
    m_table = new TableViewer;
    m_image = new ImageViewer;
    m_json = new JsonViewer;
    m_note = new EmptyPane;
    m_stack = new QStackedWidget;
    m_textPage = makeText();
    for (QWidget* view : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_image),
                          static_cast<QWidget*>(m_json), m_textPage, static_cast<QWidget*>(m_note)})
        m_stack->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    connect(&m_table->model(), &TableModel::windowWanted, this, &OutputView::askWindow);
}

QWidget* OutputView::makeBar() {
    auto* bar = new Surface(1);
    bar->setLines(Qt::BottomEdge);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 2, 8, 3);
    row->setSpacing(8);
    m_title = new ElidedLabel({}, metrics().fontBody, TextRank::Primary, QFont::DemiBold);
    m_facts = widgets::makeText(TextKind::Small);
    m_fit = iconButton(QStringLiteral("fit"), tr("Fit the picture into its place"), bar);
    m_save = iconButton(QStringLiteral("save"), tr("Save the output as a file"), bar);
    m_openWith = iconButton(QStringLiteral("open-external"), tr("Open with another program"), bar);
    row->addWidget(m_title);
    row->addWidget(m_facts, 1);
    for (QToolButton* button : {m_fit, m_save, m_openWith})
        row->addWidget(button);
    connect(m_fit, &QToolButton::clicked, m_image, &ImageViewer::fit);
    connect(m_save, &QToolButton::clicked, this, &OutputView::saveAs);
    connect(m_openWith, &QToolButton::clicked, this, &OutputView::openWith);
    return bar;
}

QWidget* OutputView::makeText() {
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    followTheme(*m_text, [this] { m_text->setFont(monoFont(metrics().monoBody)); });
    m_text->setAccessibleName(tr("Text of the output"));
    lieOnPanel(*m_text);
    m_more = new LinkButton(tr("Show more of it"), metrics().fontBody);
    m_more->setFocusPolicy(Qt::StrongFocus);
    connect(m_more, &QAbstractButton::clicked, this, &OutputView::askMoreText);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_text, 1);
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    return page;
}

QWidget* OutputView::current() const {
    return m_stack->currentWidget();
}

void OutputView::show(PipelineSession* pipeline, const api::Output& output) {
    if (pipeline == m_pipeline && pipeline->shownRun() == m_run && output.digest == m_output.digest &&
        output.step == m_output.step && output.name == m_output.name)
        return;
    m_pipeline = pipeline;
    m_run = pipeline->shownRun();
    m_output = output;
    m_generation = std::make_unique<QObject>();
    m_title->setText(tr("%1.%2", "step, output").arg(toQString(output.step), toQString(output.name)));
    m_facts->setText(sizeText(output.size));
    m_fit->hide();
    const bool folder = output.media_type == "inode/directory";
    m_save->setEnabled(!folder);
    m_openWith->setEnabled(!folder);
    // A value is its own preview.
    if (!output.value.empty() && output.type != "metrics")
        return showText(toQString(output.value), 0);
    ask();
}

void OutputView::ask() {
    say(QStringLiteral("node-output"), tr("Reading %1").arg(toQString(m_output.name)),
        tr("It appears here in a moment."));
    m_pipeline->client().preview(
        {m_run, toQString(m_output.step), toQString(m_output.name), 0, TableModel::kPage}, m_generation.get(),
        [this](Result<api::Preview> preview) { take(std::move(preview)); });
}

void OutputView::take(Result<api::Preview> preview) {
    if (preview)
        return takePreview(*preview);
    say(QStringLiteral("warning"), tr("%1 cannot be shown").arg(toQString(m_output.name)),
        toQString(preview.error().message()));
    m_note->setAction(tr("Read it again"), QStringLiteral("retry"), [this] { ask(); });
}

void OutputView::takePreview(const api::Preview& preview) {
    m_facts->setText(
        tr("%1, %2, %3", "view, type, size")
            .arg(viewText(preview), toQString(preview.output.media_type), sizeText(m_output.size)));
    if (preview.view == "table") {
        m_table->show(preview);
        m_stack->setCurrentWidget(m_table);
    } else if (preview.view == "image") {
        askPicture();
    } else if (preview.view == "json" && m_json->setText(QByteArray::fromStdString(preview.text))) {
        m_stack->setCurrentWidget(m_json);
    } else if (preview.view == "json" || preview.view == "text") {
        showText(toQString(preview.text), preview.next);
    } else if (preview.view == "folder") {
        QStringList lines;
        for (const auto& entry : preview.entries)
            lines.append(tr("%1   %2", "file, size").arg(toQString(entry.path), sizeText(entry.size)));
        if (preview.rows > preview.entries.size())
            lines.append(tr("and %1 more files").arg(preview.rows - preview.entries.size()));
        showText(lines.join(QLatin1Char('\n')), 0);
    } else {
        const bool parquet = preview.output.media_type == "application/vnd.apache.parquet";
        say(QStringLiteral("node-output"), toQString(m_output.name),
            parquet
                ? tr("A Parquet file has no view here yet. Write CSV or JSON lines to see its rows, or open "
                     "it with another program.")
                : tr("A %1 of %2 has no view here. Save it, or open it with another program.")
                      .arg(toQString(m_output.type), sizeText(m_output.size)));
    }
}

void OutputView::askWindow(quint64 offset, int limit) {
    m_pipeline->client().preview({m_run, toQString(m_output.step), toQString(m_output.name), offset, limit},
                                 m_generation.get(), [this](Result<api::Preview> preview) {
                                     m_table->model().append(preview ? *preview : api::Preview());
                                 });
}

void OutputView::askPicture() {
    if (m_output.size > kMostOfPicture)
        return noPicture(
            tr("Pictures of more than %1 are not shown here. Save it to look at it with another program.")
                .arg(sizeText(kMostOfPicture)));
    m_pipeline->client().blob(
        toQString(m_output.digest), m_generation.get(), [this](Result<QByteArray> bytes) {
            if (!bytes)
                return noPicture(toQString(bytes.error().message()));
            decodePicture(*bytes, {}, m_generation.get(), [this](const QImage& picture) {
                if (picture.isNull())
                    return noPicture(
                        tr("It is damaged or too large. Save it to look at it with another program."));
                m_image->setImage(picture, m_title->text());
                m_fit->show();
                m_stack->setCurrentWidget(m_image);
            });
        });
}

void OutputView::noPicture(const QString& reason) {
    say(QStringLiteral("warning"), tr("%1 is no picture that can be shown").arg(toQString(m_output.name)),
        reason);
}

void OutputView::showText(const QString& text, quint64 next) {
    m_text->setPlainText(text);
    m_nextText = next;
    m_more->setVisible(next > 0);
    m_stack->setCurrentWidget(m_textPage);
}

void OutputView::askMoreText() {
    m_more->setEnabled(false);
    m_pipeline->client().preview({m_run, toQString(m_output.step), toQString(m_output.name), m_nextText, 0},
                                 m_generation.get(), [this](Result<api::Preview> preview) {
                                     m_more->setEnabled(true);
                                     if (!preview)
                                         return;
                                     const int at = m_text->verticalScrollBar()->value();
                                     m_text->moveCursor(QTextCursor::End);
                                     m_text->insertPlainText(toQString(preview->text));
                                     m_text->verticalScrollBar()->setValue(at);
                                     m_nextText = preview->next;
                                     m_more->setVisible(m_nextText > 0);
                                 });
}

void OutputView::say(const QString& iconName, const QString& title, const QString& sentence) {
    m_note->say(iconName, title, sentence);
    m_note->setAction({}, {}, {});
    m_stack->setCurrentWidget(m_note);
}

QString OutputView::fileName() const {
    const QString name =
        toQString(m_output.path.empty() ? m_output.name : m_output.path).section(QLatin1Char('/'), -1);
    if (name.contains(QLatin1Char('.')))
        return name;
    const QString ending = QMimeDatabase().mimeTypeForName(toQString(m_output.media_type)).preferredSuffix();
    return ending.isEmpty() ? name : name + QLatin1Char('.') + ending;
}

void OutputView::saveTo(const QString& path, std::function<void()> then) {
    m_pipeline->client().blob(
        toQString(m_output.digest), m_generation.get(), [this, path, then](Result<QByteArray> bytes) {
            const auto written = bytes ? writeWholeFile(path, viewOf(*bytes)) : Result<void>(bytes.error());
            if (!written)
                say(QStringLiteral("warning"), tr("%1 was not saved").arg(toQString(m_output.name)),
                    bytes ? tr("%1 cannot be written: %2. Choose another place.")
                                .arg(path, toQString(written.error().message()))
                          : toQString(bytes.error().message()));
            else if (then)
                then();
        });
}

void OutputView::saveAs() {
    auto* dialog = new QFileDialog(this, tr("Save %1").arg(m_title->text()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { saveTo(path); });
    dialog->open();
}

void OutputView::openWith() {
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    const QString path = m_opened->filePath(fileName());
    saveTo(path, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

} // namespace orrery::widgets
