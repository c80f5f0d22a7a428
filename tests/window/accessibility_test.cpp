#include "tests/window/page_walk.h"
#include "tests/window/shell_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/graph_model.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/shell/keys_sheet.h"
#include "widgets/shell/notification_popup.h"
#include "widgets/theme/theme_manager.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QTest>

namespace orrery::widgets {
namespace {

/// The pages that belong to the shell; the pipeline page has tests of its own.
const QStringList& shellPages() {
    static const QStringList ids{QStringLiteral("home"), QStringLiteral("runs"), QStringLiteral("cluster"),
                                 QStringLiteral("jobs"), QStringLiteral("settings")};
    return ids;
}

class Accessibility : public WindowTest {
protected:
    ~Accessibility() override {
        workbench->preferences().reset(Preferences::Key::TextScale);
        ThemeManager::instance().setMode(ThemeMode::Light);
    }

    void expectNames(QWidget& root, const QString& where) {
        for (QWidget* widget : page_walk::usable(root)) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            const auto* label = qobject_cast<QLabel*>(widget);
            const bool named =
                face && (!face->text(QAccessible::Name).isEmpty() || (label && !label->text().isEmpty()));
            EXPECT_TRUE(named) << where.toStdString() << ": " << widget->metaObject()->className() << " in "
                               << widget->parentWidget()->metaObject()->className();
        }
        for (const auto* box : root.findChildren<QComboBox*>())
            EXPECT_FALSE(box->view()->accessibleName().isEmpty())
                << where.toStdString() << ": the list of " << box->accessibleName().toStdString();
    }
    void visit(const QString& page) {
        window->goTo(page);
        settle();
    }
};

/// A1: what can be focused or clicked has a name, on every page, with and without a workspace.
TEST_F(Accessibility, EverythingThatCanBeUsedHasAName) {
    for (const QString& page : page_walk::pages()) {
        visit(page);
        expectNames(*window, page + QStringLiteral(" without a workspace"));
    }
    openWorkspace();
    for (const QString& page : page_walk::pages()) {
        visit(page);
        expectNames(*window, page);
    }
    for (const char* part : {"keys", "about", "language"}) {
        workbench->navigator().go({QStringLiteral("settings"), {}, 0, QLatin1String(part)});
        settle();
        expectNames(*window, QLatin1String(part));
    }
}

TEST_F(Accessibility, WhatLiesOverThePagesHasNames) {
    openWorkspace();
    window->openPalette();
    settle();
    expectNames(*window, QStringLiteral("palette"));
    press(Qt::Key_Escape);
    workbench->actions().find(QStringLiteral("help.tour"))->trigger();
    settle();
    expectNames(*window, QStringLiteral("tour"));
    press(Qt::Key_Escape);
    workbench->notify({QStringLiteral("Something happened."), Tone::Warn, QStringLiteral("Look"), [] {}});
    settle();
    expectNames(*window, QStringLiteral("toast"));
    NotificationPopup popup(workbench->notifications(), window.get());
    popup.setAttribute(Qt::WA_DeleteOnClose, false);
    popup.openAt(QPoint(600, 60));
    expectNames(popup, QStringLiteral("notifications"));
    popup.close();
}

/// A9: what is clicked is at least 24 by 24.
TEST_F(Accessibility, TargetsAreLargeEnough) {
    openWorkspace();
    for (const QString& page : shellPages()) {
        visit(page);
        for (const auto* button : window->findChildren<QAbstractButton*>()) {
            const bool part = button->objectName().startsWith(QLatin1String("qt_")) ||
                              qobject_cast<QLineEdit*>(button->parentWidget());
            if (button->isVisible() && !part) {
                EXPECT_GE(std::min(button->width(), button->height()), 24)
                    << page.toStdString() << ": " << button->accessibleName().toStdString()
                    << button->text().toStdString();
            }
        }
    }
}

/// A4: wherever the focus goes by key, the ring's colour is seen at that place.
TEST_F(Accessibility, TheFocusIsAlwaysVisible) {
    openWorkspace();
    const QColor ring = theme().focusRing;
    for (const QString& page : shellPages()) {
        // Cards of projects are made anew while their pictures arrive.
        if (page == QStringLiteral("home"))
            continue;
        visit(page);
        for (QWidget* stop : page_walk::usable(*window->page(page))) {
            if (!(stop->focusPolicy() & Qt::TabFocus) || !stop->isEnabled())
                continue;
            // As after a press on Tab, for a widget that has the focus already too.
            if (QWidget* before = QApplication::focusWidget())
                before->clearFocus();
            window->setAttribute(Qt::WA_KeyboardFocusChange);
            page_walk::bringIntoView(*stop);
            stop->setFocus(Qt::TabFocusReason);
            settle();
            const QRect place(stop->mapTo(window.get(), QPoint(0, 0)), stop->size());
            const QImage seen = window->grab(place.adjusted(-4, -4, 4, 4)).toImage();
            EXPECT_GT(page_walk::pixels(seen, ring), 20)
                << page.toStdString() << ": " << stop->metaObject()->className() << " "
                << stop->accessibleName().toStdString();
        }
    }
}

/// A4: on the canvas too, at each node that the arrows lead to.
TEST_F(Accessibility, TheFocusIsVisibleOnTheCanvas) {
    openWorkspace();
    press(Qt::Key_2, Qt::ControlModifier);
    CanvasView& canvas = *pipelinePage().canvas();
    canvas.setFocus(Qt::TabFocusReason);
    QSet<QString> seen;
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left}) {
        press(key);
        const int node = canvas.model()->indexOf(canvas.currentNode());
        ASSERT_GE(node, 0);
        const QRect place = canvas.nodeRectInView(node).toAlignedRect().adjusted(-14, -14, 14, 14);
        EXPECT_GT(page_walk::pixels(canvas.grab(place).toImage(), theme().focusRing), 20)
            << canvas.currentNode().toStdString();
        seen.insert(canvas.currentNode());
    }
    EXPECT_GE(seen.size(), 3) << "the arrows lead on";
}

