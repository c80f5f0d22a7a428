#pragma once

#include "widgets/theme/theme.h"

#include <QBasicTimer>
#include <QPointer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace orrery::widgets {

class TextLabel;
class IconLabel;

/// Something the user must or can act on: words, one action, gone after 10 s.
struct ToastMessage {
    QString text;
    Tone tone = Tone::Info;
    QString actionText;
    std::function<void()> action;
};

/// The icon that stands for a message's meaning.
QString toneIcon(Tone tone);

/// The one toast of a window, at the bottom right over the status bar. A new message replaces the last.
///
/// The owner keeps the history (signal `shown`). The clock stands still while the pointer or the focus is on
/// it.
class Toast : public QWidget {
    Q_OBJECT

public:
    /// `parent` is the window's central area; the toast follows its size.
    explicit Toast(QWidget* parent);

    void show(const ToastMessage& message);
    void dismiss();
    /// Room to keep free below, for the status bar. Units: pixels.
    void setBottomMargin(int margin);

Q_SIGNALS:
    void shown(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void place();

    ToastMessage m_message;
    IconLabel* m_icon;
    TextLabel* m_text;
    QPushButton* m_action;
    QBasicTimer m_timer;
    int m_left = 0; ///< Seconds.
    int m_bottomMargin = 24;
};

} // namespace orrery::widgets
