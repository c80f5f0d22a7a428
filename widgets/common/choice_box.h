#pragma once

#include <QString>

class QComboBox;

namespace orrery::widgets {

/// A box to choose one of several in. It and the list that it opens have `name` for assistive technology.
QComboBox* makeChoiceBox(const QString& name);

} // namespace orrery::widgets
