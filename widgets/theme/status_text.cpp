#include "widgets/theme/status_text.h"

#include <QCoreApplication>

namespace orrery::widgets {

QString statusText(Status status) {
    static constexpr std::array<const char*, statusCount> kTexts = {
        QT_TRANSLATE_NOOP("State", "queued"),    QT_TRANSLATE_NOOP("State", "running"),
        QT_TRANSLATE_NOOP("State", "succeeded"), QT_TRANSLATE_NOOP("State", "cached"),
        QT_TRANSLATE_NOOP("State", "failed"),    QT_TRANSLATE_NOOP("State", "cancelled"),
        QT_TRANSLATE_NOOP("State", "skipped"),   QT_TRANSLATE_NOOP("State", "unknown"),
    };
    return QCoreApplication::translate("State", kTexts[static_cast<std::size_t>(status)]);
}

} // namespace orrery::widgets
