#include "widgets/pages/pipeline/document_bar.h"

#include "core/pipeline/text_merge.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"
#include "widgets/models/document_session.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr std::size_t kContext = 2;
constexpr QSize kCompareSize(720, 420);

void appendLines(QString& text, const std::vector<std::string_view>& lines, std::size_t begin,
                 std::size_t end, char mark) {
    for (std::size_t line = begin; line < end; ++line) {
        text += QString(QLatin1Char(mark)) + QLatin1Char(' ') + toQString(lines[line]);
        if (!text.endsWith(QLatin1Char('\n')))
            text += QLatin1Char('\n');
    }
}

} // namespace

QString comparisonOf(const std::string& first, const std::string& second) {
    const auto from = pipeline::splitLines(first);
    const auto to = pipeline::splitLines(second);
    QString text;
    std::size_t shown = 0;
    for (const auto& change : pipeline::changedLines(from, to)) {
        const std::size_t begin = std::max(shown, change.oldBegin - std::min(change.oldBegin, kContext));
        if (begin > shown)
            text += QStringLiteral("…\n");
        appendLines(text, from, begin, change.oldBegin, ' ');
        appendLines(text, from, change.oldBegin, change.oldEnd, '-');
        appendLines(text, to, change.newBegin, change.newEnd, '+');
        shown = change.oldEnd;
    }
    const std::size_t end = std::min(shown + kContext, from.size());
    appendLines(text, from, shown, end, ' ');
    return end < from.size() ? text + QStringLiteral("…\n") : text;
}

DocumentBar::DocumentBar(QWidget* parent) : QWidget(parent) {
    m_text = new QLabel;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_keep = new QPushButton;
    m_drop = new QPushButton;
    m_compare = new QPushButton(tr("Compare"));
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (m_matter == Matter::Conflict)
            m_document->keepMine();
        else if (m_matter == Matter::Recovered)
            m_document->keepRecovered();
        else if (const auto problem = m_document->syntaxProblem())
            Q_EMIT lineRequested(problem->range.line);
    });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        m_matter == Matter::Conflict ? m_document->takeTheirs() : m_document->discardRecovered();
    });
    connect(m_compare, &QPushButton::clicked, this, &DocumentBar::compare);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    for (QPushButton* button : {m_compare, m_drop, m_keep}) {
        setControlSize(button, ControlSize::Inspector);
        row->addWidget(button);
    }
    hide();
}

void DocumentBar::setDocument(DocumentSession* document) {
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &DocumentSession::attentionChanged, this, &DocumentBar::refresh);
        connect(document, &DocumentSession::changed, this, &DocumentBar::refresh);
    }
    refresh();
}

void DocumentBar::refresh() {
    const auto syntax = m_document ? m_document->syntaxProblem() : std::nullopt;
    m_matter = !m_document                 ? Matter::None
               : m_document->theirs()      ? Matter::Conflict
               : syntax                    ? Matter::Syntax
               : m_document->isRecovered() ? Matter::Recovered
                                           : Matter::None;
    if (m_matter == Matter::None)
        return hide();
    m_compare->setVisible(m_matter != Matter::Syntax);
    m_drop->setVisible(m_matter != Matter::Syntax);
    if (m_matter == Matter::Conflict) {
        m_text->setText(
            tr("%1 was changed by another program at lines that you changed too. Nothing is lost: "
               "choose one, undo brings the other back.")
                .arg(m_document->path()));
        m_keep->setText(tr("Keep mine"));
        m_drop->setText(tr("Take theirs"));
    } else if (m_matter == Matter::Recovered) {
        m_text->setText(tr("Your edits of %1 that were not saved are back. The file itself is as it was.")
                            .arg(m_document->path()));
        m_keep->setText(tr("Keep the edits"));
        m_drop->setText(tr("Discard the edits"));
    } else {
        m_text->setText(tr("Line %1 cannot be read: %2 The canvas shows the last version that could.")
                            .arg(syntax->range.line)
                            .arg(asSentence(toQString(syntax->message))));
        m_keep->setText(tr("Show the line"));
    }
    show();
    update();
}

void DocumentBar::compare() {
    auto* popup = new QFrame(window(), Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setAccessibleName(tr("What differs"));
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    followTheme(*text, [text] { text->setFont(monoFont(metrics().monoBody)); });
    text->setAccessibleName(tr("Lines that differ: - here, + in the file"));
    const bool conflict = m_matter == Matter::Conflict;
    text->setPlainText(comparisonOf(m_document->document().text(),
                                    conflict ? *m_document->theirs() : m_document->diskText()));
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(12, 8, 12, 12);
    column->addWidget(
        new QLabel(tr("Lines that begin with - are here only, those with + in the file only.")));
    column->addWidget(text, 1);
    auto* onCanvas = new QPushButton(icon(QStringLiteral("compare")), tr("Compare on the canvas"));
    connect(onCanvas, &QPushButton::clicked, this, [this, popup] {
        popup->close();
        Q_EMIT comparisonRequested();
    });
    column->addWidget(onCanvas, 0, Qt::AlignRight);
    popup->resize(kCompareSize);
    popup->move(
        m_compare->mapToGlobal(QPoint(m_compare->width() - kCompareSize.width(), m_compare->height() + 4)));
    popup->show();
    text->setFocus(Qt::PopupFocusReason);
}

void DocumentBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ColorPair& pair = m_matter == Matter::Recovered ? theme().info : theme().warn;
    painter.fillRect(rect(), pair.background);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().borderSubtle);
}

} // namespace orrery::widgets
