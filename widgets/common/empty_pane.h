#pragma once

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace orrery::widgets {

class LinkButton;

/// What a pane shows while it has nothing: a picture, a title, one sentence, at most one action and one other
/// way below it. No pane is ever blank.
class EmptyPane : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPane(QWidget* parent = nullptr);

    /// `iconName` is drawn large where no picture is set.
    void say(const QString& iconName, const QString& title, const QString& sentence);
    /// A picture drawn with a real painter, at most 140 high.
    void setPicture(const QPixmap& picture);
    /// The one thing to do about it; an empty text takes it away.
    void setAction(const QString& text, const QString& iconName, std::function<void()> act);
    /// Another way, as a link below; an empty text takes it away.
    void setLink(const QString& text, std::function<void()> act);

    /// Something that can be done from here, as the registry knows it; its button shows while it can be used.
    void offer(QAction* action);
    /// Whether what is offered fits what is said now.
    void setOffered(bool offered);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// Where there is no room for all, the picture goes first, then the sentence, which the tool tip has
    /// then.
    void makeRoom();
    void refreshOffer();

    QString m_iconName;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_action;
    LinkButton* m_link;
    std::function<void()> m_act, m_follow;
    QPointer<QAction> m_offer;
    bool m_offered = true;
};

} // namespace orrery::widgets
