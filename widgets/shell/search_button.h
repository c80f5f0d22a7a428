#pragma once

#include <QPushButton>

class QAction;

namespace orrery::widgets {

/// Looks like a search field, is a button: opens the palette and shows the key that does the same.
class SearchButton : public QPushButton {
    Q_OBJECT

public:
    /// `action` is what opens the palette; it must outlive the button.
    SearchButton(QAction* action, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* m_action;
};

} // namespace orrery::widgets
