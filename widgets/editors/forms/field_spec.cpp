#include "widgets/editors/forms/field_spec.h"

#include "core/base/units.h"
#include "widgets/client/wire_text.h"

#include <QCoreApplication>

#include <cmath>

namespace orrery::widgets {

namespace {

/// The texts of this file are translated as those of one class.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

FieldType typeOf(const std::string& word) {
    switch (pipeline::paramTypeFrom(word).value_or(pipeline::ParamType::Text)) {
    case pipeline::ParamType::Number:
        return FieldType::Number;
    case pipeline::ParamType::Integer:
        return FieldType::Integer;
    case pipeline::ParamType::Boolean:
        return FieldType::Boolean;
    case pipeline::ParamType::Choice:
        return FieldType::Choice;
    case pipeline::ParamType::Path:
        return FieldType::Path;
    case pipeline::ParamType::List:
        return FieldType::List;
    case pipeline::ParamType::Text:
        break;
    }
    return FieldType::Text;
}

QStringList textsOf(const std::vector<std::string>& all) {
    QStringList texts;
    for (const auto& each : all)
        texts.append(toQString(each));
    return texts;
}

/// A default is kept as the text of a JSON value; the expression language reads those.
std::optional<pipeline::Value> valueOfJson(const std::string& json) {
    if (json.empty())
        return std::nullopt;
    const auto value = pipeline::Template::parseCondition(json).evaluate(pipeline::ValueScope());
    return value.ok() ? std::optional(*value) : std::nullopt;
}

QString rangeProblem(const FieldSpec& spec, double value) {
    const QString name = spec.shownName();
    if (spec.minimum && value < *spec.minimum)
        return Words::tr("%1 is below %2, the least.").arg(name).arg(*spec.minimum);
    if (spec.maximum && value > *spec.maximum)
        return Words::tr("%1 is above %2, the most.").arg(name).arg(*spec.maximum);
    return {};
}

FieldReading readNumber(const FieldSpec& spec, const QString& text) {
    const QString name = spec.shownName();
    bool fine = false;
    const double number = text.toDouble(&fine);
    if (!fine || !std::isfinite(number))
        return {{},
                spec.type == FieldType::Integer
                    ? Words::tr("%1 is not a whole number. Write 8.").arg(name)
                    : Words::tr("%1 is not a number. Write 0.01 or 1e-2.").arg(name)};
    if (spec.type == FieldType::Integer && (std::trunc(number) != number || std::abs(number) > 9e15))
        return {{}, Words::tr("%1 is not a whole number. Write %2.").arg(name).arg(std::round(number))};
    if (const QString problem = rangeProblem(spec, number); !problem.isEmpty())
        return {{}, problem};
    // A whole number stays as it was written: a file that says 0 is not to say 0.0.
    bool whole = false;
    (void)text.toLongLong(&whole);
    if (spec.type == FieldType::Integer || whole)
        return {pipeline::Value(static_cast<std::int64_t>(number)), {}};
    return {pipeline::Value(number), {}};
}

} // namespace

bool FieldSpec::isWide() const {
    return type == FieldType::List || hint == QLatin1String("code") || hint == QLatin1String("multiline");
}

QString FieldSpec::defaultText() const {
    return defaultValue ? fieldText(*defaultValue) : absent;
}

FieldSpec fieldOf(const pipeline::KindParam& param) {
    FieldSpec spec;
    spec.name = toQString(param.name);
    spec.type = typeOf(param.type);
    spec.description = toQString(param.description);
    spec.defaultValue = valueOfJson(param.defaultJson);
    spec.required = !spec.defaultValue;
    spec.minimum = param.minimum;
    spec.maximum = param.maximum;
    spec.choices = textsOf(param.choices);
    spec.hint = toQString(param.hint);
    spec.hintOf = toQString(param.hintOf);
    return spec;
}

FieldSpec fieldOf(const api::ParamField& param) {
    FieldSpec spec;
    spec.name = toQString(param.name);
    spec.type = typeOf(param.type);
    spec.description = toQString(param.description);
    spec.required = param.required;
    if (param.has_min)
        spec.minimum = param.min;
    if (param.has_max)
        spec.maximum = param.max;
    spec.choices = textsOf(param.choices);
    spec.takesExpressions = false;
    if (!param.required)
        spec.defaultValue =
            readField(spec, toQString(param.value)).value.value_or(pipeline::Value(param.value));
    return spec;
}

FieldReading readField(const FieldSpec& spec, const QString& text) {
    const QString name = spec.shownName();
    const bool words = spec.type == FieldType::Text;
    const QString typed = words ? text : text.trimmed();
    if (typed.isEmpty())
        return {{}, spec.required ? Words::tr("%1 is needed. Write a value.").arg(name) : QString()};
    switch (spec.type) {
    case FieldType::Number:
    case FieldType::Integer:
        return readNumber(spec, typed);
    case FieldType::Boolean:
        return {pipeline::Value(typed == QLatin1String("true")), {}};
    case FieldType::Choice:
        if (!spec.choices.contains(typed))
            return {{}, Words::tr("%1 is one of %2.").arg(name, spec.choices.join(QStringLiteral(", ")))};
        break;
    case FieldType::Size:
        if (!parseByteSize(toStdString(typed)).ok())
            return {{}, Words::tr("%1 is not a size. Write 512MiB or 2GiB.").arg(name)};
        break;
    case FieldType::Span:
        if (!parseDuration(toStdString(typed)).ok())
            return {{}, Words::tr("%1 is not a span of time. Write 90s, 10m or 2h.").arg(name)};
        break;
    case FieldType::List: {
        const auto list = valueOfJson(toStdString(typed));
        if (!list || !list->isArray())
            return {{}, Words::tr("%1 is not a list. Write [1, 2] or [\"a\", \"b\"].").arg(name)};
        return {list, {}};
    }
    case FieldType::Text:
    case FieldType::Path:
        break;
    }
    return {pipeline::Value(toStdString(typed)), {}};
}

QString fieldText(const pipeline::Value& value) {
    return toQString(pipeline::toText(value));
}

bool isExpression(const pipeline::Value& value) {
    return value.isText() && !pipeline::Template::parse(value.text()).isLiteral();
}

} // namespace orrery::widgets
