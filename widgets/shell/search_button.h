#pragma once

#include <QPushButton>

namespace orrery::widgets {

/// Looks like a search field, is a button: opens the palette.
class SearchButton : public QPushButton {
    Q_OBJECT

public:
    explicit SearchButton(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace orrery::widgets
