#include "widgets/common/segmented_switch.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/style_paint.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace orrery::widgets {

namespace {

constexpr int kGap = 6; ///< Between a choice's icon and its words.

/// One choice: its border is part of the row's border, only the ends are round.
class Segment : public QAbstractButton {
public:
    Segment(const QString& text, const QString& iconName, QWidget* parent)
        : QAbstractButton(parent), m_icon(iconName) {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        // Where there is too little room all of them give way: the icon is left, or the beginning of the
        // words.
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        setAccessibleName(text);
    }
    void setEnds(bool first, bool last) {
        m_first = first;
        m_last = last;
        update();
    }
    QSize sizeHint() const override {
        int width = QFontMetrics(uiFont(metrics().fontBody, QFont::DemiBold)).horizontalAdvance(text()) + 22;
        if (!m_icon.isEmpty())
            width += scaled(metrics().iconSmall) + (text().isEmpty() ? 0 : kGap);
        return QSize(width, scaled(metrics().controlSmall));
    }

    QSize minimumSizeHint() const override {
        return {scaled(2 * metrics().controlSmall), sizeHint().height()};
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
            return true;
        }
        return QAbstractButton::event(event);
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& c = theme();
        painter.setRenderHint(QPainter::Antialiasing);
        if (!isEnabled())
            painter.setOpacity(metrics().opacityDisabled);
        const bool left = layoutDirection() == Qt::LeftToRight ? m_first : m_last;
        const bool right = layoutDirection() == Qt::LeftToRight ? m_last : m_first;
        // The rounded box reaches out of sight where the neighbour goes on.
        const QRectF box = QRectF(rect()).adjusted(left ? 0 : -8, 0, right ? 0 : 8, 0);
        painter.setClipRect(rect());
        paintBox(painter, box,
                 isChecked()    ? c.accentSoft
                 : underMouse() ? c.surface[3]
                                : c.surface[2],
                 c.borderNormal, metrics().radiusControl);
        if (isChecked())
            paintBox(painter, box.intersected(QRectF(rect()).adjusted(left ? 0 : -1, 0, right ? 0 : 1, 0)),
                     QColor(), c.accent, left || right ? metrics().radiusControl : 0);
        else if (!left)
            painter.fillRect(QRectF(0, 1, 1, height() - 2), c.borderNormal);
        const QColor color = isChecked() ? c.accentSoftText : c.text[0];
        painter.setFont(uiFont(metrics().fontBody, isChecked() ? QFont::DemiBold : QFont::Normal));
        const int side = m_icon.isEmpty() ? 0 : scaled(metrics().iconSmall);
        const int beside = side ? side + kGap : 0;
        QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - beside - 12);
        if (side && shown != text())
            shown.clear(); // An icon alone says more than half a word.
        const int gap = side && !shown.isEmpty() ? kGap : 0;
        const int words = painter.fontMetrics().horizontalAdvance(shown);
        int x = (width() - words - side - gap) / 2;
        const auto place = [this](const QRect& at) {
            return QStyle::visualRect(layoutDirection(), rect(), at);
        };
        if (side)
            paintIcon(painter, m_icon, place(QRect(x, (height() - side) / 2, side, side)), color);
        x += side + gap;
        painter.setPen(color);
        painter.drawText(place(QRect(x, 0, words + 1, height())), Qt::AlignCenter, shown);
    }

private:
    QString m_icon;
    bool m_first = false;
    bool m_last = false;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(const QString& name, QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)) {
    setAccessibleName(name);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedSwitch::chosen);
}

int SegmentedSwitch::addChoice(const QString& text, const QString& icon) {
    const int number = count();
    auto* segment = new Segment(text, icon, this);
    m_layout->addWidget(segment);
    m_group.addButton(segment, number);
    if (number == 0)
        segment->setChecked(true);
    for (int i = 0; i <= number; ++i)
        static_cast<Segment*>(m_group.button(i))->setEnds(i == 0, i == number);
    return number;
}

void SegmentedSwitch::clear() {
    for (QAbstractButton* button : m_group.buttons()) {
        m_group.removeButton(button);
        delete button;
    }
}

int SegmentedSwitch::count() const {
    return static_cast<int>(m_group.buttons().size());
}

int SegmentedSwitch::current() const {
    return m_group.checkedId();
}

void SegmentedSwitch::setCurrent(int choice) {
    if (QAbstractButton* wanted = m_group.button(choice))
        wanted->setChecked(true);
}

QAbstractButton* SegmentedSwitch::button(int choice) const {
    return m_group.button(choice);
}

} // namespace orrery::widgets
