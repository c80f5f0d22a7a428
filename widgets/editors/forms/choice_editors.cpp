#include "widgets/editors/forms/choice_editors.h"

#include "widgets/common/choice_box.h"
#include "widgets/common/surface.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace orrery::widgets {

namespace {

/// Positions of a slider for numbers with a fraction: finer than a handle can be placed.
constexpr int kFineSteps = 1000;
constexpr int kNumberWidth = 64;

QHBoxLayout* lineOf(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

SwitchEditor::SwitchEditor(const FieldSpec& spec) : FieldEditor(spec), m_box(new QCheckBox) {
    setSwitch(m_box);
    m_box->setAccessibleName(spec.shownName());
    m_box->setAccessibleDescription(spec.description);
    setFocusProxy(m_box);
    QHBoxLayout* row = lineOf(this);
    row->addWidget(m_box);
    row->addStretch();
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::committed);
}

void SwitchEditor::show(const std::optional<pipeline::Value>& value) {
    const bool byDefault = m_spec.defaultValue && m_spec.defaultValue->boolOr(false);
    m_box->setChecked(value ? value->boolOr(byDefault) : byDefault);
    m_box->setText(!m_spec.defaultValue ? QString() : byDefault ? tr("on by default") : tr("off by default"));
}

FieldReading SwitchEditor::reading() const {
    return {pipeline::Value(m_box->isChecked()), {}};
}

ChoiceEditor::ChoiceEditor(const FieldSpec& spec)
    : FieldEditor(spec), m_box(makeChoiceBox(spec.shownName())) {
    m_box->setAccessibleDescription(spec.description);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    setControlSize(m_box, ControlSize::Inspector);
    setFocusProxy(m_box);
    const QString byDefault = spec.defaultText();
    for (const QString& choice : spec.choices)
        m_box->addItem(choice == byDefault ? tr("%1 (default)").arg(choice) : choice, choice);
    lineOf(this)->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, &FieldEditor::committed);
}

void ChoiceEditor::show(const std::optional<pipeline::Value>& value) {
    m_box->setCurrentIndex(m_box->findData(value ? fieldText(*value) : m_spec.defaultText()));
}

FieldReading ChoiceEditor::reading() const {
    return readField(m_spec, m_box->currentData().toString());
}

SliderEditor::SliderEditor(const FieldSpec& spec)
    : LineEditor(spec), m_slider(new QSlider(Qt::Horizontal)),
      m_logarithmic(spec.hint == QLatin1String("log-slider") && *spec.minimum > 0) {
    const double span = *spec.maximum - *spec.minimum;
    const bool whole = spec.type == FieldType::Integer && !m_logarithmic && span <= kFineSteps;
    m_slider->setRange(0, whole ? static_cast<int>(span) : kFineSteps);
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_slider->setAccessibleName(spec.shownName());
    m_slider->setAccessibleDescription(spec.description);
    followTheme(*m_line, [this] { m_line->setFixedWidth(scaled(kNumberWidth)); });
    m_line->setAccessibleName(tr("%1 as a number").arg(spec.shownName()));
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(0, m_slider, 1);
    row->setStretch(1, 0);
    connect(m_slider, &QSlider::valueChanged, this, &SliderEditor::slide);
    connect(m_slider, &QSlider::sliderReleased, this, &FieldEditor::committed);
    connect(m_line, &QLineEdit::textEdited, this, &SliderEditor::placeHandle);
}

double SliderEditor::valueAt(int position) const {
    const double share = static_cast<double>(position) / m_slider->maximum();
    const double low = *m_spec.minimum;
    const double high = *m_spec.maximum;
    const double value = m_logarithmic ? low * std::pow(high / low, share) : low + (high - low) * share;
    if (m_spec.type == FieldType::Integer)
        return std::round(value);
    // Three digits are as fine as the handle, and as people write.
    return QString::number(value, 'g', 3).toDouble();
}

int SliderEditor::positionOf(double value) const {
    const double low = *m_spec.minimum;
    const double high = *m_spec.maximum;
    const double inside = std::clamp(value, low, high);
    const double share =
        m_logarithmic ? std::log(inside / low) / std::log(high / low) : (inside - low) / (high - low);
    return static_cast<int>(std::lround(share * m_slider->maximum()));
}

void SliderEditor::slide() {
    m_line->setText(fieldText(readField(m_spec, QString::number(valueAt(m_slider->value()), 'g', 12))
                                  .value.value_or(pipeline::Value())));
    Q_EMIT edited();
    if (!m_slider->isSliderDown())
        Q_EMIT committed();
}

void SliderEditor::placeHandle() {
    const FieldReading read = reading();
    const std::optional<pipeline::Value>& value = read.value ? read.value : m_spec.defaultValue;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(positionOf(value ? value->numberOr(*m_spec.minimum) : *m_spec.minimum));
}

void SliderEditor::show(const std::optional<pipeline::Value>& value) {
    LineEditor::show(value);
    placeHandle();
}

ColumnEditor::ColumnEditor(const FieldSpec& spec) : LineEditor(spec) {
    followTheme(*m_line, [this] { m_line->setFont(monoFont(metrics().monoBody)); });
    m_button =
        iconButton(QStringLiteral("chevron-down"), tr("Pick a column for %1").arg(spec.shownName()), this);
    layout()->addWidget(m_button);
    connect(static_cast<QToolButton*>(m_button), &QToolButton::clicked, this, &ColumnEditor::pick);
    setOffer({});
}

void ColumnEditor::setOffer(const FieldOffer& offer) {
    m_offer = offer;
    m_button->setEnabled(!offer.names.isEmpty());
    m_button->setToolTip(offer.names.isEmpty() ? offer.sentence
                                               : tr("Pick a column for %1").arg(m_spec.shownName()));
    auto* completer = new QCompleter(offer.names, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    connect(completer, QOverload<const QString&>::of(&QCompleter::activated), this,
            [this](const QString& name) {
                m_line->setText(name);
                Q_EMIT committed();
            });
}

void ColumnEditor::pick() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int at = 0; at < m_offer.names.size(); ++at) {
        const QString name = m_offer.names[at];
        QAction* action = menu->addAction(tr("%1   %2", "column, type").arg(name, m_offer.notes.value(at)));
        connect(action, &QAction::triggered, this, [this, name] {
            m_line->setText(name);
            Q_EMIT committed();
        });
    }
    menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
}

} // namespace orrery::widgets
