#include "widgets/theme/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

namespace orrery::widgets {

namespace {

constexpr std::array<const char*, 8> shapeWords = {"square", "hexagon",  "circle",    "diamond",
                                                   "tab",    "triangle", "half-disc", "ring"};

/// Reads values by dotted path and remembers the first one that is missing.
class Reader {
public:
    explicit Reader(QJsonObject root) : m_root(std::move(root)) {}

    Reader child(const QString& path) {
        Reader reader(value(path).toObject());
        reader.m_path = m_path + path + QLatin1Char('.');
        return reader;
    }
    QJsonValue value(const QString& path) {
        QJsonValue at = m_root;
        for (const QString& part : path.split(QLatin1Char('.')))
            at = at.isArray() ? at.toArray().at(part.toInt()) : at.toObject().value(part);
        if (at.isUndefined() && m_missing.isEmpty())
            m_missing = m_path + path;
        return at;
    }
    void read(const char* path, QColor& out) { out = color(QLatin1String(path)); }
    void read(const char* path, int& out) { out = static_cast<int>(number(QLatin1String(path))); }
    void read(const char* path, double& out) { out = number(QLatin1String(path)); }
    template <std::size_t N>
    void read(const char* path, std::array<QColor, N>& out) {
        for (std::size_t i = 0; i < N; ++i)
            out[i] = color(QLatin1String(path) + QLatin1Char('.') + QString::number(i));
    }
    void read(const char* path, ColorPair& out) {
        out.foreground = color(QLatin1String(path) + QStringLiteral(".fg"));
        out.background = color(QLatin1String(path) + QStringLiteral(".bg"));
    }
    QColor color(const QString& path) {
        const QColor color(value(path).toString());
        if (!color.isValid() && m_missing.isEmpty())
            m_missing = m_path + path;
        return color;
    }
    void take(const Reader& other) {
        if (m_missing.isEmpty())
            m_missing = other.m_missing;
    }
    const QString& missing() const { return m_missing; }

private:
    double number(const QString& path) {
        const QJsonValue found = value(path);
        if (!found.isDouble() && m_missing.isEmpty())
            m_missing = m_path + path;
        return found.toDouble();
    }

