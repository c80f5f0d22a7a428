#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/pages/pipeline/kind_list.h"

class QLineEdit;
class QListView;

namespace orrery::widgets {

class CanvasEditor;

/// The node kinds beside the canvas: searched by typing, added by Enter, by a double click or by dragging
/// them to their place.
class KindPalette : public Panel {
    Q_OBJECT

public:
    explicit KindPalette(CanvasEditor& editor, QWidget* parent = nullptr);

    QLineEdit* query() const { return m_query; }
    QListView* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void add(const QModelIndex& index);

    CanvasEditor& m_editor;
    KindListModel m_model;
    QLineEdit* m_query;
    QListView* m_list;
    TextLabel* m_nothing;
};

} // namespace orrery::widgets
