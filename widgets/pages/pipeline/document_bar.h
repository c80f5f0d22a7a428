#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace orrery::widgets {

class DocumentSession;

/// Says over the canvas when the document needs a person: the file was changed by someone else at the same
/// lines, unsaved edits of an earlier time came back, or the text does not parse. Hidden otherwise.
class DocumentBar : public QWidget {
    Q_OBJECT

public:
    explicit DocumentBar(QWidget* parent = nullptr);

    /// Null for none.
    void setDocument(DocumentSession* document);

Q_SIGNALS:
    /// Show a line of the file.
    void lineRequested(int line);
    /// Draw what differs between the document and its file.
    void comparisonRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Matter { None, Conflict, Recovered, Syntax };

    void refresh();
    void compare();

    QPointer<DocumentSession> m_document;
    Matter m_matter = Matter::None;
    QLabel* m_text;
    QPushButton* m_keep;
    QPushButton* m_drop;
    QPushButton* m_compare;
};

/// Two texts line by line: what only the first has begins with "-", what only the second has with "+", with a
/// few lines around each change.
QString comparisonOf(const std::string& first, const std::string& second);

} // namespace orrery::widgets
