#include "widgets/pages/settings/theme_choice.h"

#include "widgets/theme/style_paint.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kGap = 12;
constexpr int kPicture = 76;
constexpr int kCaption = 30;
constexpr int kCards = 4;

QSize cardSize() {
    return {scaled(150), kPicture + scaled(kCaption)};
}

/// Two nodes and a wire in the colours of a theme.
void paintPicture(QPainter& painter, const QRectF& place, const Theme& look) {
    painter.fillRect(place, look.canvasGround);
    painter.fillRect(QRectF(place.left(), place.top(), 16, place.height()), look.surface[1]);
    painter.fillRect(QRectF(place.left() + 16, place.top(), 1, place.height()), look.borderNormal);
    const QRectF left(place.left() + 30, place.top() + 16, 40, 28);
    const QRectF right(place.left() + 92, place.top() + 28, 40, 28);
    QPainterPath wire(QPointF(left.right(), left.center().y()));
    wire.cubicTo(left.right() + 12, left.center().y(), right.left() - 12, right.center().y(), right.left(),
                 right.center().y());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.port(PortType::Dataset).color, 2));
    painter.drawPath(wire);
    paintBox(painter, left, look.surface[2], look.borderNormal, 3);
    paintBox(painter, right, look.surface[2], look.accent, 3);
    for (const auto& [node, status] :
         {std::pair(left, Status::Succeeded), std::pair(right, Status::Running)}) {
        painter.fillRect(QRectF(node.left() + 5, node.top() + 6, 20, 3), look.text[0]);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.status(status).color);
        painter.drawEllipse(QRectF(node.right() - 11, node.bottom() - 11, 6, 6));
    }
}

class ThemeCard : public QAbstractButton {
public:
    ThemeCard(ThemeMode mode, const QString& name, QWidget* parent) : QAbstractButton(parent), m_mode(mode) {
        setText(name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(ThemeChoice::tr("%1 theme").arg(name));
    }
    QSize sizeHint() const override { return cardSize(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& c = theme();
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        QPainterPath shape;
        shape.addRoundedRect(box, metrics().radiusCard, metrics().radiusCard);
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(box, isChecked() ? c.accentSoft : underMouse() ? c.surface[3] : c.surface[2]);
        const QRectF picture(box.left(), box.top(), box.width(), kPicture);
        paintThemes(painter, picture);
        painter.restore();
        painter.fillRect(QRectF(box.left(), picture.bottom(), box.width(), 1), c.borderNormal);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isChecked() ? c.accent : c.borderNormal, isChecked() ? 2 : 1));
        painter.drawPath(shape);
        paintCaption(painter, QRect(1, kPicture + 2, width() - 2, height() - kPicture - 3));
    }

private:
    void paintThemes(QPainter& painter, const QRectF& picture) const {
        const Tokens& tokens = Tokens::builtin();
        if (m_mode != ThemeMode::System)
            return paintPicture(painter, picture,
                                m_mode == ThemeMode::Light  ? tokens.light
                                : m_mode == ThemeMode::Dark ? tokens.dark
                                                            : tokens.contrast);
        // Either of two, as the desktop says.
        paintPicture(painter, picture, tokens.light);
        painter.save();
        painter.setClipRect(picture.adjusted(picture.width() / 2, 0, 0, 0), Qt::IntersectClip);
        paintPicture(painter, picture, tokens.dark);
        painter.restore();
    }
    void paintCaption(QPainter& painter, const QRect& place) const {
        const Theme& c = theme();
        const int side = scaled(14);
        const QRect dot = QStyle::visualRect(
            layoutDirection(), place,
            QRect(place.left() + 10, place.top() + (place.height() - side) / 2, side, side));
        painter.setPen(QPen(isChecked() ? c.accent : c.borderStrong, 1.5));
        painter.setBrush(c.surface[2]);
        painter.drawEllipse(QRectF(dot).adjusted(1, 1, -1, -1));
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.accent);
            painter.drawEllipse(QRectF(dot).adjusted(4, 4, -4, -4));
        }
        painter.setFont(uiFont(metrics().fontBody, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isChecked() ? c.accentSoftText : c.text[0]);
        const QRect words =
            QStyle::visualRect(layoutDirection(), place, place.adjusted(10 + side + 8, 0, -8, 0));
        painter.drawText(words,
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                             Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }

    ThemeMode m_mode;
};

} // namespace

ThemeChoice::ThemeChoice(QWidget* parent) : QWidget(parent) {
    const std::pair<ThemeMode, QString> modes[kCards] = {{ThemeMode::Light, tr("Light")},
                                                         {ThemeMode::Dark, tr("Dark")},
                                                         {ThemeMode::Contrast, tr("High contrast")},
                                                         {ThemeMode::System, tr("System")}};
    for (const auto& [mode, name] : modes)
        m_group.addButton(new ThemeCard(mode, name, this), static_cast<int>(mode));
    connect(&m_group, &QButtonGroup::idClicked, this,
            [this](int mode) { Q_EMIT chosen(static_cast<ThemeMode>(mode)); });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ThemeChoice::setCurrent(ThemeMode mode) {
    m_group.button(static_cast<int>(mode))->setChecked(true);
}

int ThemeChoice::columnsIn(int width) const {
    return std::clamp((width + kGap) / (cardSize().width() + kGap), 1, kCards);
}

QSize ThemeChoice::sizeHint() const {
    return {kCards * (cardSize().width() + kGap) - kGap, cardSize().height()};
}

QSize ThemeChoice::minimumSizeHint() const {
    return cardSize();
}

int ThemeChoice::heightForWidth(int width) const {
    const int columns = columnsIn(width);
    return (kCards + columns - 1) / columns * (cardSize().height() + kGap) - kGap;
}

void ThemeChoice::place() {
    const int columns = columnsIn(width());
    setFixedHeight(heightForWidth(width()));
    int at = 0;
    for (QAbstractButton* card : m_group.buttons()) {
        const QPoint corner(at % columns * (cardSize().width() + kGap),
                            at / columns * (cardSize().height() + kGap));
        card->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(corner, cardSize())));
        ++at;
    }
}

void ThemeChoice::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ThemeChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    // The text scale comes with a font, the direction with a language.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
}

} // namespace orrery::widgets
