#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

namespace orrery::widgets {

/// A small label with a border, or with a meaning's colours: 20 high. Words, never only colour.
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text = {}, Tone tone = Tone::Plain, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    void setTone(Tone tone);
    /// An icon of `resources/icons` before the text; empty for none.
    void setIcon(const QString& name);
    /// Keys, hashes and figures in the mono face.
    void setMono(bool mono);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont face() const;

    QString m_text;
    QString m_icon;
    Tone m_tone;
    bool m_mono = false;
};

} // namespace orrery::widgets
