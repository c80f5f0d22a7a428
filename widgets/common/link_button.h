#pragma once

#include <QAbstractButton>

namespace orrery::widgets {

/// A button that looks like a link: accent text, underlined under the pointer. For samples and secondary
/// ways.
class LinkButton : public QAbstractButton {
    Q_OBJECT

public:
    /// `pixelSize` is one of the type scale.
    explicit LinkButton(const QString& text = {}, int pixelSize = 11, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_pixelSize;
};

} // namespace orrery::widgets
