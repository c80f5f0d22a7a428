#pragma once

#include "widgets/theme/theme_manager.h"

#include <QButtonGroup>
#include <QWidget>

namespace orrery::widgets {

/// The themes as small pictures of the window, side by side and below each other where there is too little
/// room. Arrow keys and the mouse choose.
class ThemeChoice : public QWidget {
    Q_OBJECT

public:
    explicit ThemeChoice(QWidget* parent = nullptr);

    /// Shows which one holds. Emits nothing.
    void setCurrent(ThemeMode mode);
    /// The card that is chosen.
    QAbstractButton* current() const { return m_group.checkedButton(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosen(ThemeMode mode);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int columnsIn(int width) const;
    void place();

    QButtonGroup m_group;
};

} // namespace orrery::widgets
