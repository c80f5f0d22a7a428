#pragma once

#include "widgets/theme/theme.h"

#include <QLabel>
#include <QWidget>

namespace orrery::widgets {

/// The text colours of the theme by rank.
enum class TextRank { Primary, Secondary, Tertiary };

/// A label of the type scale whose colour follows the theme. `pixelSize` is one of the scale: 11, 13, 15, 20.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const QString& text = {}, int pixelSize = 13, TextRank rank = TextRank::Primary,
                       QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);

    void setRank(TextRank rank);
    /// Takes a meaning's text colour instead of a rank's; Plain returns to the rank.
    void setTone(Tone tone);
    void setMono(bool mono);

private:
    void refresh();

    int m_pixelSize;
    TextRank m_rank;
    QFont::Weight m_weight;
    Tone m_tone = Tone::Plain;
    bool m_mono = false;
};

/// One line that ends in an ellipsis where it does not fit; the whole text is in the tool tip then.
class ElidedLabel : public TextLabel {
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// The state of a step or run: glyph, word and colour.
class StatusLabel : public QWidget {
    Q_OBJECT

public:
    explicit StatusLabel(Status status = Status::Unknown, QWidget* parent = nullptr);

    /// `word` replaces the state's own, for example "failed 0:09" or "lost".
    void setStatus(Status status, const QString& word = {});
    Status status() const { return m_status; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString word() const;

    Status m_status;
    QString m_word;
};

/// An icon that follows the theme.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(const QString& name, int size = 16, QWidget* parent = nullptr);

    void setIcon(const QString& name);
    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
    Tone m_tone = Tone::Plain;
};

} // namespace orrery::widgets
