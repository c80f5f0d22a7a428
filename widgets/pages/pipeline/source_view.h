#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace orrery::widgets {

/// A text file at one of its lines, to look at; a button opens it in the user's own editor. A window of its
/// own that deletes itself when closed.
class SourceView : public QWidget {
    Q_OBJECT

public:
    /// `path` must be readable; only the first part of a huge file is shown.
    SourceView(const QString& path, int line, QWidget* parent);

    QPlainTextEdit* text() const { return m_text; }

    /// The file that a job named, which may be relative to the workspace; empty where there is none.
    static QString find(const QString& file, const QString& workspace);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void mark(int line);

    QPlainTextEdit* m_text;
};

} // namespace orrery::widgets
