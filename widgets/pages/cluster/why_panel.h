#pragma once

#include "core/api/wire/wire.h"

#include <QWidget>

class QVBoxLayout;

namespace orrery::widgets {

class TextLabel;

/// Why a job waits or what it does: the engine's own sentences and the predicted start.
class WhyPanel : public QWidget {
    Q_OBJECT

public:
    explicit WhyPanel(QWidget* parent = nullptr);

    /// Nothing is chosen.
    void showNothing();
    /// The question was asked; the old answer stays until the new one comes if it is about the same step.
    void showAsked(quint64 run, const QString& step);
    void showAnswer(const api::Explanation& explanation);
    void showProblem(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say(const QStringList& sentences);

    TextLabel* m_title;
    QVBoxLayout* m_sentences;
    TextLabel* m_start;
    quint64 m_run = 0;
    QString m_step;
    QStringList m_said;
};

} // namespace orrery::widgets
