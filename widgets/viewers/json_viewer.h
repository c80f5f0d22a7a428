#pragma once

#include <QStandardItemModel>
#include <QTreeView>

class QJsonValue;

namespace orrery::widgets {

/// JSON as a tree: names at the left, values at the right. Very large values show their beginning.
class JsonViewer : public QTreeView {
    Q_OBJECT

public:
    explicit JsonViewer(QWidget* parent = nullptr);

    /// Returns false for a text that is no JSON.
    bool setText(const QByteArray& text);

private:
    void add(QStandardItem* parent, const QString& name, const QJsonValue& value, int depth);
    void addMembers(QStandardItem* parent, const QJsonValue& value, int depth);

    QStandardItemModel m_model;
    int m_left = 0; ///< How many more entries are shown.
};

} // namespace orrery::widgets
