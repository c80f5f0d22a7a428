#pragma once

#include <QToolButton>

namespace orrery::widgets {

/// A quiet button that opens a menu: picture, text, and a chevron after it.
class MenuButton : public QToolButton {
    Q_OBJECT

public:
    explicit MenuButton(QWidget* parent = nullptr);

    /// A button without a chevron is one whose picture says menu already.
    void setChevron(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont shownFont() const;

    bool m_chevron = true;
};

} // namespace orrery::widgets
