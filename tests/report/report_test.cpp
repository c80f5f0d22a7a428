#include "core/report/markup.h"
#include "core/report/page_style.h"
#include "core/report/run_report.h"

#include <gtest/gtest.h>

#include <fstream>
#include <gmock/gmock.h>
#include <regex>
#include <sstream>

namespace orrery::report {
namespace {

using testing::HasSubstr;
using testing::Not;

RunReport example() {
    RunReport report;
    report.run.summary.run = 12;
    report.run.summary.pipeline = "credit <risk>";
    report.run.summary.state = "failed";
    report.run.summary.started = 1'700'000'000;
    report.run.summary.ended = 1'700'000'090;
    report.run.summary.params = {{"lr", "0.1\"><script>alert(1)</script>"}};
    api::StepStatus train;
    train.name = train.node = "train";
    train.state = "failed";
    train.exit_code = 3;
    train.started = 1'700'000'001;
    train.ended = 1'700'000'080;
    train.reason = "KeyError: <age>";
    report.run.steps = {train};
    api::Node data, node;
    data.id = "data";
    node.id = "train";
    report.graph.nodes = {data, node};
    report.graph.wires = {{"data", "rows", "train", "rows"}};
    api::MetricSeries loss{"train", "loss", {}, {}, {}};
    for (int epoch = 0; epoch < 5000; ++epoch) {
        loss.x.push_back(epoch);
        loss.time.push_back(0);
        loss.value.push_back(epoch == 7 ? std::nan("") : 1.0 / (epoch + 1));
    }
    report.metrics.series = {loss};
    api::LogPage log;
    log.step = "train";
    log.lines = {{1'700'000'010, 0, "err", "\x1b[31mTraceback\x1b[0m </pre><b>"}};
    report.logs = {log};
    report.environment = {{"Orrery", "0.1.0"}};
    return report;
}

TEST(RunReport, SaysWhatHappenedAndHowItWentOn) {
    const std::string page = writeReport(example());
    EXPECT_THAT(page, HasSubstr("train failed with exit code 3"));
    EXPECT_THAT(page, HasSubstr("KeyError: &lt;age&gt;"));
    EXPECT_THAT(page, HasSubstr("took 1:30"));
    EXPECT_THAT(page, HasSubstr("aria-label=\"The pipeline\""));
    EXPECT_THAT(page, HasSubstr("<polyline"));
    EXPECT_THAT(page, HasSubstr("<details open><summary>train</summary>"));
    EXPECT_THAT(page, HasSubstr("0.1.0"));
    EXPECT_EQ(page, writeReport(example())) << "the same values give the same bytes";
}

TEST(RunReport, NothingOfARunBecomesMarkup) {
    const std::string page = writeReport(example());
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, HasSubstr("credit &lt;risk&gt;"));
    EXPECT_THAT(page, HasSubstr("Traceback &lt;/pre&gt;&lt;b&gt;"));
    EXPECT_THAT(page, Not(HasSubstr("\x1b")));
    EXPECT_THAT(page, Not(HasSubstr("http"))) << "nothing is loaded from elsewhere";
}

TEST(RunReport, LongSeriesStaySmallAndAnEmptyRunIsStillAPage) {
    EXPECT_LT(writeReport(example()).size(), 40'000U);
    const std::string page = writeReport({});
    EXPECT_THAT(page, HasSubstr("run 0"));
    EXPECT_THAT(page, Not(HasSubstr("<h2>Metrics</h2>")));
}

TEST(RunReport, NumbersAtTheEndsOfWhatIsPossibleAreDrawnAndWhatWasLeftOutIsSaid) {
    const double huge = std::numeric_limits<double>::max();
    RunReport report;
    report.metrics.series = {{"train", "loss", {-huge, 0, huge}, {0, 0, 0}, {huge, std::nan(""), -huge}},
                             {"train", "none", {0, 1}, {0, 0}, {std::nan(""), std::nan("")}}};
    report.metrics.notes = {"1 line was left out."};
    const std::string page = writeReport(report);
    EXPECT_NE(page.find("left out"), std::string::npos);
    EXPECT_EQ(page.find("nan,"), std::string::npos);
}

TEST(RunReport, ColoursAreThoseOfTheTheme) {
    std::ifstream file(ORRERY_SOURCE_DIR "/resources/themes/tokens.json");
    std::ostringstream tokens;
    tokens << file.rdbuf();
    const std::string style(pageStyle());
    const std::regex color("#[0-9A-F]{6}");
    int found = 0;
    for (auto at = std::sregex_iterator(style.begin(), style.end(), color); at != std::sregex_iterator();
         ++at) {
        ++found;
        EXPECT_THAT(tokens.str(), HasSubstr(at->str()));
    }
    EXPECT_GT(found, 30);
}

TEST(Markup, EscapesAndStripsWhatAPageMayNotHold) {
    EXPECT_EQ(escaped("a<b>&\"'\x01"), "a&lt;b&gt;&amp;&quot;&#39;\xEF\xBF\xBD");
    EXPECT_EQ(withoutEscapes("\x1b[1;31mred\x1b[0m\r \x1b(Bx"), "red x");
    EXPECT_EQ(withoutEscapes("cut \x1b["), "cut ");
    EXPECT_EQ(clockText(3753), "1:02:33");
}

} // namespace
} // namespace orrery::report
