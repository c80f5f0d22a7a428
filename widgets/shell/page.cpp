#include "widgets/shell/page.h"

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

} // namespace orrery::widgets
