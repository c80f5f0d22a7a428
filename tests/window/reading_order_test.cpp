#include "tests/window/canvas_fixture.h"

#include "widgets/common/labels.h"
#include "widgets/common/menu_button.h"
#include "widgets/pages/pipeline/port_row.h"
#include "widgets/shell/palette_delegate.h"
#include "widgets/shell/palette_model.h"
#include "widgets/shell/search_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QAction>
#include <QApplication>
#include <QPainter>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace orrery::widgets {
namespace {

using testing::picture;
using Span = std::pair<int, int>;

constexpr int kBlank = 6; ///< So many columns without ink part one piece of a row from the next.
constexpr int kSlack = 2; ///< Strokes and letters lie on whole pixels from either side.

/// The pieces of a row from left to right: runs of columns in which something differs from the row's ground.
std::vector<Span> piecesOf(const QImage& image) {
    std::vector<Span> pieces;
    const auto inked = [&image](int x) {
        for (int y = 2; y < image.height() - 2; ++y)
            if (qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(image.width() / 2, 2))) > 40)
                return true;
        return false;
    };
    for (int x = 2; x < image.width() - 2; ++x) {
        if (!inked(x))
            continue;
        if (pieces.empty() || x - pieces.back().second > kBlank)
            pieces.emplace_back(x, x);
        pieces.back().second = x;
    }
    return pieces;
}

std::string textOf(const std::vector<Span>& pieces) {
    std::string text;
    for (const auto& [first, last] : pieces)
        text += std::to_string(first) + ".." + std::to_string(last) + " ";
    return text;
}

/// A row in a window of the direction that the application has now.
QImage shown(const std::function<std::unique_ptr<QWidget>()>& make) {
    const std::unique_ptr<QWidget> row = make();
    row->resize(row->sizeHint().expandedTo(QSize(260, 0)).width(), row->sizeHint().height());
    row->ensurePolished();
    return picture(*row);
}

/// Every piece of a row lies where a mirror shows it: no piece over another, none left behind.
class MirroredRow : public ::testing::Test {
protected:
    ~MirroredRow() override { QApplication::setLayoutDirection(Qt::LeftToRight); }

    static void mirrors(const std::function<std::unique_ptr<QWidget>()>& make) {
        const QImage plain = shown(make);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage turned = shown(make);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        const std::vector<Span> wanted = piecesOf(plain);
        std::vector<Span> found;
        for (const auto& [first, last] : piecesOf(turned))
            found.emplace(found.begin(), turned.width() - 1 - last, turned.width() - 1 - first);
        ASSERT_GT(wanted.size(), 1U);
        ASSERT_EQ(found.size(), wanted.size()) << textOf(found) << "for " << textOf(wanted);
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            EXPECT_NEAR(found[at].first, wanted[at].first, kSlack)
                << textOf(found) << "for " << textOf(wanted);
            EXPECT_NEAR(found[at].second, wanted[at].second, kSlack);
        }
    }
};

TEST(ReadingOrder, PlacesAreMirroredInTheirArea) {
    const QRect area(10, 0, 100, 20);
    const QRect place(14, 2, 8, 16);
    EXPECT_EQ(ReadingOrder(Qt::LeftToRight, area)(place), place);
    const QRect turned(98, 2, 8, 16);
    EXPECT_EQ(ReadingOrder(Qt::RightToLeft, area)(place), turned);
    EXPECT_EQ(ReadingOrder(Qt::RightToLeft, area)(QRectF(place)), QRectF(turned));
}

TEST(ReadingOrder, WordsAreReadInTheirOwnDirection) {
    const QRect area(0, 0, 120, 24);
    const auto drawn = [&area](Qt::LayoutDirection direction, const QString& words) {
        QImage image(area.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        ReadingOrder(direction, area).drawWords(painter, area, Qt::AlignCenter, words);
        return image;
    };
    for (const QString& words : {QStringLiteral("Ctrl++"), QStringLiteral("1,283,906 × 6"),
                                 QStringLiteral("~/credit-risk"), QStringLiteral("[train.py] ${{ a }}")})
        EXPECT_EQ(drawn(Qt::RightToLeft, words), drawn(Qt::LeftToRight, words)) << words.toStdString();
}

TEST(ReadingOrder, PointingIconsTurnAndOthersDoNot) {
    EXPECT_EQ(iconAlong(QStringLiteral("back"), Qt::RightToLeft), QStringLiteral("forward"));
    EXPECT_EQ(iconAlong(QStringLiteral("back"), Qt::LeftToRight), QStringLiteral("back"));
    EXPECT_EQ(iconAlong(QStringLiteral("run"), Qt::RightToLeft), QStringLiteral("run"));
    const QImage plain = icon(QStringLiteral("back")).pixmap(20).toImage();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage turned = icon(QStringLiteral("back")).pixmap(20).toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    EXPECT_LT(testing::largestDifference(turned, plain.mirrored(true, false)), 60);
}

TEST_F(MirroredRow, StateWithItsWord) {
    mirrors([] {
        auto label = std::make_unique<StatusLabel>(Status::Succeeded);
        return label;
    });
}

TEST_F(MirroredRow, MenuButton) {
    mirrors([] {
        auto button = std::make_unique<MenuButton>();
        button->setText(QStringLiteral("credit-risk"));
        button->setIcon(icon(QStringLiteral("folder")));
        return button;
    });
}

TEST_F(MirroredRow, SearchField) {
    QAction action;
    action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    mirrors([&action] { return std::make_unique<SearchButton>(&action, nullptr); });
}

TEST_F(MirroredRow, PortOfAStep) {
    mirrors([] {
        api::Port port;
        port.name = "base";
        port.type = "dataset";
        auto row = std::make_unique<PortRow>(port, QStringLiteral("validate.rows"));
        row->setContent(QStringLiteral("1,283,906×6"));
        return row;
    });
}

TEST_F(MirroredRow, PaletteEntry) {
    PaletteModel model;
    PaletteEntry entry;
    entry.title = QStringLiteral("trained");
    entry.detail = QStringLiteral("credit-risk.orrery.yaml");
    entry.icon = QStringLiteral("node-train");
    entry.shortcut = QStringLiteral("Ctrl+T");
    entry.status = Status::Succeeded;
    entry.statusText = QStringLiteral("succeeded");
    model.setEntries({entry});
    model.setQuery(QStringLiteral("tra"));
    PaletteDelegate delegate;
    const QModelIndex index = model.index(model.rowCount() - 1);
    ASSERT_EQ(index.data().toString(), entry.title);
    const auto drawn = [&](Qt::LayoutDirection direction) {
        QImage image(600, 32, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.direction = direction;
        delegate.paint(&painter, option, index);
        return piecesOf(image);
    };
    const auto wanted = drawn(Qt::LeftToRight);
    auto found = drawn(Qt::RightToLeft);
    ASSERT_EQ(found.size(), wanted.size()) << textOf(found) << "for " << textOf(wanted);
    std::reverse(found.begin(), found.end());
    for (std::size_t at = 0; at < wanted.size(); ++at)
        EXPECT_NEAR(599 - found[at].second, wanted[at].first, kSlack)
            << textOf(found) << "for " << textOf(wanted);
}

TEST_F(MirroredRow, WordsOfALabelLieAtItsReadingEdge) {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    TextLabel label(QStringLiteral("train_loss"));
    label.ensurePolished();
    label.resize(300, 20);
    const std::vector<Span> pieces = piecesOf(picture(label));
    ASSERT_FALSE(pieces.empty());
    EXPECT_GT(pieces.front().first, 150);
}

} // namespace
} // namespace orrery::widgets
