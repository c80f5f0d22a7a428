#include "widgets/models/preview_store.h"

#include "widgets/common/format.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace orrery::widgets {

namespace {

/// A handful of runs looked at for a day stays far below this.
constexpr std::size_t kMostKept = 2'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PreviewWords)
};

} // namespace

void PreviewStore::setClient(ApiClient* client) {
    m_client = client;
    m_generation = std::make_unique<QObject>();
    m_known.clear();
}

const Result<api::Preview>* PreviewStore::look(const OutputKey& key) {
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second ? &*known->second : nullptr;
    if (!m_client || key.run == 0 || key.output.isEmpty())
        return nullptr;
    if (m_known.size() >= kMostKept)
        m_known.clear();
    m_known[key] = std::nullopt;
    m_client->preview({key.run, key.step, key.output, 0, kRows}, m_generation.get(),
                      [this, key](Result<api::Preview> preview) {
                          m_known[key] = std::move(preview);
                          Q_EMIT arrived(key);
                      });
    return nullptr;
}

void PreviewStore::forgetMissing() {
    std::erase_if(m_known, [](const auto& each) { return each.second && !each.second->ok(); });
}

QString contentText(const api::Preview& preview) {
    if (preview.view == "table")
        return Words::tr("%1 × %2", "rows, columns")
            .arg(formatNumber(static_cast<double>(preview.rows)))
            .arg(preview.columns.size());
    if (preview.view == "folder")
        return Words::tr("%n file(s)", nullptr, static_cast<int>(preview.rows));
    return sizeText(preview.output.size);
}

QString viewText(const api::Preview& preview) {
    if (preview.view == "table")
        return Words::tr("table");
    if (preview.view == "image")
        return Words::tr("picture");
    if (preview.view == "json")
        return Words::tr("JSON");
    if (preview.view == "text")
        return Words::tr("text");
    if (preview.view == "folder")
        return Words::tr("folder");
    return Words::tr("file");
}

} // namespace orrery::widgets
