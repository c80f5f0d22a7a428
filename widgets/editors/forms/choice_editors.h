#pragma once

#include "widgets/editors/forms/field_editor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;

namespace orrery::widgets {

/// On or off, as a switch.
class SwitchEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit SwitchEditor(const FieldSpec& spec);

    void show(const std::optional<pipeline::Value>& value) override;
    FieldReading reading() const override;
    using QWidget::show;

private:
    QCheckBox* m_box;
};

/// One of a few words; the default is marked as such.
class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit ChoiceEditor(const FieldSpec& spec);

    void show(const std::optional<pipeline::Value>& value) override;
    FieldReading reading() const override;
    using QWidget::show;

private:
    QComboBox* m_box;
};

/// A number between two others: a slider, and the number beside it. Logarithmic where the hint says so.
class SliderEditor : public LineEditor {
    Q_OBJECT

public:
    explicit SliderEditor(const FieldSpec& spec);

    void show(const std::optional<pipeline::Value>& value) override;
    using QWidget::show;

    QSlider* slider() const { return m_slider; }

private:
    double valueAt(int position) const;
    int positionOf(double value) const;
    void slide();
    void placeHandle();

    QSlider* m_slider;
    bool m_logarithmic;
};

/// A column of the table that comes in: picked from its real columns once they are known, or typed.
class ColumnEditor : public LineEditor {
    Q_OBJECT

public:
    explicit ColumnEditor(const FieldSpec& spec);

    void setOffer(const FieldOffer& offer) override;

private:
    void pick();

    FieldOffer m_offer;
    QWidget* m_button;
};

} // namespace orrery::widgets
