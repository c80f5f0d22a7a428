#include "widgets/common/choice_box.h"

#include <QAbstractItemView>
#include <QComboBox>

namespace orrery::widgets {

QComboBox* makeChoiceBox(const QString& name) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->view()->setAccessibleName(name);
    return box;
}

} // namespace orrery::widgets
