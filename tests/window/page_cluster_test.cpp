#include "tests/window/shell_fixture.h"

#include "app/workbench/tour.h"
#include "widgets/common/labels.h"
#include "widgets/common/usage_bar.h"
#include "widgets/models/host_facts.h"
#include "widgets/models/job_table_model.h"
#include "widgets/pages/cluster/cluster_page.h"
#include "widgets/pages/cluster/host_card.h"
#include "widgets/pages/cluster/why_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>
#include <QTest>

namespace orrery::widgets {
namespace {

class ClusterTest : public WindowTest {
protected:
    QString words(QWidget& widget) {
        QStringList all;
        for (const auto* label : widget.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&widget))
                all.append(label->text());
        }
        return all.join(QLatin1Char('\n'));
    }
    ClusterPage& cluster() { return *static_cast<ClusterPage*>(window->page(QStringLiteral("cluster"))); }
    /// The server says this of its only host from now on.
    void setHost(const api::HostStatus& host) {
        transport->answer(QStringLiteral("hosts"), api::toJson(api::HostList{{host}}));
        workbench->workspace()->refreshHosts();
        settle();
    }
};

TEST_F(ClusterTest, ShowsWhatIsUsedAndByWhom) {
    openWorkspace();
    press(Qt::Key_4, Qt::ControlModifier);
    const auto cards = cluster().findChildren<HostCard*>();
    ASSERT_EQ(cards.size(), 1);
    const QString text = words(*cards[0]);
    EXPECT_EQ(cards[0]->findChild<StatusLabel*>()->accessibleName(), QStringLiteral("healthy"));
    for (const char* part : {"This machine", "8.4 of 16 cores", "in use by our jobs", "not ours: python3"})
        EXPECT_TRUE(text.contains(QLatin1String(part))) << part << " in " << text.toStdString();
    int others = 0;
    for (const auto* bar : cards[0]->findChildren<UsageBar*>())
        others += bar->user() == UsageBar::User::Others;
    EXPECT_EQ(others, 1);
}

/// U46: what is old is faded with its age; a lost connection is never green.
TEST_F(ClusterTest, OldValuesSaySo) {
    openWorkspace();
    press(Qt::Key_4, Qt::ControlModifier);
    auto* card = cluster().findChild<HostCard*>();
    EXPECT_EQ(card->freshness(), Freshness::Fresh);
    api::HostStatus host = app::tourHosts().hosts.front();
    host.seen = app::kTourNow - 42;
    setHost(host);
    EXPECT_EQ(card->freshness(), Freshness::Aged);
    EXPECT_TRUE(words(*card).contains(QStringLiteral("last seen 42 s ago")));
    transport->setState(ConnectionState::Lost, QDateTime::fromSecsSinceEpoch(app::kTourNow - 50),
                        QStringLiteral("gone"));
    settle();
    EXPECT_EQ(card->freshness(), Freshness::Lost);
    EXPECT_TRUE(card->accessibleName().contains(QStringLiteral("last seen")));
}

TEST_F(ClusterTest, AWaitingJobSaysWhyAndWhenItShouldStart) {
    prepare = [](app::TourTransport& made) {
        api::Explanation why;
        why.run = 1482;
        why.step = "evaluate";
        why.state = "queued";
        why.sentences = {"'evaluate': it waits for train_mlp."};
        why.predicted_start = app::kTourNow + 420;
        made.answer(QStringLiteral("runs/1482/explain?evaluate"), api::toJson(why));
        made.fail(QStringLiteral("runs/1482/explain?gate"), Error(ErrorCode::NotFound, "nobody knows"));
    };
    openWorkspace();
    press(Qt::Key_4, Qt::ControlModifier);
    QTableView* waiting = nullptr;
    for (auto* table : cluster().findChildren<QTableView*>()) {
        if (table->accessibleName() == QLatin1String("Waiting jobs"))
            waiting = table;
    }
    ASSERT_NE(waiting, nullptr);
    const auto* model = static_cast<JobTableModel*>(waiting->model());
    const int row = model->rowOf(1482, QStringLiteral("evaluate"));
    ASSERT_GE(row, 0);
    const auto cellOf = [&](int column) { return model->index(row, column).data().toString(); };
    EXPECT_EQ(cellOf(JobTableModel::ReasonColumn), QStringLiteral("It waits for train_mlp."));
    EXPECT_EQ(cellOf(JobTableModel::StartColumn), QStringLiteral("in 7 min"));
    EXPECT_TRUE(model->index(model->rowOf(1482, QStringLiteral("gate")), JobTableModel::StartColumn)
                    .data()
                    .toString()
                    .isEmpty())
        << "nobody knows";
    const QRect cell = waiting->visualRect(model->index(row, JobTableModel::StepColumn));
    QTest::mouseClick(waiting->viewport(), Qt::LeftButton, {}, cell.center());
    settle();
    const QString text = words(*cluster().findChild<WhyPanel*>());
    EXPECT_TRUE(text.contains(QStringLiteral("It waits for train_mlp."))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("in 7 min"))) << text.toStdString();
    waiting->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
}

TEST_F(ClusterTest, WithoutAWorkspaceItOffersToOpenOne) {
    press(Qt::Key_4, Qt::ControlModifier);
    EXPECT_NE(button(QStringLiteral("Open a folder"), &cluster()), nullptr);
}

TEST(JobTableModel, KeepsItsRowsWhileTheSameJobsGoOn) {
    JobTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<Job> jobs(3);
    for (std::size_t place = 0; place < jobs.size(); ++place) {
        jobs[place].run = 7;
        jobs[place].step.index = static_cast<std::uint32_t>(place);
        jobs[place].step.name = "step" + std::to_string(place);
        jobs[place].step.state = "queued";
    }
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setJobs(jobs);
    EXPECT_EQ(reset.count(), 1);
    jobs[1].waitsFor = "waits for memory";
    model.setJobs(jobs);
    EXPECT_EQ(reset.count(), 1);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(model.index(1, JobTableModel::ReasonColumn).data().toString(),
              QStringLiteral("waits for memory"));
    jobs.pop_back();
    model.setJobs(jobs);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rowOf(7, QStringLiteral("step2")), -1);
}

} // namespace
} // namespace orrery::widgets
