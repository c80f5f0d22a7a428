#pragma once

#include "core/api/wire/preview.h"
#include "core/base/result.h"

#include <QFrame>
#include <QImage>

class QLabel;
class QToolButton;

namespace orrery::widgets {

class TextLabel;

/// The first rows of a table, painted.
class RowSample : public QWidget {
    Q_OBJECT

public:
    explicit RowSample(QWidget* parent = nullptr);

    void setPreview(const api::Preview& preview);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int columnWidth(std::size_t column) const;

    std::vector<api::PreviewColumn> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// What goes through a wire, in a few lines: what it is, how much, and its first rows, words or a small
/// picture.
class DataCard : public QFrame {
    Q_OBJECT

public:
    /// The room for a picture.
    static constexpr QSize kThumbnail{240, 150};

    explicit DataCard(QWidget* parent);

    /// `title` names the output: "features.train".
    void say(const QString& title, const QString& sentence);
    void show(const QString& title, const api::Preview& preview);
    /// `picture` fits into the thumbnail's room.
    void setPicture(const QImage& picture);
    using QWidget::show;

    /// A pinned card stays, takes the mouse and has a button that closes it.
    void setPinned(bool pinned);
    bool isPinned() const { return m_pinned; }
    QString facts() const;
    QToolButton* closeButton() const { return m_close; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_pinned = false;
    TextLabel* m_title;
    TextLabel* m_facts;
    RowSample* m_rows;
    TextLabel* m_text;
    QLabel* m_picture;
    QToolButton* m_close;
};

} // namespace orrery::widgets
