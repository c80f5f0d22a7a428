#pragma once

#include "widgets/client/api_client.h"

#include <map>
#include <optional>
#include <tuple>

namespace orrery::widgets {

/// Which output of which run.
struct OutputKey {
    quint64 run = 0;
    QString step, output;

    auto tie() const { return std::tie(run, step, output); }
    bool operator<(const OutputKey& other) const { return tie() < other.tie(); }
    bool operator==(const OutputKey& other) const { return tie() == other.tie(); }
};

/// What the outputs of runs look like, asked for once: schema, counts, the first rows. Everything that shows
/// data at a glance (inspector, wires, column pickers) looks here. Thread: GUI.
class PreviewStore : public QObject {
    Q_OBJECT

public:
    /// How many rows of a table are kept.
    static constexpr int kRows = 5;

    using QObject::QObject;

    /// Forgets everything; `client` is asked from now on, null for nobody. Ownership: it must outlive this.
    void setClient(ApiClient* client);
    /// What is known; null while it is not, and then it is asked for.
    const Result<api::Preview>* look(const OutputKey& key);
    /// Asks again for what was not there, as when a step has finished.
    void forgetMissing();

Q_SIGNALS:
    void arrived(const OutputKey& key);

private:
    ApiClient* m_client = nullptr;
    std::unique_ptr<QObject> m_generation;
    std::map<OutputKey, std::optional<Result<api::Preview>>> m_known; ///< Empty: on the way.
};

/// "899,017 × 118" for a table, "3 files", "18 KB": what an output holds in few letters.
QString contentText(const api::Preview& preview);
/// The word for a preview's view as people say it: "table", "picture", ...
QString viewText(const api::Preview& preview);

} // namespace orrery::widgets
