#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>
#include <QStringView>

#include <array>

namespace orrery::widgets {

/// The states of a step that have a look of their own. A state without one (`lost`) is drawn as Unknown.
enum class Status { Queued, Running, Succeeded, Cached, Failed, Cancelled, Skipped, Unknown };
inline constexpr int statusCount = 8;

/// The look for a state as spelled by the server, for example "running". Unknown for other words.
Status statusFromWord(QStringView word);
/// The spelling of a state in tokens and on screen.
QString statusWord(Status status);

/// The types of ports that have a colour and a shape of their own.
enum class PortType { Dataset, Model, Metrics, Artifact, File, Text, Number, Any };
inline constexpr int portTypeCount = 8;

/// The type for its spelling in a pipeline file; Any for other words.
PortType portTypeFromWord(QStringView word);
QString portTypeWord(PortType type);

/// The shape that tells a port's type without colour.
enum class PortShape { Square, Hexagon, Circle, Diamond, Tab, Triangle, HalfDisc, Ring };

/// A text colour and the ground it is made for.
struct ColorPair {
    QColor foreground;
    QColor background;
};

/// The meaning of a message, chip or button.
enum class Tone { Plain, Accent, Ok, Warn, Error, Info };

/// Every colour of one theme, read from the tokens.
struct Theme {
    struct StatusLook {
        QColor color;
        QString icon;
    };
    struct PortLook {
        QColor color;
        PortShape shape = PortShape::Ring;
    };

    QString name;
    bool dark = false;
    std::array<QColor, 4> surface;
    QColor canvasGround, canvasGrid, canvasFrameFill, canvasWireHalo;
    std::array<QColor, 3> text;
    QColor textOnAccent;
    QColor borderSubtle, borderNormal, borderStrong;
    QColor borderTrack; ///< Behind the arc or bar of a progress.
    QColor accent, accentHover, accentPressed, accentSoft, accentSoftText;
    QColor focusRing;
    QColor selectionFill, selectionText, selectionOutline;
    ColorPair ok, warn, error, info;
    std::array<StatusLook, statusCount> statuses;
    std::array<PortLook, portTypeCount> ports;
    std::array<QColor, 8> series;
    std::array<QColor, 8>
        box; ///< Of frames and notes, in the order of their names in files (`boxColorNames`).
    QColor chartAxis, chartGrid, chartCrosshair;
    double chartBand = 0, chartRaw = 0;
    std::array<QColor, 6> chartHeat;
    QColor diffBetter, diffWorse;

    const StatusLook& status(Status which) const { return statuses[static_cast<std::size_t>(which)]; }
    const PortLook& port(PortType which) const { return ports[static_cast<std::size_t>(which)]; }
    /// The pair of a chip or message with this meaning.
    ColorPair tone(Tone which) const;
    /// The palette for the whole application.
    QPalette palette() const;
};

/// Sizes that all themes share. Units: device-independent pixels at 100 %, milliseconds, opacities 0 to 1.
struct Metrics {
    int fontSmall = 11, fontBody = 13, fontTitle = 15, fontPage = 20, monoSmall = 11, monoBody = 12;
    int radiusSmall = 3, radiusControl = 4, radiusCard = 6;
    int controlSmall = 28, controlLarge = 32, controlInspector = 26, rowCompact = 24, row = 28, rowRoomy = 36;
    int checkbox = 16, scrollBar = 8, scrollBarHover = 12, splitterGrab = 6, tabHeight = 32, headerRow = 28;
    int iconLarge = 20, iconSmall = 16;
    int rail = 72, railItem = 52, topBar = 44, pageBar = 44, statusBar = 24, inspector = 296,
        palettePane = 176, bottomDock = 164;
    int nodeWidth = 144, nodeWidthMax = 224, nodeWidthStep = 8, nodeHeader = 28, nodeSummary = 17,
        nodePortRow = 20, nodeFooter = 22, nodeOutlineGap = 4, nodeHalo = 5, nodeRadius = 6, portSize = 11,
        portHit = 20, gridSnap = 8;
    double wire = 2, wireSelected = 3, selection = 2, lodNames = 0.7, lodBadge = 0.35, lodBlock = 0.12;
    int motionFast = 80, motionNormal = 120, motionMax = 150, motionTidy = 200, motionFlash = 600;
    double opacityDisabled = 0.45, opacityDimmedPort = 0.3, opacityStale = 0.55, opacityGhost = 0.6;
};

/// The parsed token file: sizes and the three themes.
struct Tokens {
    Metrics metrics;
    Theme light, dark, contrast;

    /// Reads the token file. Errors: InvalidInput naming the first missing or malformed key.
    static Result<Tokens> parse(const QByteArray& json);
    /// The tokens inside the binary, parsed once. Thread: any.
    static const Tokens& builtin();
};

/// Shorthand for the sizes of the built-in tokens.
const Metrics& metrics();

/// Fonts of the type scale. The bundled families are registered by `installFonts`.
/// `pixelSize` is at 100 %; the text scale of the theme manager is applied.
QFont uiFont(int pixelSize, QFont::Weight weight = QFont::Normal);
QFont monoFont(int pixelSize, QFont::Weight weight = QFont::Normal);

/// Registers the bundled fonts once. Thread: the window's.
void installFonts();

/// `top` over `ground` with an opacity, as an opaque colour.
QColor blend(const QColor& top, const QColor& ground, double opacity);

} // namespace orrery::widgets
