#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QFontInfo>
#include <QSet>
#include <gtest/gtest.h>

#include <cmath>

namespace orrery::widgets {
namespace {

double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void expectContrast(const QColor& top, const QColor& ground, double least, const char* what) {
    EXPECT_GE(contrast(top, ground), least - 1e-6)
        << what << " " << top.name().toStdString() << " on " << ground.name().toStdString();
}

class ThemeContrast : public testing::TestWithParam<const Theme*> {
protected:
    const Theme& theme() const { return *GetParam(); }
    std::vector<QColor> grounds() const {
        return {theme().surface[0], theme().surface[1], theme().surface[2], theme().canvasGround,
                theme().canvasFrameFill};
    }
};

INSTANTIATE_TEST_SUITE_P(AllThemes, ThemeContrast,
                         testing::Values(&Tokens::builtin().light, &Tokens::builtin().dark,
                                         &Tokens::builtin().contrast),
                         [](const auto& value) { return value.param->name.toStdString(); });

TEST_P(ThemeContrast, TextIsReadableOnEveryGround) {
    for (const QColor& text : theme().text) {
        for (const QColor& ground : grounds())
            expectContrast(text, ground, 4.5, "text");
        expectContrast(text, theme().surface[3], 4.5, "text on hover");
    }
    expectContrast(theme().selectionText, theme().selectionFill, 4.5, "selection");
    expectContrast(theme().text[1], theme().selectionFill, 4.5, "secondary text on selection");
    expectContrast(theme().accentSoftText, theme().accentSoft, 4.5, "accent soft");
    for (const QColor& fill : {theme().accent, theme().accentHover, theme().accentPressed})
        expectContrast(theme().textOnAccent, fill, 4.5, "text on accent");
}

TEST_P(ThemeContrast, MessagesAreReadable) {
    for (const ColorPair& pair : {theme().ok, theme().warn, theme().error, theme().info}) {
        for (const QColor& ground : {pair.background, theme().surface[1], theme().surface[2]})
            expectContrast(pair.foreground, ground, 4.5, "message");
        expectContrast(theme().text[0], pair.background, 4.5, "text on message");
        expectContrast(theme().text[1], pair.background, 4.5, "secondary text on message");
    }
    for (const QColor& color : {theme().diffBetter, theme().diffWorse})
        for (int i : {1, 2})
            expectContrast(color, theme().surface[static_cast<std::size_t>(i)], 4.5, "difference");
}

TEST_P(ThemeContrast, GraphicsStandOut) {
    for (const auto& status : theme().statuses) {
        for (const QColor& ground : grounds())
            expectContrast(status.color, ground, 3, "status glyph");
        expectContrast(status.color, theme().surface[1], 4.5, "status word");
        expectContrast(status.color, theme().surface[2], 4.5, "status word");
        expectContrast(status.color, theme().selectionFill, 3, "status glyph on selection");
    }
    expectContrast(theme().status(Status::Running).color, theme().borderTrack, 2.9, "progress on its track");
    for (const auto& port : theme().ports)
        for (const QColor& ground : grounds())
            expectContrast(port.color, ground, 3, "port and wire");
    for (const QColor& series : theme().series)
        for (int i : {0, 1, 2})
            expectContrast(series, theme().surface[static_cast<std::size_t>(i)], 3, "series");
    for (const QColor& box : theme().box)
        expectContrast(box, theme().canvasGround, 3, "frame or note");
    for (const QColor& ground : grounds()) {
        expectContrast(theme().focusRing, ground, 3, "focus ring");
        expectContrast(theme().selectionOutline, ground, 3, "selection outline");
    }
    for (int i : {0, 1, 2})
        expectContrast(theme().borderStrong, theme().surface[static_cast<std::size_t>(i)], 3,
                       "control border");
}

TEST_P(ThemeContrast, NothingIsToldByColourAlone) {
    QSet<QString> icons;
    for (const auto& status : theme().statuses) {
        EXPECT_TRUE(hasIcon(status.icon)) << status.icon.toStdString();
        icons.insert(status.icon);
    }
    QSet<int> shapes;
    for (const auto& port : theme().ports)
        shapes.insert(static_cast<int>(port.shape));
    EXPECT_EQ(icons.size(), statusCount);
    EXPECT_EQ(shapes.size(), portTypeCount);
}

TEST(Tokens, TellWhatIsMissing) {
    EXPECT_NE(Tokens::parse("[]").error().message().find("not a JSON object"), std::string::npos);
    const Result<Tokens> empty = Tokens::parse("{}");
    ASSERT_FALSE(empty.ok());
    EXPECT_NE(empty.error().message().find("font.size.small"), std::string::npos);
}

TEST(Tokens, BundledFontsAreUsed) {
    EXPECT_EQ(QFontInfo(uiFont(13)).family(), QStringLiteral("Inter"));
    EXPECT_EQ(QFontInfo(uiFont(13, QFont::DemiBold)).weight(), QFont::DemiBold);
    EXPECT_EQ(QFontInfo(uiFont(13, QFont::Medium)).weight(), QFont::Medium);
    EXPECT_EQ(QFontInfo(monoFont(12)).family(), QStringLiteral("JetBrains Mono"));
}

TEST(Icons, TakeTheColourAskedForAtTheDeviceRatio) {
    const QPixmap picture = iconPixmap(QStringLiteral("add"), 20, 2, QColor(255, 0, 0));
    EXPECT_EQ(picture.size(), QSize(40, 40));
    EXPECT_EQ(picture.deviceIndependentSize(), QSizeF(20, 20));
    const QColor middle = picture.toImage().pixelColor(20, 20);
    EXPECT_GT(middle.alpha(), 200);
    EXPECT_GT(middle.red(), 200);
    EXPECT_LT(middle.green(), 30);
}

} // namespace
} // namespace orrery::widgets
