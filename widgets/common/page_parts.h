#pragma once

#include "widgets/common/chip.h"
#include "widgets/common/labels.h"
#include "widgets/theme/theme_manager.h"

#include <QWidget>

class QAbstractButton;

class QLayout;

namespace orrery::widgets {

/// The uses of text on a page, as the specification's type scale names them.
enum class TextKind { Page, Title, Strong, Body, Secondary, Small, Mono };

/// A label for one of these uses.
TextLabel* makeText(TextKind kind, const QString& text = {});

/// A panel on surface 1 with a hairline at one of its sides.
class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(Qt::Edges hairlines = {}, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edges m_hairlines;
};

/// Takes every widget out of a layout; they are gone from sight at once.
void clearLayout(QLayout& layout);

/// What lies in a scroll area that scrolls up and down only: as narrow as that area, whatever its words want.
class NarrowContent : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
};

/// Gives a button's icon a side of so many pixels times the text scale, now and after each change of it.
void followIconSize(QAbstractButton& button, int side);

/// The colour and glyph of a run's or step's state; "refused" looks failed.
Status lookOf(const QString& state);

} // namespace orrery::widgets
