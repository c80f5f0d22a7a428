#include "tests/window/canvas_fixture.h"

#include <QDir>

#include <random>

namespace orrery::widgets::testing {

namespace {

NodeSpec node(const char* name, const char* icon, const char* summary, std::vector<PortSpec> inputs,
              std::vector<PortSpec> outputs, QPointF at) {
    NodeSpec spec;
    spec.id = spec.name = QString::fromUtf8(name);
    spec.icon = QStringLiteral("node-") + QLatin1String(icon);
    spec.summary = QString::fromUtf8(summary);
    spec.inputs = std::move(inputs);
    spec.outputs = std::move(outputs);
    spec.position = at;
    return spec;
}

PortSpec port(const char* name, PortType type) {
    return {QLatin1String(name), type};
}

WireSpec wire(const char* from, const char* to) {
    const QStringList a = QString::fromLatin1(from).split(QLatin1Char('.'));
    const QStringList b = QString::fromLatin1(to).split(QLatin1Char('.'));
    return {a[0], a.value(1), b[0], b.value(1), {}};
}

NodeState state(Status status, const char* words, const char* detail, double progress = -1) {
    NodeState result;
    result.status = status;
    result.words = QString::fromUtf8(words);
    result.detail = QString::fromUtf8(detail);
    result.progress = progress;
    return result;
}

} // namespace

GraphContent creditRisk() {
    using enum PortType;
    GraphContent graph;
    graph.nodes = {
        node("loans", "dataset", "Parquet · 2026-Q3", {}, {port("rows", Dataset)}, {12, 64}),
        node("bureau", "query", "SQL · credit bureau", {}, {port("rows", Dataset)}, {12, 214}),
        node("validate", "validate", "31 checks", {port("rows", Dataset)},
             {port("rows", Dataset), port("report", Artifact)}, {188, 58}),
        node("features", "features", "118 columns", {port("base", Dataset), port("bureau", Dataset)},
             {port("train", Dataset), port("valid", Dataset), port("test", Dataset)}, {188, 204}),
        node("train_gbm", "train", "LightGBM, 400 trees", {port("train", Dataset), port("valid", Dataset)},
             {port("model", Model), port("metrics", PortType::Metrics)}, {364, 64}),
        node("train_mlp", "train-ddp", "PyTorch · 2 ranks", {port("train", Dataset), port("valid", Dataset)},
             {port("model", Model), port("metrics", PortType::Metrics)}, {364, 200}),
        node("profile", "profile", "drift reference", {port("rows", Dataset)}, {port("profile", Artifact)},
             {364, 360}),
        node("evaluate", "evaluate", "best of 2 models",
             {port("a", Model), port("b", Model), port("test", Dataset)},
             {port("best", Model), port("metrics", PortType::Metrics)}, {540, 64}),
        node("fairness", "fairness", "3 groups, gap ≤ 5 %",
             {port("a", Model), port("b", Model), port("test", Dataset)},
             {port("metrics", PortType::Metrics)}, {540, 224}),
        node("gate", "gate", "4 rules",
             {port("model", Model), port("quality", PortType::Metrics), port("fairness", PortType::Metrics),
              port("data", Artifact)},
             {port("model", Model)}, {716, 64}),
        node("register", "register", "credit-default", {port("model", Model), port("profile", Artifact)},
             {port("version", Text)}, {716, 314})};
    for (const auto& [from, to] :
         std::initializer_list<std::pair<const char*, const char*>>{{"loans.rows", "validate.rows"},
                                                                    {"bureau.rows", "features.bureau"},
                                                                    {"validate.rows", "features.base"},
                                                                    {"features.train", "train_gbm.train"},
                                                                    {"features.valid", "train_gbm.valid"},
                                                                    {"features.train", "train_mlp.train"},
                                                                    {"features.valid", "train_mlp.valid"},
                                                                    {"features.test", "profile.rows"},
                                                                    {"features.test", "evaluate.test"},
                                                                    {"features.test", "fairness.test"},
                                                                    {"train_gbm.model", "evaluate.a"},
                                                                    {"train_mlp.model", "evaluate.b"},
                                                                    {"train_gbm.model", "fairness.a"},
                                                                    {"train_mlp.model", "fairness.b"},
                                                                    {"evaluate.best", "gate.model"},
                                                                    {"evaluate.metrics", "gate.quality"},
                                                                    {"fairness.metrics", "gate.fairness"},
                                                                    {"gate.model", "register.model"},
                                                                    {"profile.profile", "register.profile"}})
        graph.wires.push_back(wire(from, to));
    WireSpec report = wire("validate.report", "gate.data");
    report.via = {{364, 18}, {676, 18}};
    graph.wires.push_back(report);
    graph.frames.push_back({QStringLiteral("training"),
                            QStringLiteral("Training"),
                            {QStringLiteral("train_gbm"), QStringLiteral("train_mlp")},
                            {},
                            0});
    return graph;
}

void applyRunStates(GraphModel& model) {
    using enum Status;
    const std::initializer_list<std::pair<const char*, NodeState>> states = {
        {"loans", state(Cached, "cached", "1.28 M rows")},
        {"bureau", state(Cached, "cached", "0.97 M rows")},
        {"validate", state(Cached, "cached", "31 of 31 ok")},
        {"features", state(Succeeded, "done 2:06", "ws-lena")},
        {"train_gbm", state(Succeeded, "done 4:12", "forge")},
        {"train_mlp", state(Running, "47 % 6:38", "7:35 left", 0.47)},
        {"profile", state(Failed, "failed 0:09", "exit 1")},
        {"evaluate", state(Queued, "queued", "in 7:35")},
        {"fairness", state(Queued, "queued", "in 7:35")},
        {"gate", state(Queued, "queued", "in 8:13")},
        {"register", state(Skipped, "skipped", "no profile")}};
    for (const auto& [id, value] : states)
        model.setState(QLatin1String(id), value);
}

GraphContent bigGraph(int nodes, int wires, unsigned seed) {
    std::mt19937 random(seed);
    GraphContent graph;
    for (int i = 0; i < nodes; ++i) {
        NodeSpec spec;
        spec.id = spec.name = QStringLiteral("step%1").arg(i);
        spec.inputs = {{QStringLiteral("in"), PortType::Dataset}};
        spec.outputs = {{QStringLiteral("out"), static_cast<PortType>(i % portTypeCount)}};
        graph.nodes.push_back(std::move(spec));
    }
    for (int i = 0; i < wires; ++i) {
        // Each node follows one a little before it, as steps in a file do; the rest joins neighbourhoods.
        const int to =
            i < nodes - 1 ? i + 1 : 1 + static_cast<int>(random() % static_cast<unsigned>(nodes - 1));
        const int from = std::max(0, to - 1 - static_cast<int>(random() % 120));
        graph.wires.push_back({QStringLiteral("step%1").arg(from),
                               QStringLiteral("out"),
                               QStringLiteral("step%1").arg(to),
                               QStringLiteral("in"),
                               {}});
    }
    return graph;
}

QImage picture(QWidget& widget) {
    const qreal ratio = widget.devicePixelRatioF();
    QImage image(widget.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    widget.render(&image);
    return image;
}

int largestDifference(const QImage& a, const QImage& b) {
    if (a.size() != b.size())
        return 255;
    int largest = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            largest = std::max({largest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                std::abs(qBlue(p) - qBlue(q))});
        }
    return largest;
}

void keepPicture(const QImage& image, const QString& name) {
    const QString folder = qEnvironmentVariable("ORRERY_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        image.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace orrery::widgets::testing
