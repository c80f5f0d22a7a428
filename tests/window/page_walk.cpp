#include "tests/window/page_walk.h"

#include "widgets/common/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

namespace page_walk {

namespace {

QString describe(const QWidget& widget, const QString& text) {
    return QStringLiteral("%1 \"%2\" in %3, %4 x %5")
        .arg(QLatin1String(widget.metaObject()->className()), text,
             QLatin1String(widget.parentWidget()->metaObject()->className()))
        .arg(widget.width())
        .arg(widget.height());
}

bool isClear(const QWidget& widget) {
    const auto* button = qobject_cast<const QToolButton*>(&widget);
    return button && button->defaultAction() &&
           button->defaultAction()->objectName() == QLatin1String("_q_qlineeditclearaction");
}

/// What a scroll area or a splitter cut off is reached by scrolling, not lost.
bool seen(const QWidget& widget) {
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

bool fits(const QLabel& label) {
    if (qobject_cast<const orrery::widgets::ElidedLabel*>(&label) || label.text().isEmpty())
        return true;
    if (label.wordWrap())
        return label.height() >= label.heightForWidth(label.width());
    return label.width() >= label.sizeHint().width() && label.height() >= label.sizeHint().height();
}

} // namespace

const QStringList& pages() {
    static const QStringList ids{QStringLiteral("home"), QStringLiteral("pipelines"),
                                 QStringLiteral("runs"), QStringLiteral("cluster"),
                                 QStringLiteral("jobs"), QStringLiteral("settings")};
    return ids;
}

QList<QWidget*> usable(QWidget& root) {
    QList<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool usable = widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton*>(widget);
        const bool part = widget->objectName().startsWith(QLatin1String("qt_")) ||
                          qobject_cast<QAbstractItemView*>(widget->parentWidget()) ||
                          (qobject_cast<QLineEdit*>(widget->parentWidget()) && !isClear(*widget)) ||
                          qobject_cast<QTabBar*>(widget->parentWidget());
        if (widget->isVisible() && usable && !part)
            found.append(widget);
    }
    return found;
}

QStringList clipped(QWidget& root) {
    QStringList found;
    for (const auto* label : root.findChildren<QLabel*>()) {
        if (seen(*label) && !fits(*label))
            found.append(describe(*label, label->text()));
    }
    for (const auto* button : root.findChildren<QAbstractButton*>()) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        const bool words =
            !button->text().isEmpty() && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
        // The words of a switch end in an ellipsis where there is too little room, and its tip has them
        // whole.
        const bool elided = button->parentWidget()->inherits("orrery::widgets::SegmentedSwitch");
        if (seen(*button) && words && !elided && button->width() < button->minimumSizeHint().width())
            found.append(describe(*button, button->text()));
    }
    return found;
}

void bringIntoView(QWidget& widget) {
    for (QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(&widget);
}

QStringList overlapping(QWidget& root) {
    QStringList found;
    for (QWidget* parent : root.findChildren<QWidget*>()) {
        if (!parent->layout() || !seen(*parent) || parent->inherits("QStackedWidget"))
            continue;
        const auto children = parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (qsizetype left = 0; left < children.size(); ++left)
            for (qsizetype right = left + 1; right < children.size(); ++right) {
                const QWidget& a = *children[left];
                const QWidget& b = *children[right];
                const bool laidOut = parent->layout()->indexOf(&a) >= 0 && parent->layout()->indexOf(&b) >= 0;
                if (laidOut && seen(a) && seen(b) && a.geometry().intersects(b.geometry()))
                    found.append(describe(a, a.accessibleName()) + QStringLiteral(" over ") +
                                 describe(b, b.accessibleName()));
            }
    }
    return found;
}

QStringList shapes(QWidget& root) {
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!seen(*widget))
            continue;
        const QPoint place = widget->mapTo(&root, QPoint(0, 0));
        found.append(QStringLiteral("%1 at %2, %3, letters of %4")
                         .arg(describe(*widget, widget->accessibleName()))
                         .arg(place.x())
                         .arg(place.y())
                         .arg(QFontInfo(widget->font()).pixelSize()));
    }
    found.sort();
    return found;
}

QStringList texts(QWidget& root) {
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!seen(*widget))
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            found.append(label->text());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            found.append(button->text());
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            found.append(edit->placeholderText());
        else if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int tab = 0; tab < tabs->count(); ++tab)
                found.append(tabs->tabText(tab));
    }
    found.removeAll(QString());
    return found;
}

int pixels(const QImage& picture, const QColor& color) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixel(x, y) == color.rgb();
    return count;
}

} // namespace page_walk
