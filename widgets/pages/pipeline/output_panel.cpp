#include "widgets/pages/pipeline/output_panel.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/run_history_model.h"
#include "widgets/models/words.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kListWidth = 300;
/// Larger outputs are named, not fetched: a window is no place for a gigabyte.
constexpr quint64 kMostFetched = 16u << 20;
constexpr qsizetype kMostText = 256 * 1024;

} // namespace

OutputPanel::OutputPanel(QWidget* parent) : QWidget(parent) {
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Outputs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(scaled(kListWidth));
    m_list->setUniformItemSizes(true);
    lieOnPanel(*m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &OutputPanel::showOutput);
    m_picture = new QLabel;
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Picture"));
    m_pictureArea = new QScrollArea;
    m_pictureArea->setFrameShape(QFrame::NoFrame);
    m_pictureArea->setWidgetResizable(true);
    m_pictureArea->setWidget(m_picture);
    m_pictureArea->setAccessibleName(tr("Picture"));
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(monoFont(metrics().monoBody));
    m_text->setAccessibleName(tr("Text of the output"));
    m_note = new EmptyPane;
    lieOnPanel(*m_pictureArea);
    lieOnPanel(*m_text);
    m_picture->setBackgroundRole(QPalette::Window);
    m_viewer = new QStackedWidget;
    for (QWidget* view :
         {static_cast<QWidget*>(m_pictureArea), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_note)})
        m_viewer->addWidget(view);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_viewer, 1);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    fill();
}

void OutputPanel::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    m_outputs.clear();
    m_askedRun = 0;
    if (m_pipeline)
        connect(m_pipeline, &PipelineSession::runChanged, this, &OutputPanel::ask);
    fill();
}

void OutputPanel::setStep(const QString& step) {
    if (step == m_step)
        return;
    m_step = step;
    fill();
}

void OutputPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void OutputPanel::ask() {
    if (!m_pipeline)
        return;
    const api::RunSummary* run = m_pipeline->summary();
    const std::uint32_t finished = run ? finishedSteps(run->counts) : 0;
    const quint64 number = m_pipeline->shownRun();
    if (number != m_askedRun)
        m_outputs.clear();
    else if (finished == m_askedFinished)
        return;
    if (!isVisible() && number != 0)
        return;
    m_askedRun = number;
    m_askedFinished = finished;
    m_generation = std::make_unique<QObject>();
    if (number == 0)
        return fill();
    m_pipeline->client().outputs(number, {}, m_generation.get(), [this](Result<api::OutputList> list) {
        if (list)
            m_outputs = std::move(list->outputs);
        fill();
    });
}

void OutputPanel::fill() {
    const QString before =
        m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole + 1).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int wanted = 0;
    for (std::size_t place = 0; place < m_outputs.size(); ++place) {
        const api::Output& output = m_outputs[place];
        if (!m_step.isEmpty() && toQString(output.step) != m_step)
            continue;
        const QString key = toQString(output.step + "." + output.name);
        auto* item =
            new QListWidgetItem(tr("%1   %2", "output, size").arg(key, sizeText(output.size)), m_list);
        item->setData(Qt::UserRole, static_cast<int>(place));
        item->setData(Qt::UserRole + 1, key);
        item->setToolTip(toQString(output.type + "  " + output.media_type));
        item->setSizeHint(QSize(100, scaled(metrics().row)));
        if (key == before)
            wanted = m_list->count() - 1;
    }
    const bool running = m_pipeline && m_pipeline->runActive();
    m_empty->setOffered(!m_pipeline || m_pipeline->shownRun() == 0);
    if (!m_pipeline || m_pipeline->shownRun() == 0)
        m_empty->say(QStringLiteral("node-output"), tr("No outputs yet"),
                     tr("What the steps write appears here: pictures, tables, metrics and models."));
    else if (m_step.isEmpty())
        m_empty->say(QStringLiteral("node-output"), tr("Nothing was written"),
                     running ? tr("Outputs appear when a step has finished.")
                             : tr("No step of this run finished with an output."));
    else
        m_empty->say(QStringLiteral("node-output"), tr("%1 wrote nothing").arg(m_step),
                     running ? tr("Outputs appear when the step has finished.")
                             : tr("It did not finish, or it declares no outputs."));
    m_stack->setCurrentIndex(m_list->count() > 0 ? 0 : 1);
    if (m_list->count() > 0) {
        m_list->setCurrentRow(wanted);
        showOutput(wanted);
    }
}

void OutputPanel::showOutput(int row) {
    if (row < 0 || row >= m_list->count())
        return;
    const api::Output output =
        m_outputs[static_cast<std::size_t>(m_list->item(row)->data(Qt::UserRole).toInt())];
    if (!output.value.empty())
        return showWords(toQString(output.value));
    const bool viewable = output.media_type.starts_with("image/") || output.media_type.starts_with("text/") ||
                          output.media_type == "application/json";
    if (!viewable || output.size > kMostFetched) {
        m_note->say(QStringLiteral("node-output"), toQString(output.name),
                    tr("%1, %2, %3. It has no view here.")
                        .arg(toQString(output.type), toQString(output.media_type), sizeText(output.size)));
        m_viewer->setCurrentWidget(m_note);
        return;
    }
    m_pipeline->client().blob(
        toQString(output.digest), m_generation.get(), [this, output](Result<QByteArray> bytes) {
            if (bytes)
                return showBytes(output, *bytes);
            m_note->say(QStringLiteral("warning"), tr("%1 cannot be read").arg(toQString(output.name)),
                        toQString(bytes.error().message()));
            m_viewer->setCurrentWidget(m_note);
        });
}

void OutputPanel::showBytes(const api::Output& output, const QByteArray& bytes) {
    if (output.media_type.starts_with("image/")) {
        QPixmap picture;
        if (picture.loadFromData(bytes)) {
            const QSize space = m_viewer->size() - QSize(16, 16);
            const bool fits = picture.width() <= space.width() && picture.height() <= space.height();
            m_picture->setPixmap(fits || space.isEmpty()
                                     ? picture
                                     : picture.scaled(space, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            m_picture->setAccessibleName(toQString(output.step + "." + output.name));
            m_viewer->setCurrentWidget(m_pictureArea);
            return;
        }
    }
    if (output.media_type == "application/json") {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (!document.isNull())
            return showWords(QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
    }
    showWords(QString::fromUtf8(bytes.left(kMostText)));
}

void OutputPanel::showWords(const QString& text) {
    m_text->setPlainText(text);
    m_viewer->setCurrentWidget(m_text);
}

} // namespace orrery::widgets
