#include "widgets/pages/pipeline/source_view.h"

#include "widgets/common/page_parts.h"
#include "widgets/models/words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QUrl>

namespace orrery::widgets {

namespace {

constexpr qint64 kMostBytes = 4 << 20;
constexpr QSize kSize(760, 480);

} // namespace

SourceView::SourceView(const QString& path, int line, QWidget* parent) : QWidget(parent, Qt::Window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1, line %2").arg(QFileInfo(path).fileName()).arg(line));
    resize(kSize);
    auto* where = makeText(TextKind::Secondary, tr("%1, line %2").arg(homeRelative(path)).arg(line));
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* open = new QPushButton(icon(QStringLiteral("open-external"), IconRole::Text), tr("Open in editor"));
    open->setAccessibleName(tr("Open %1 in the editor of the desktop").arg(QFileInfo(path).fileName()));
    connect(open, &QPushButton::clicked, this,
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(where, 1);
    head->addWidget(open);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    followTheme(*m_text, [this] { m_text->setFont(monoFont(metrics().monoBody)); });
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Text of %1").arg(QFileInfo(path).fileName()));
    QFile file(path);
    m_text->setPlainText(file.open(QIODevice::ReadOnly)
                             ? QString::fromUtf8(file.read(kMostBytes))
                             : tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    mark(line);
    m_text->setFocus();
}

void SourceView::mark(int line) {
    const QTextBlock block = m_text->document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    QTextEdit::ExtraSelection marked;
    marked.cursor = cursor;
    marked.format.setBackground(theme().error.background);
    marked.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_text->setExtraSelections({marked});
}

QString SourceView::find(const QString& file, const QString& workspace) {
    const QFileInfo info(QDir(workspace).filePath(file));
    return info.isFile() && info.isReadable() ? info.absoluteFilePath() : QString();
}

void SourceView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace orrery::widgets
