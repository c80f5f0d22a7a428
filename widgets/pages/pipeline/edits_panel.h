#pragma once

#include <QPointer>
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace orrery::widgets {

class DocumentSession;
class EmptyPane;

/// Everything that was done to the document, by name; a click goes back or forward to that moment.
class EditsPanel : public QWidget {
    Q_OBJECT

public:
    explicit EditsPanel(QWidget* parent = nullptr);

    /// Null for none.
    void setDocument(DocumentSession* document);
    QListWidget* list() const { return m_list; }

private:
    void refresh();

    QPointer<DocumentSession> m_document;
    QStackedWidget* m_stack;
    QListWidget* m_list;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
