#pragma once

#include "core/api/wire/graph.h"
#include "core/pipeline/kind.h"
#include "core/pipeline/model.h"

#include <QStringList>

#include <optional>

namespace orrery::widgets {

/// What a field holds: the types of parameters, and the two that settings have besides.
enum class FieldType { Text, Number, Integer, Boolean, Choice, Path, List, Size, Span };

/// All that a form must know of one value to let a person write it.
struct FieldSpec {
    QString name;  ///< As in the file.
    QString label; ///< As shown; empty: the name, in the face of code.
    FieldType type = FieldType::Text;
    QString description;
    std::optional<pipeline::Value> defaultValue; ///< Without one and `required`, a value must be written.
    QString absent;                              ///< What holds without a value, in words: "no limit".
    bool required = false;
    std::optional<double> minimum, maximum;
    QStringList choices;
    QString hint;   ///< As in a kind's parameter: "slider", "column", "code", ...
    QString hintOf; ///< For columns the input that has them, for code its language.
    bool takesExpressions = true;

    QString shownName() const { return label.isEmpty() ? name : label; }
    /// True where the editor needs the whole width of the form.
    bool isWide() const;
    /// What holds without a value, as text: the default, else `absent`.
    QString defaultText() const;
};

/// The field for a parameter of a node kind.
FieldSpec fieldOf(const pipeline::KindParam& param);
/// The field for a parameter of a pipeline. Expressions make no sense there.
FieldSpec fieldOf(const api::ParamField& param);

/// What a person wrote: a value, nothing (the default holds), or why it is neither.
struct FieldReading {
    std::optional<pipeline::Value> value;
    QString problem; ///< One sentence with what to write; empty where the reading is fine.
};

/// Reads what was typed into a field of one line.
FieldReading readField(const FieldSpec& spec, const QString& text);

/// A value as one types it.
QString fieldText(const pipeline::Value& value);

/// True for a text with an expression in it.
bool isExpression(const pipeline::Value& value);

} // namespace orrery::widgets
