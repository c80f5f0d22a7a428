#pragma once

#include "core/api/wire/run.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace orrery::widgets {

class LinkButton;

/// Why a step waits, ran, was cached, failed or was tried again, in sentences, with the parts of its cache
/// key to be unfolded.
class WhySection : public QWidget {
    Q_OBJECT

public:
    explicit WhySection(QWidget* parent = nullptr);

    /// What the server says of a step of a run.
    void explain(const api::Explanation& explanation);
    /// What a run would do with a step, and which parts of its key differ.
    void explainPlan(const api::PlannedStepReport& step);

    /// The sentences as shown, one a line.
    QString text() const;

private:
    void setSentences(const QString& step, const std::vector<std::string>& sentences);
    void setParts(const QString& title, const std::vector<std::string>& parts);
    void unfold(bool unfolded);

    QVBoxLayout* m_sentences;
    LinkButton* m_toggle;
    QLabel* m_parts;
    QString m_title;
};

/// A reason as the server gives it ("runs because ...", "same command as in run 12") as a whole sentence
/// about the step.
QString reasonSentence(const QString& step, const QString& reason);

} // namespace orrery::widgets
