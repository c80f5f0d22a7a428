#include "widgets/pages/home/graph_card.h"

#include "widgets/canvas/graph_thumbnail.h"
#include "widgets/client/wire_text.h"
#include "widgets/models/graph_content.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace orrery::widgets {

namespace {

constexpr int kPadding = 12;
constexpr int kGap = 8; ///< Between the words of one line.

/// Draws a chip that ends at `right` of a line, returns where the room before it ends.
int paintChip(QPainter& painter, const ReadingOrder& at, const QRect& line, int right, const QString& words,
              Tone tone) {
    const ColorPair pair = theme().tone(tone);
    painter.setFont(uiFont(metrics().fontSmall));
    const int width = painter.fontMetrics().horizontalAdvance(words) + 14;
    const QRectF place =
        at(QRectF(right - width + 1, line.center().y() - scaled(20) / 2.0, width, scaled(20)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(pair.background);
    painter.drawRoundedRect(place, metrics().radiusSmall, metrics().radiusSmall);
    painter.setPen(pair.foreground);
    painter.drawText(place, Qt::AlignCenter, words);
    return right - width - kGap;
}

} // namespace

GraphCard::GraphCard(int pictureHeight, QWidget* parent)
    : QAbstractButton(parent), m_pictureHeight(pictureHeight) {
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void GraphCard::setWords(const Words& words) {
    m_words = words;
    setText(words.title);
    setAccessibleName(words.title);
    setAccessibleDescription(QStringList{words.chip, words.line, words.path}.join(QStringLiteral(", ")));
    update();
}

void GraphCard::setGraph(const api::PipelineGraph& graph, const std::map<std::string, std::string>& states) {
    m_graph = graph;
    m_states = states;
    m_picture = {};
    update();
}

QSize GraphCard::sizeHint() const {
    const int lines = m_words.path.isEmpty() ? 2 : 3;
    return {296, m_pictureHeight + scaled(22) * lines + 10};
}

void GraphCard::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_picture = {};
        update();
    }
}

void GraphCard::paintPicture(QPainter& painter, const QRect& area) {
    painter.fillRect(area, theme().canvasGround);
    if (m_graph.nodes.empty()) {
        const QRectF place(area.center().x() - 12, area.center().y() - 12, 24, 24);
        paintIcon(painter, QStringLiteral("page-pipelines"), place, theme().text[2]);
        return;
    }
    const QSize wanted = area.size() - QSize(24, 16);
    if (m_picture.isNull() || m_picture.deviceIndependentSize().toSize() != wanted) {
        GraphModel model;
        model.setContent(toGraphContent(m_graph));
        for (const auto& [node, state] : m_states) {
            NodeState shown;
            shown.status = statusFromWord(toQString(state));
            model.setState(toQString(node), shown);
        }
        m_picture = QPixmap::fromImage(graphThumbnail(model, wanted, devicePixelRatioF()));
    }
    painter.drawPixmap(area.left() + 12, area.top() + 8, m_picture);
}

void GraphCard::paintTitleLine(QPainter& painter, const QRect& line) {
    const ReadingOrder at(*this);
    const QFont small = uiFont(metrics().fontSmall);
    int right = line.right();
    if (!m_words.chip.isEmpty())
        right = paintChip(painter, at, line, right, m_words.chip, m_words.chipTone);
    if (!m_words.when.isEmpty()) {
        const int width = QFontMetrics(small).horizontalAdvance(m_words.when);
        painter.setFont(small);
        painter.setPen(theme().text[2]);
        at.drawWords(painter, QRect(right - width, line.top(), width + 1, line.height()), Qt::AlignVCenter,
                     m_words.when);
        right -= width + kGap;
    }
    painter.setFont(uiFont(metrics().fontBody, QFont::DemiBold));
    painter.setPen(theme().text[0]);
    const QString title =
        painter.fontMetrics().elidedText(m_words.title, Qt::ElideRight, right - line.left());
    at.drawWords(painter, QRect(line.left(), line.top(), right - line.left(), line.height()),
                 Qt::AlignVCenter, title);
    const int x = line.left() + painter.fontMetrics().horizontalAdvance(title) + 10;
    if (m_words.branch.isEmpty() || x + 40 > right)
        return;
    paintIcon(painter, QStringLiteral("branch"), at(QRectF(x, line.center().y() - 7, 14, 14)),
              theme().text[2]);
    painter.setFont(small);
    painter.setPen(theme().text[2]);
    at.drawWords(painter, QRect(x + 18, line.top(), right - x - 18, line.height()), Qt::AlignVCenter,
                 painter.fontMetrics().elidedText(m_words.branch, Qt::ElideRight, right - x - 18));
}

void GraphCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, metrics().radiusCard, metrics().radiusCard);
    painter.fillPath(outline, isDown() || underMouse() ? look.surface[3] : look.surface[2]);
    painter.save();
    painter.setClipPath(outline);
    paintPicture(painter, QRect(0, 0, width(), m_pictureHeight));
    painter.fillRect(QRect(0, m_pictureHeight, width(), 1), look.borderSubtle);
    painter.restore();
    painter.setPen(underMouse() ? look.borderStrong : look.borderNormal);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    const ReadingOrder at(*this);
    QRect line(kPadding, m_pictureHeight + 6, width() - 2 * kPadding, scaled(22));
    paintTitleLine(painter, line);
    if (!m_words.path.isEmpty()) {
        line.translate(0, line.height());
        painter.setFont(monoFont(metrics().monoSmall));
        painter.setPen(look.text[2]);
        at.drawWords(painter, line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_words.path, Qt::ElideMiddle, line.width()));
    }
    line.translate(0, line.height());
    if (!m_words.state.isEmpty()) {
        const auto& status = look.status(lookOf(m_words.state));
        paintIcon(painter, status.icon, at(QRectF(line.left(), line.center().y() - 7, 15, 15)), status.color);
        line.setLeft(line.left() + 21);
    }
    painter.setFont(uiFont(metrics().fontSmall));
    painter.setPen(look.text[1]);
    at.drawWords(painter, line, Qt::AlignVCenter,
                 painter.fontMetrics().elidedText(m_words.line, Qt::ElideRight, line.width()));
}

} // namespace orrery::widgets
