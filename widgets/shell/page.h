#pragma once

#include "widgets/shell/navigator.h"

#include <QWidget>

namespace orrery::widgets {

/// A key that a page or one of its parts understands without an action of the registry.
struct KeyHint {
    QString key;  ///< As people write it: "Shift+F".
    QString text; ///< What it does.
};

/// One page of the window, on the ground of all pages. Made when it is first shown.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    ~Page() override;

    /// The person came here, by whatever way.
    virtual void arrive(const Place& place);
    /// What F6 goes through, in order.
    virtual QList<QWidget*> regions() const;
    /// The keys of the page's parts, for the sheet of keys; those of actions are known already.
    virtual QList<KeyHint> keys() const;
    /// What the right end of the status bar says about this page; may be empty.
    virtual QString statusText() const;
    /// Esc was pressed and nobody else wanted it. Never loses anything.
    virtual void escape();

Q_SIGNALS:
    void statusChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace orrery::widgets
