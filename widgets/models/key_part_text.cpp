#include "widgets/models/key_part_text.h"

#include "widgets/client/wire_text.h"

#include <QCoreApplication>

namespace orrery::widgets {

namespace {

/// The kinds of engine::KeyPart, in their own words.
constexpr const char* kKinds[] = {
    QT_TRANSLATE_NOOP("KeyPart", "key format"),  QT_TRANSLATE_NOOP("KeyPart", "command"),
    QT_TRANSLATE_NOOP("KeyPart", "node kind"),   QT_TRANSLATE_NOOP("KeyPart", "code"),
    QT_TRANSLATE_NOOP("KeyPart", "input"),       QT_TRANSLATE_NOOP("KeyPart", "param"),
    QT_TRANSLATE_NOOP("KeyPart", "environment"), QT_TRANSLATE_NOOP("KeyPart", "output"),
    QT_TRANSLATE_NOOP("KeyPart", "gang"),        QT_TRANSLATE_NOOP("KeyPart", "other")};

} // namespace

QString keyPartText(const std::string& part) {
    for (const std::string_view kind : kKinds) {
        if (!part.starts_with(kind) || (part.size() > kind.size() && part[kind.size()] != ' '))
            continue;
        return QCoreApplication::translate("KeyPart", kind.data()) + toQString(part.substr(kind.size()));
    }
    return toQString(part);
}

} // namespace orrery::widgets
