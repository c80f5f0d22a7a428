#pragma once

#include "core/api/wire/wire.h"
#include "widgets/common/surface.h"
#include "widgets/models/host_facts.h"

class QGridLayout;

namespace orrery::widgets {

class StatusLabel;
class TextLabel;
class UsageBar;

/// One host: how busy its processors, memory, disk and GPUs are, by whom, and how old that knowledge is.
class HostCard : public Card {
    Q_OBJECT

public:
    explicit HostCard(QWidget* parent = nullptr);

    void setHost(const api::HostStatus& host, ConnectionState connection);
    Freshness freshness() const { return m_freshness; }

private:
    struct Row {
        UsageBar* bar;
        TextLabel* share;
        TextLabel* amount;
        TextLabel* words;
    };

    Row addRow(const QString& name);
    /// A row for each processor, memory and disk, and one for each GPU; made anew when the number changes.
    void makeRows(const api::HostStatus& host);
    void showRows(const api::HostStatus& host);
    void showGpu(const Row& row, const api::Gpu& gpu);
    void showAge(const api::HostStatus& host);

    StatusLabel* m_status;
    TextLabel* m_title;
    TextLabel* m_what;
    TextLabel* m_jobs;
    TextLabel* m_age;
    QWidget* m_values; ///< Fades when what it shows is old.
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
    std::size_t m_gpus = 0;
    bool m_disk = false;
    Freshness m_freshness = Freshness::Fresh;
};

} // namespace orrery::widgets
