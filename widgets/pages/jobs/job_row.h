#pragma once

#include "core/api/wire/wire.h"
#include "widgets/common/surface.h"

class QProgressBar;
class QPushButton;

namespace orrery::widgets {

class StatusLabel;
class TextLabel;

/// One run on the list of long work: how far it is, how long it will take, and a way to end it.
class JobRow : public Card {
    Q_OBJECT

public:
    explicit JobRow(const api::RunSummary& run);

    /// The run as it is now; elapsed and left times are those of this moment.
    void setRun(const api::RunSummary& run);
    quint64 run() const { return m_run; }

Q_SIGNALS:
    void openRequested(quint64 run);
    void stopRequested(quint64 run);

private:
    quint64 m_run;
    StatusLabel* m_status;
    TextLabel* m_title;
    TextLabel* m_detail;
    TextLabel* m_clock;
    QProgressBar* m_progress;
    QPushButton* m_stop;
};

} // namespace orrery::widgets
