#pragma once

#include <QImage>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace orrery::widgets {

class LinkButton;
class TextLabel;

/// What an empty pane shows: a picture, a title, one sentence, one button, one sample link. No pane is ever
/// blank.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    /// A large icon of `resources/icons` as the picture.
    void setIcon(const QString& name);
    /// A drawing as the picture, at most 140 high.
    void setPicture(const QImage& picture);
    /// The one action; an empty text removes it.
    QPushButton* setAction(const QString& text, const QString& icon = {});
    /// The sample below it; an empty text removes it.
    void setSample(const QString& text);

Q_SIGNALS:
    void actionTriggered();
    void sampleTriggered();

private:
    class Picture;

    QVBoxLayout* m_layout;
    Picture* m_picture;
    TextLabel* m_title;
    TextLabel* m_sentence;
    QPushButton* m_action;
    LinkButton* m_sample;
};

} // namespace orrery::widgets
