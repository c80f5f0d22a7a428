#include "tests/window/pseudo_translator.h"

#include "app/workbench/tour.h"
#include "widgets/shell/translations.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace orrery::widgets {
namespace {

constexpr int kSameColour = 24;  ///< Channels that differ by less are the same to the eye.
constexpr int kMostPixels = 120; ///< So many of the window may differ: less than a letter.
constexpr int kSmallestFile = 0; ///< Of Qt's "quality": packed as well as PNG can.

/// How the window is looked at; each has pictures of its own.
struct Look {
    const char* name;
    QList<ThemeMode> themes;
    int shrink; ///< So many times less wide and high are the stored pictures.
    double textScale = 1;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool pseudo = false;
};

void PrintTo(const Look& look, std::ostream* out) {
    *out << look.name;
}

/// Every state of the tour in all of them. The plain look is kept large enough to read; of the others what
/// moves or changes must be seen, in a tenth of the bytes.
std::vector<Look> looks() {
    const QList<ThemeMode> light{ThemeMode::Light};
    return {{"every", light, 2},
            {"themes", {ThemeMode::Dark, ThemeMode::Contrast}, 4},
            {"double", light, 4, 2},
            {"mirrored", light, 4, 1, Qt::RightToLeft},
            {"longer", light, 4, 1, Qt::LeftToRight, true}};
}

/// What is stored of a picture: smaller and in fewer shades.
QImage kept(const QString& picture, int shrink) {
    const QImage whole(picture);
    QImage small = whole.scaled(whole.size() / shrink, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < small.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(small.scanLine(y));
        std::transform(line, line + small.width(), line,
                       [](QRgb pixel) { return (pixel & 0xfff8f8f8U) | 0x00040404U; });
    }
    return small;
}

/// The window as it looks against the pictures stored in tests/golden/pictures. After a change that is meant,
/// `packaging/pictures` stores them anew.
class Golden : public testing::TestWithParam<Look> {
protected:
    Golden() {
        [[maybe_unused]] static const bool translated = [] {
            installTranslations(*qApp, QLocale::c());
            return true;
        }();
        ThemeManager::instance().setTextScale(GetParam().textScale);
        QApplication::setLayoutDirection(GetParam().direction);
        if (GetParam().pseudo)
            QCoreApplication::installTranslator(&m_pseudo);
    }
    ~Golden() override {
        QCoreApplication::removeTranslator(&m_pseudo);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        ThemeManager::instance().setTextScale(1);
    }
    static QString stored(const QString& name) {
        return QStringLiteral(ORRERY_SOURCE_DIR "/tests/golden/pictures/%1").arg(name);
    }

private:
    PseudoTranslator m_pseudo;
};

bool differs(QRgb left, QRgb right) {
    return std::abs(qRed(left) - qRed(right)) >= kSameColour ||
           std::abs(qGreen(left) - qGreen(right)) >= kSameColour ||
           std::abs(qBlue(left) - qBlue(right)) >= kSameColour;
}

/// Marks in red what differs, over a pale copy, and counts it. The pictures have one size.
int difference(const QImage& wanted, const QImage& now, QImage& marked) {
    marked = now;
    int count = 0;
    for (int y = 0; y < now.height(); ++y)
        for (int x = 0; x < now.width(); ++x) {
            const bool different = differs(wanted.pixel(x, y), now.pixel(x, y));
            count += different;
            const int pale = 170 + qGray(now.pixel(x, y)) / 3;
            marked.setPixel(x, y, different ? qRgb(255, 0, 0) : qRgb(pale, pale, pale));
        }
    return count;
}

/// Holds one picture against the stored one; where it differs, both are left in the build folder.
void compare(const QString& name, const QImage& wanted, const QImage& now, int shrink) {
    ASSERT_EQ(wanted.size(), now.size()) << name.toStdString() << " is not stored; run packaging/pictures";
    QImage marked;
    const int count = difference(wanted, now, marked);
    if (count <= kMostPixels / (shrink * shrink))
        return;
    const QDir folder(QStringLiteral(ORRERY_BINARY_DIR "/goldens"));
    folder.mkpath(QStringLiteral("."));
    now.save(folder.filePath(name));
    marked.save(folder.filePath(QStringLiteral("difference-") + name));
    ADD_FAILURE() << count << " pixels of " << name.toStdString()
                  << " differ from tests/golden/pictures; see " << folder.path().toStdString()
                  << ". If that is meant, run packaging/pictures.";
}

TEST_P(Golden, LooksAsStored) {
    QTemporaryDir rendered;
    ASSERT_EQ(app::renderTour(rendered.path(), {{}, GetParam().themes}), 0);
    const QString prefix = QLatin1String(GetParam().name) + QLatin1Char('-');
    const bool store = qEnvironmentVariableIsSet("ORRERY_STORE_PICTURES");
    QStringList names;
    for (const QFileInfo& file : QDir(rendered.path()).entryInfoList(QDir::Files, QDir::Name)) {
        const QString name = names.emplaceBack(prefix + file.fileName());
        const QImage now = kept(file.filePath(), GetParam().shrink);
        if (store)
            ASSERT_TRUE(now.save(stored(name), "PNG", kSmallestFile)) << name.toStdString();
        else
            compare(name, QImage(stored(name)), now, GetParam().shrink);
    }
    const QDir folder(stored({}));
    EXPECT_EQ(folder.entryList({prefix + QLatin1Char('*')}, QDir::Files, QDir::Name), names);
}

INSTANTIATE_TEST_SUITE_P(Looks, Golden, testing::ValuesIn(looks()),
                         [](const auto& look) { return std::string(look.param.name); });

} // namespace
} // namespace orrery::widgets
