#include "widgets/shell/page.h"

#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

Page::~Page() = default;

void Page::arrive(const Place&) {}

QList<QWidget*> Page::regions() const {
    return {const_cast<Page*>(this)};
}

QList<KeyHint> Page::keys() const {
    return {};
}

QString Page::statusText() const {
    return {};
}

void Page::escape() {}

void Page::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[0]);
}

} // namespace orrery::widgets
