#pragma once

#include <QWidget>

namespace orrery::widgets {

class TextLabel;

/// A line over a text that says something about the whole of it. Without words it is not there.
class TextNotice : public QWidget {
    Q_OBJECT

public:
    explicit TextNotice(QWidget* parent = nullptr);

    void say(const QString& words);
    QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_words;
};

} // namespace orrery::widgets
