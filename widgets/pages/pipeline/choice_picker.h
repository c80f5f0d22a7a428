#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QListWidget;

namespace orrery::widgets {

class SearchKeys;

/// One of several things by its name, searched by typing: what a mouse would point at, for the keyboard.
class ChoicePicker : public QFrame {
    Q_OBJECT

public:
    struct Words {
        QString name;     ///< What is chosen here, for people who hear it.
        QString prompt;   ///< In the field while it is empty.
        QString iconName; ///< In front of it.
        QString none;     ///< In place of the list where there is nothing to choose.
        QString noMatch;  ///< Where nothing has what was typed.
    };

    /// Lies over `owner`, which gets the keyboard back. Goes away by itself when closed.
    ChoicePicker(Words words, QStringList choices, QWidget* owner);

    void openAt(const QPoint& point);
    QLineEdit* query() const { return m_query; }
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    /// The number of the choice.
    void chosen(std::size_t choice);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void choose();
    void leave();

    Words m_words;
    QStringList m_choices;
    QLineEdit* m_query;
    QListWidget* m_list;
    SearchKeys* m_keys;
};

} // namespace orrery::widgets
