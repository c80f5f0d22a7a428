#pragma once

#include "widgets/pages/pipeline/inspector_fields.h"

class QVBoxLayout;

namespace orrery::widgets {

/// The settings of one step as a form. Every change is handed to `apply` as one edit; what it refuses stands
/// below the field, and the file keeps its value.
class InspectorForm : public QWidget {
    Q_OBJECT

public:
    using Apply = std::function<Result<void>(const pipeline::Edit&)>;
    /// `folder` is the workspace. `apply` must outlive this.
    InspectorForm(QString folder, Apply apply);

    /// Shows a step of a document. Fields stay where only their values differ, and so does the focus.
    void show(const pipeline::Document& document, const pipeline::Step& step, const pipeline::NodeKind* kind);
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
    FormField* makeField(std::size_t place);
    void change(std::size_t place, const std::optional<pipeline::Value>& value);

    QString m_folder;
    Apply m_apply;
    std::optional<pipeline::Document> m_document;
    std::string m_step;
    std::vector<StepField> m_fields;
    std::vector<FormField*> m_rows; ///< One for each of m_fields.
    QString m_shape;                ///< What the rows were made for.
    QVBoxLayout* m_column;
};

} // namespace orrery::widgets
