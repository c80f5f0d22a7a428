#pragma once

#include "core/api/wire/wire.h"
#include "widgets/common/page_parts.h"

#include <QAbstractButton>
#include <QPixmap>

#include <map>

namespace orrery::widgets {

/// A picture of a pipeline with words below it, to be pressed: a recent workspace or a sample.
class GraphCard : public QAbstractButton {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString branch;
        QString when;  ///< At the right of the title.
        QString path;  ///< Mono line; empty for none.
        QString state; ///< The server's word for the glyph of the last line; empty for none.
        QString line;  ///< Last line.
        QString chip;  ///< "ready", "needs torch"; empty for none.
        Tone chipTone = Tone::Plain;
    };

    GraphCard(int pictureHeight, QWidget* parent = nullptr);

    void setWords(const Words& words);
    /// The graph that is drawn, with the states of its nodes.
    void setGraph(const api::PipelineGraph& graph, const std::map<std::string, std::string>& states = {});
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintPicture(QPainter& painter, const QRect& rect);
    void paintTitleLine(QPainter& painter, const QRect& line);

    int m_pictureHeight;
    Words m_words;
    api::PipelineGraph m_graph;
    std::map<std::string, std::string> m_states;
    QPixmap m_picture;
};

} // namespace orrery::widgets
