#pragma once

#include "widgets/models/sample_catalog.h"

#include <QDialog>

namespace orrery::widgets {

/// Everything that a sample needs at once, what is here and what to do about the rest. Accepted: open it
/// anyway.
class PrerequisitesDialog : public QDialog {
    Q_OBJECT

public:
    PrerequisitesDialog(const Sample& sample, const std::vector<Prerequisite>& needs, QWidget* parent);
};

} // namespace orrery::widgets