    QJsonObject m_root;
    QString m_path;
    QString m_missing;
};

void readLooks(Reader& in, Theme& theme) {
    for (int i = 0; i < statusCount; ++i) {
        const QString path = QStringLiteral("status.") + statusWord(static_cast<Status>(i));
        auto& look = theme.statuses[static_cast<std::size_t>(i)];
        look.color = in.color(path + QStringLiteral(".color"));
        look.icon = in.value(path + QStringLiteral(".icon")).toString();
    }
    for (int i = 0; i < portTypeCount; ++i) {
        const QString path = QStringLiteral("port.") + portTypeWord(static_cast<PortType>(i));
        auto& look = theme.ports[static_cast<std::size_t>(i)];
        look.color = in.color(path + QStringLiteral(".color"));
        const QString shape = in.value(path + QStringLiteral(".shape")).toString();
        for (std::size_t s = 0; s < shapeWords.size(); ++s)
            if (shape == QLatin1String(shapeWords[s]))
                look.shape = static_cast<PortShape>(s);
    }
}

void readTheme(Reader& root, const QString& name, Theme& theme) {
    Reader in = root.child(QStringLiteral("themes.") + name);
    theme.name = name;
    in.read("surface", theme.surface);
    in.read("canvas.ground", theme.canvasGround);
    in.read("canvas.grid", theme.canvasGrid);
    in.read("canvas.frameFill", theme.canvasFrameFill);
    in.read("canvas.wireHalo", theme.canvasWireHalo);
    in.read("text", theme.text);
    in.read("textOnAccent", theme.textOnAccent);
    in.read("border.subtle", theme.borderSubtle);
    in.read("border.normal", theme.borderNormal);
    in.read("border.strong", theme.borderStrong);
    in.read("border.track", theme.borderTrack);
    in.read("accent.base", theme.accent);
    in.read("accent.hover", theme.accentHover);
    in.read("accent.pressed", theme.accentPressed);
    in.read("accent.soft", theme.accentSoft);
    in.read("accent.softText", theme.accentSoftText);
    in.read("focusRing", theme.focusRing);
    in.read("selection.fill", theme.selectionFill);
    in.read("selection.text", theme.selectionText);
    in.read("selection.outline", theme.selectionOutline);
    in.read("semantic.ok", theme.ok);
    in.read("semantic.warn", theme.warn);
    in.read("semantic.error", theme.error);
    in.read("semantic.info", theme.info);
    in.read("series", theme.series);
    in.read("box", theme.box);
    in.read("chart.axis", theme.chartAxis);
    in.read("chart.grid", theme.chartGrid);
    in.read("chart.crosshair", theme.chartCrosshair);
    in.read("chart.band", theme.chartBand);
    in.read("chart.raw", theme.chartRaw);
    in.read("chart.heat", theme.chartHeat);
    in.read("diff.better", theme.diffBetter);
    in.read("diff.worse", theme.diffWorse);
    readLooks(in, theme);
    theme.dark = theme.surface[0].lightnessF() < 0.5F;
    root.take(in);
}

void readControls(Reader& in, Metrics& m) {
    in.read("font.size.small", m.fontSmall);
    in.read("font.size.body", m.fontBody);
    in.read("font.size.title", m.fontTitle);
    in.read("font.size.page", m.fontPage);
    in.read("font.monoSize.small", m.monoSmall);
    in.read("font.monoSize.body", m.monoBody);
    in.read("radius.small", m.radiusSmall);
    in.read("radius.control", m.radiusControl);
    in.read("radius.card", m.radiusCard);
    in.read("control.heightSmall", m.controlSmall);
    in.read("control.height", m.controlLarge);
    in.read("control.heightInspector", m.controlInspector);
    in.read("control.rowCompact", m.rowCompact);
    in.read("control.row", m.row);
    in.read("control.rowRoomy", m.rowRoomy);
    in.read("control.checkbox", m.checkbox);
    in.read("control.scrollBar", m.scrollBar);
    in.read("control.scrollBarHover", m.scrollBarHover);
    in.read("control.splitterGrab", m.splitterGrab);
    in.read("control.tabHeight", m.tabHeight);
    in.read("control.headerRow", m.headerRow);
    in.read("icon.size", m.iconLarge);
    in.read("icon.small", m.iconSmall);
    in.read("shell.rail", m.rail);
    in.read("shell.railItem", m.railItem);
    in.read("shell.topBar", m.topBar);
    in.read("shell.pageBar", m.pageBar);
    in.read("shell.statusBar", m.statusBar);
    in.read("shell.inspector", m.inspector);
    in.read("shell.palettePane", m.palettePane);
    in.read("shell.bottomDock", m.bottomDock);
}

void readNode(Reader& in, Metrics& m) {
    in.read("node.width", m.nodeWidth);
    in.read("node.widthMax", m.nodeWidthMax);
    in.read("node.widthStep", m.nodeWidthStep);
    in.read("node.header", m.nodeHeader);
    in.read("node.summary", m.nodeSummary);
    in.read("node.portRow", m.nodePortRow);
    in.read("node.footer", m.nodeFooter);
    in.read("node.outlineGap", m.nodeOutlineGap);
    in.read("node.halo", m.nodeHalo);
    in.read("node.radius", m.nodeRadius);
    in.read("node.port", m.portSize);
    in.read("node.portHit", m.portHit);
    in.read("node.gridSnap", m.gridSnap);
    in.read("node.wire", m.wire);
    in.read("node.wireSelected", m.wireSelected);
    in.read("node.selection", m.selection);
    in.read("node.lodNames", m.lodNames);
    in.read("node.lodBadge", m.lodBadge);
    in.read("node.lodBlock", m.lodBlock);
    in.read("motion.fast", m.motionFast);
    in.read("motion.normal", m.motionNormal);
    in.read("motion.max", m.motionMax);
    in.read("motion.tidy", m.motionTidy);
    in.read("motion.flash", m.motionFlash);
    in.read("opacity.disabled", m.opacityDisabled);
    in.read("opacity.dimmedPort", m.opacityDimmedPort);
    in.read("opacity.stale", m.opacityStale);
    in.read("opacity.ghost", m.opacityGhost);
}

} // namespace

Result<Tokens> Tokens::parse(const QByteArray& json) {
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
    if (!document.isObject())
        return Error(ErrorCode::InvalidInput,
                     "The theme tokens are not a JSON object: " + failure.errorString().toStdString() +
                         ". Restore the file.");
    Reader root(document.object());
    Tokens tokens;
    readControls(root, tokens.metrics);
    readNode(root, tokens.metrics);
    readTheme(root, QStringLiteral("light"), tokens.light);
    readTheme(root, QStringLiteral("dark"), tokens.dark);
    readTheme(root, QStringLiteral("contrast"), tokens.contrast);
    if (!root.missing().isEmpty())
        return Error(ErrorCode::InvalidInput, "The theme tokens lack a valid value for " +
                                                  root.missing().toStdString() +
                                                  ". Add it to the token file.");
    return tokens;
}

} // namespace orrery::widgets

// Q_INIT_RESOURCE must stand outside any namespace.
static void initOrreryResources() {
    Q_INIT_RESOURCE(orrery_resources);
    Q_INIT_RESOURCE(orrery_fonts);
}

namespace orrery::widgets {

const Tokens& Tokens::builtin() {
    static const Tokens tokens = [] {
        initOrreryResources();
        QFile file(QStringLiteral(":/orrery/themes/tokens.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        Result<Tokens> parsed = parse(open ? file.readAll() : QByteArray());
        if (!parsed.ok())
            qFatal("%s", parsed.error().message().c_str());
        return std::move(parsed).value();
    }();
    return tokens;
}

} // namespace orrery::widgets
