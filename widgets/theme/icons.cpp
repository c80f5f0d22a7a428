#include "widgets/theme/icons.h"

#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <optional>

namespace orrery::widgets {

namespace {

/// Enough for every icon in two sizes and several colours; beyond it the cache starts again.
constexpr int cacheLimit = 2000;

struct PixmapKey {
    QString name;
    int pixels;
    QRgb color;
    bool operator==(const PixmapKey&) const = default;
};

size_t qHash(const PixmapKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.name, key.pixels, key.color);
}

QString pathOf(const QString& name) {
    return QStringLiteral(":/orrery/icons/%1.svg").arg(name);
}

QByteArray sourceOf(const QString& name) {
    static QHash<QString, QByteArray> sources;
    auto found = sources.find(name);
    if (found == sources.end()) {
        QFile file(pathOf(name));
        found = sources.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

/// Renders an icon into a square of device pixels; nothing where a control has no room for one.
QPixmap render(const QString& name, int pixels, const QColor& color) {
    if (pixels <= 0)
        return {};
    QByteArray svg = sourceOf(name);
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setOpacity(color.alphaF());
    if (renderer.isValid())
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    return QPixmap::fromImage(std::move(image));
}

const QPixmap& cachedPixmap(const QString& name, int pixels, const QColor& color) {
    static QHash<PixmapKey, QPixmap> cache;
    if (cache.size() > cacheLimit)
        cache.clear();
    const PixmapKey key{name, pixels, color.rgba()};
    auto found = cache.find(key);
    if (found == cache.end())
        found = cache.insert(key, render(name, pixels, color));
    return *found;
}

/// An icon engine that asks for its colour when it paints, so that a change of theme needs no new icons.
class ThemedEngine : public QIconEngine {
public:
    ThemedEngine(QString name, IconRole role) : m_name(std::move(name)), m_role(role) {}
    ThemedEngine(QString name, Status status) : m_name(std::move(name)), m_status(status) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const int side = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                           side);
        painter->drawPixmap(square, iconPixmap(shownName(), side, painter->device()->devicePixelRatioF(),
                                               color(mode, state)));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return cachedPixmap(shownName(), std::min(size.width(), size.height()), color(mode, state));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    QIconEngine* clone() const override { return new ThemedEngine(*this); }
    QString key() const override { return QStringLiteral("orrery"); }
    QString iconName() override { return shownName(); }
    bool isNull() override { return !hasIcon(m_name); }

private:
    QString shownName() const { return iconAlong(m_name, QGuiApplication::layoutDirection()); }
    QColor color(QIcon::Mode mode, QIcon::State state) const {
        const Theme& current = theme();
        QColor color = m_status                ? current.status(*m_status).color
                       : state == QIcon::On    ? current.accentSoftText
                       : mode == QIcon::Active ? current.text[0]
                                               : iconColor(m_role);
        if (mode == QIcon::Disabled)
            color = blend(color, current.surface[1], metrics().opacityDisabled);
        return color;
    }

    QString m_name;
    IconRole m_role = IconRole::Text;
    std::optional<Status> m_status;
};

} // namespace

QColor iconColor(IconRole role) {
    const Theme& current = theme();
    switch (role) {
    case IconRole::Text:
        return current.text[0];
    case IconRole::Secondary:
        return current.text[1];
    case IconRole::Tertiary:
        return current.text[2];
    case IconRole::Accent:
        return current.accent;
    case IconRole::OnAccent:
        return current.textOnAccent;
    case IconRole::Ok:
        return current.ok.foreground;
    case IconRole::Warn:
        return current.warn.foreground;
    case IconRole::Error:
        return current.error.foreground;
    case IconRole::Info:
        return current.info.foreground;
    }
    return current.text[1];
}

QIcon icon(const QString& name, IconRole role) {
    return QIcon(new ThemedEngine(name, role));
}

QIcon statusIcon(Status status) {
    return QIcon(new ThemedEngine(theme().status(status).icon, status));
}

QPixmap iconPixmap(const QString& name, int size, qreal ratio, const QColor& color) {
    QPixmap pixmap = cachedPixmap(name, std::max(1, qRound(size * ratio)), color);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color) {
    const QTransform& transform = painter.deviceTransform();
    const QRectF device = transform.mapRect(rect);
    const int pixels = std::max(1, qRound(std::min(device.width(), device.height())));
    // On whole device pixels, otherwise the strokes blur.
    const QPointF corner(std::round(device.center().x() - pixels / 2.0),
                         std::round(device.center().y() - pixels / 2.0));
    const QPixmap& picture = cachedPixmap(name, pixels, color);
    const QRectF target = transform.inverted().mapRect(QRectF(corner, QSizeF(pixels, pixels)));
    painter.drawPixmap(target, picture, QRectF(0, 0, pixels, pixels));
}

bool hasIcon(const QString& name) {
    return QFile::exists(pathOf(name));
}

QIcon applicationIcon() {
    QIcon result;
    for (int size : {16, 20, 24})
        result.addPixmap(iconPixmap(QStringLiteral("orrery-small"), size, 1, Qt::black));
    for (int size : {32, 48, 64, 128, 256})
        result.addPixmap(iconPixmap(QStringLiteral("orrery"), size, 1, Qt::black));
    return result;
}

} // namespace orrery::widgets
