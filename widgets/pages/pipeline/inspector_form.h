#pragma once

#include "widgets/pages/pipeline/inspector_fields.h"

class QVBoxLayout;

namespace orrery::widgets {

class DocumentSession;

/// The settings of a step as a form, or those that several steps share: where their values differ, the field
/// says so, and what is written in it holds for all. Every change is handed to `apply` as one step to undo;
/// what it refuses stands below the field, and the file keeps its value.
class InspectorForm : public QWidget {
    Q_OBJECT

public:
    /// Does edits as one step to undo; several are given a title.
    using Apply = std::function<Result<void>(const QString& title, const std::vector<pipeline::Edit>&)>;
    /// `folder` is the workspace. `apply` must outlive this.
    InspectorForm(QString folder, Apply apply);

    /// Shows steps of a document, at least one. Fields stay where only their values differ, and so does the
    /// focus.
    void show(const pipeline::Document& document, const std::vector<StepOfKind>& steps);
    using QWidget::show;

    /// The inputs whose columns are asked for by fields.
    QStringList inputsWanted() const;
    /// Offers the columns of an input's table to the fields that take one.
    void setColumns(const QString& input, const FieldOffer& offer);

    /// The field called so in the file; null where the form has none.
    FormField* field(const QString& name) const;
    /// The first one; null where the form has none.
    FormField* firstField() const { return m_rows.empty() ? nullptr : m_rows.front(); }

private:
    void build();
    void showValue(std::size_t place);
    FormField* makeField(std::size_t place);
    void change(std::size_t place, const std::optional<pipeline::Value>& value);

    QString m_folder;
    Apply m_apply;
    std::optional<pipeline::Document> m_document;
    std::vector<std::vector<StepField>> m_fields; ///< Each with one for each step.
    std::vector<FormField*> m_rows;               ///< One for each of m_fields.
    QString m_shape;                              ///< What the rows were made for.
    QVBoxLayout* m_column;
};

/// Lets a form edit a document, which must outlive it.
InspectorForm::Apply applyTo(DocumentSession& document);

} // namespace orrery::widgets
