#pragma once

#include "widgets/editors/forms/field_editor.h"

class QPlainTextEdit;

namespace orrery::widgets {

/// Several lines of text or code; a list has an entry a line. Ctrl+Enter, or leaving it, means it.
class TextBlockEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit TextBlockEditor(const FieldSpec& spec);

    void show(const std::optional<pipeline::Value>& value) override;
    FieldReading reading() const override;
    void setProblem(bool problem) override;
    void commitTyped() override;
    using QWidget::show;

    QPlainTextEdit* text() const { return m_text; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitHeight();

    QPlainTextEdit* m_text;
    QString m_shown;
};

/// The path of a file or folder, relative to the workspace where it lies in it.
class PathEditor : public LineEditor {
    Q_OBJECT

public:
    PathEditor(const FieldSpec& spec, const QString& folder);

private:
    void browse();

    QString m_folder;
};

} // namespace orrery::widgets
