#pragma once

#include "widgets/common/surface.h"

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QHBoxLayout;
class QVBoxLayout;

namespace orrery::widgets {

class TextLabel;

/// What went wrong, as the pages hand it over.
struct Failure {
    QString what;    ///< Object and fact, bold: "profile could not group by age_group".
    QString why;     ///< One or two sentences.
    QString details; ///< Folded: trace, last lines of the log, ids.
    QString note;    ///< Below the buttons: the price of the fix, or what was skipped because of it.
};

/// Shows a failure where it happened: what and why, what to try, folded details, Copy report.
class ErrorPanel : public QWidget {
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget* parent = nullptr);

    void setFailure(const Failure& failure);
    /// Adds a way out; the first one is the primary button. Connect its `clicked`.
    QPushButton* addRemedy(const QString& text, const QString& icon = {});
    void clearRemedies();
    /// What Copy report puts on the clipboard.
    QString report() const;

Q_SIGNALS:
    void reportCopied();

private:
    void showDetails(bool open);

    Failure m_failure;
    Card* m_card;
    TextLabel* m_what;
    TextLabel* m_why;
    TextLabel* m_tryTitle;
    QVBoxLayout* m_remedies;
    QPushButton* m_copy;
    TextLabel* m_note;
    QToolButton* m_fold;
    QPlainTextEdit* m_details;
};

} // namespace orrery::widgets
