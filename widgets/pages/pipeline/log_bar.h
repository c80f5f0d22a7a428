#pragma once

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace orrery::widgets {

/// The controls over a log: which step and rank, what is looked for, and how the lines are shown.
class LogBar : public QWidget {
    Q_OBJECT

public:
    explicit LogBar(QWidget* parent = nullptr);

    void setSteps(const QStringList& steps, const QString& current);
    /// More than one rank gives a switch.
    void setRanks(int ranks);
    /// "3 of 10", or whatever there is to say of the lines.
    void setCount(const QString& text);
    void setProblem(bool problem);
    void setFollowing(bool following);
    bool following() const;
    QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    void stepChosen(const QString& step);
    /// -1 for all.
    void rankChosen(int rank);
    void searchChanged(const QString& expression);
    void filteringChanged(bool filtering);
    void wrappingChanged(bool wrapping);
    void followingChanged(bool following);
    /// The next hit (1) or the one before (-1).
    void hitRequested(int step);

private:
    QToolButton* addTool(const char* iconName, const QString& name, bool checkable);
    void makeSearch();

    QHBoxLayout* m_row;
    QComboBox* m_steps;
    QWidget* m_ranks;
    QHBoxLayout* m_rankRow;
    QButtonGroup* m_rankGroup;
    QLineEdit* m_search;
    QLabel* m_count;
    QToolButton* m_follow;
    int m_shownRanks = 0;
};

} // namespace orrery::widgets
