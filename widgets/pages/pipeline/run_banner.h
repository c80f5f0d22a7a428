#pragma once

#include "core/api/wire/wire.h"
#include "widgets/client/transport.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace orrery::widgets {

/// Says over the canvas when what is drawn is not the present: a past run, two files beside each other, or a
/// server that does not answer.
class RunBanner : public QWidget {
    Q_OBJECT

public:
    explicit RunBanner(QWidget* parent = nullptr);

    /// `run` may be null; `newest` is the newest run of the same pipeline.
    void say(const api::RunSummary* run, quint64 newest, ConnectionState connection);
    /// Which two files are drawn; empty: only one is.
    void sayFiles(const QString& files);

Q_SIGNALS:
    void newestRequested(quint64 run);
    /// Show the file as it is, without any run.
    void fileRequested();
    /// Show one file again.
    void endRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QString m_run;   ///< What is said of a past run; empty without one.
    QString m_files; ///< As sayFiles() was told.
    QLabel* m_text;
    QPushButton* m_newest;
    QPushButton* m_file;
    QPushButton* m_end;
    quint64 m_newestRun = 0;
    bool m_lost = false;
};

} // namespace orrery::widgets