/// A7, U52: no text is cut at 100, 150 and 200 %.
TEST_F(Accessibility, TextsFitAtEverySize) {
    openWorkspace();
    for (const double scale : {1.0, 1.5, 2.0}) {
        workbench->preferences().setTextScale(scale);
        for (const QString& page : page_walk::pages()) {
            visit(page);
            EXPECT_EQ(page_walk::clipped(*window).join(QLatin1Char('\n')).toStdString(), "")
                << page.toStdString() << " at " << scale;
            EXPECT_EQ(page_walk::overlapping(*window).join(QLatin1Char('\n')).toStdString(), "")
                << page.toStdString() << " at " << scale;
        }
    }
}

/// A7, U37: a size that is chosen while the window is open looks as one that it was opened with.
TEST_F(Accessibility, ANewSizeReachesWhatIsAlreadyOpen) {
    openWorkspace();
    const auto shapes = [&] {
        std::map<QString, QStringList> found;
        for (const QString& page : shellPages()) {
            visit(page);
            // The start page measures the machine meanwhile.
            if (page != QLatin1String("home"))
                found[page] = page_walk::shapes(*window);
        }
        return found;
    };
    shapes();
    workbench->preferences().setTextScale(2);
    const auto grown = shapes();
    const QSize size = window->size();
    window.reset();
    window = std::make_unique<MainWindow>(*workbench);
    window->resize(size);
    window->show();
    for (const auto& [page, opened] : shapes())
        EXPECT_EQ(grown.at(page).join(QLatin1Char('\n')).toStdString(),
                  opened.join(QLatin1Char('\n')).toStdString())
            << page.toStdString();
}

/// A11: right-to-left windows mirror; nothing lies over anything else.
TEST_F(Accessibility, RightToLeftWindowsMirror) {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    window.reset();
    {
        MainWindow mirrored(*workbench);
        mirrored.resize(1440, 900);
        mirrored.show();
        for (const QString& page : shellPages()) {
            mirrored.goTo(page);
            settle();
            const QWidget* rail = mirrored.railButton(page);
            EXPECT_GT(rail->mapTo(&mirrored, QPoint(0, 0)).x(), mirrored.width() / 2);
            EXPECT_EQ(page_walk::overlapping(mirrored), QStringList()) << page.toStdString();
        }
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

/// A8: with reduced motion nothing is animated.
TEST_F(Accessibility, ReducedMotionReachesTheThemeManager) {
    workbench->preferences().setReducedMotion(true);
    EXPECT_TRUE(ThemeManager::instance().reducedMotion());
    workbench->preferences().reset(Preferences::Key::ReducedMotion);
    EXPECT_FALSE(ThemeManager::instance().reducedMotion());
}

} // namespace
} // namespace orrery::widgets
