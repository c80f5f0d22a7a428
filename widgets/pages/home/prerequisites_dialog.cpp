#include "widgets/pages/home/prerequisites_dialog.h"

#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/orrery_style.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace orrery::widgets {

PrerequisitesDialog::PrerequisitesDialog(const Sample& sample, const std::vector<Prerequisite>& needs,
                                         QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(sample.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    const auto missing =
        std::count_if(needs.begin(), needs.end(), [](const auto& need) { return !need.met; });
    column->addWidget(
        makeText(TextKind::Title,
                 tr("%1 needs %n more thing(s)", nullptr, static_cast<int>(missing)).arg(sample.title)));
    column->addWidget(
        makeText(TextKind::Small, tr("All of them are listed here; the sample opens without them too.")));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    int row = 0;
    for (const Prerequisite& need : needs) {
        auto* mark = new QLabel;
        const QString glyph = need.met ? QStringLiteral("status-succeeded") : QStringLiteral("status-failed");
        mark->setPixmap(iconPixmap(glyph, 16, devicePixelRatioF(),
                                   need.met ? theme().ok.foreground : theme().error.foreground));
        grid->addWidget(mark, row, 0);
        grid->addWidget(makeText(TextKind::Body, need.name), row, 1);
        grid->addWidget(makeText(TextKind::Secondary, need.met ? need.found : need.remedy), row, 2);
        if (!need.met) {
            auto* copy = new QPushButton(icon(QStringLiteral("copy"), IconRole::Text), tr("Copy"));
            copy->setAccessibleName(tr("Copy what to do about %1").arg(need.name));
            connect(copy, &QPushButton::clicked, this,
                    [remedy = need.remedy] { QApplication::clipboard()->setText(remedy); });
            grid->addWidget(copy, row, 3);
        }
        ++row;
    }
    column->addLayout(grid);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    auto* cancel = new QPushButton(tr("Close"));
    auto* open = new QPushButton(tr("Open anyway"));
    setVariant(open, Variant::Primary);
    for (QPushButton* button : {cancel, open}) {
        setControlSize(button, ControlSize::Large);
        buttons->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &QDialog::accept);
    column->addLayout(buttons);
}

} // namespace orrery::widgets
