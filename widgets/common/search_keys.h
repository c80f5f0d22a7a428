#pragma once

#include <QObject>

class QAbstractItemView;
class QLineEdit;

namespace orrery::widgets {

/// Lets a search field lead the list below it, which never has the focus itself: Up, Down, Tab and the page
/// keys walk over what can be chosen, Enter chooses, Esc or another field leaves. Lives as long as the field.
class SearchKeys : public QObject {
    Q_OBJECT

public:
    /// Ownership: the list must outlive the field, or go with it.
    SearchKeys(QLineEdit& field, QAbstractItemView& list);

    /// Goes to the first row that can be chosen, as after the list has changed.
    void toFirst();

Q_SIGNALS:
    /// Enter: the list's current row is meant.
    void chosen();
    /// Esc, or the focus went elsewhere.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(int key);
    void walk(int rows);
    int pageRows() const;
    bool canBeChosen(int row) const;

    QLineEdit& m_field;
    QAbstractItemView& m_list;
};

} // namespace orrery::widgets
