#pragma once

#include <QFrame>

class QGridLayout;
class QScrollArea;

namespace orrery::widgets {

class ActionRegistry;
class Page;
struct KeyHint;

/// The keys that work where the person is now, in groups; any key or click closes it, but for those that
/// scroll a sheet that does not fit.
class KeysSheet : public QFrame {
    Q_OBJECT

public:
    KeysSheet(const ActionRegistry& actions, const Page* page, QWidget* window);

    /// Shows itself in the middle of its window.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addRow(const KeyHint& hint);
    /// Whether the key was taken to see more of a sheet that is higher than the window.
    bool scrollBy(int key);

    QScrollArea* m_scroll;
    QGridLayout* m_grid;
    int m_rows = 0;
};

} // namespace orrery::widgets
