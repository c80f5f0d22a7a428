#include "widgets/pages/pipeline/box_colors.h"

#include "widgets/models/graph_content.h"
#include "widgets/shell/action_registry.h"
#include "widgets/theme/theme_manager.h"

#include <QMenu>
#include <QPainter>

namespace orrery::widgets {

namespace {

QIcon swatch(const QColor& color, qreal ratio) {
    constexpr int side = 16;
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().borderStrong);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 3, 3);
    return QIcon(picture);
}

} // namespace

void BoxColors::registerActions(ActionRegistry& actions, QWidget& scope) {
    const QStringList texts = {tr("Colour it blue"),   tr("Colour it orange"), tr("Colour it green"),
                               tr("Colour it pink"),   tr("Colour it amber"),  tr("Colour it teal"),
                               tr("Colour it yellow"), tr("Colour it grey")};
    for (qsizetype color = 0; color < texts.size(); ++color)
        add(actions, scope, QLatin1String(boxColorNames()[static_cast<std::size_t>(color)]), texts[color]);
    add(actions, scope, {}, tr("Give it its usual colour"));
}

void BoxColors::add(ActionRegistry& actions, QWidget& scope, const QString& color, const QString& text) {
    const QString id = QLatin1String("color.") + (color.isEmpty() ? QStringLiteral("none") : color);
    QAction* action =
        actions.add({id, text, {}, {}}, &scope, [this, color, text] { m_boxes.recolor(color, text); });
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setCheckable(true);
    m_choices.emplace_back(color, action);
}

void BoxColors::update(const QString& whyNot) {
    for (const auto& [color, action] : m_choices) {
        action->setChecked(whyNot.isEmpty() && color == m_boxes.color());
        ActionRegistry::setUnavailable(action, whyNot);
    }
}

void BoxColors::fill(QMenu& menu) const {
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        if (i < theme().box.size())
            m_choices[i].second->setIcon(swatch(theme().box[i], menu.devicePixelRatioF()));
        menu.addAction(m_choices[i].second);
    }
}

} // namespace orrery::widgets
