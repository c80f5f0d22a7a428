#pragma once

#include "widgets/shell/palette_model.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace orrery::widgets {

class SearchKeys;

/// The one place to go anywhere: a query field over a list of everything that can be reached.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// Shows itself over the window with these entries.
    void open(std::vector<PaletteEntry> entries, const QString& query = {});
    PaletteModel& model() { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place();
    void update(const QString& query);
    void activate(const QModelIndex& index);

    PaletteModel m_model;
    QPointer<QWidget> m_before; ///< What had the keyboard, and gets it back.
    QLineEdit* m_query;
    QLabel* m_count;
    QListView* m_list;
    SearchKeys* m_keys;
    QLabel* m_nothing;
    std::vector<QPair<QString, class QToolButton*>> m_chips;
};

} // namespace orrery::widgets
