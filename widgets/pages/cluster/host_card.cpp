#include "widgets/pages/cluster/host_card.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/usage_bar.h"
#include "widgets/models/words.h"

#include <QGraphicsOpacityEffect>
#include <QGridLayout>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr int kPadding = 12;

QString percent(double share) {
    return HostCard::tr("%1 %").arg(std::lround(share * 100));
}

QString ofText(quint64 used, quint64 whole) {
    return HostCard::tr("%1 of %2", "used, whole").arg(sizeText(used), sizeText(whole));
}

} // namespace

HostCard::HostCard(QWidget* parent) : Card(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, 10, kPadding, kPadding);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(QStringLiteral("host")));
    m_title = makeText(TextKind::Strong);
    m_what = makeText(TextKind::Small);
    head->addWidget(m_title);
    head->addWidget(m_what);
    head->addStretch();
    m_status = new StatusLabel;
    head->addWidget(m_status);
    column->addLayout(head);
    m_values = new QWidget;
    m_grid = new QGridLayout(m_values);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(4, 1);
    column->addWidget(m_values);
    auto* foot = new QHBoxLayout;
    m_jobs = makeText(TextKind::Small);
    m_age = makeText(TextKind::Small);
    foot->addWidget(m_jobs);
    foot->addStretch();
    foot->addWidget(m_age);
    column->addLayout(foot);
}

HostCard::Row HostCard::addRow(const QString& name) {
    const int line = static_cast<int>(m_rows.size());
    m_grid->addWidget(makeText(TextKind::Small, name), line, 0);
    Row row{new UsageBar(name), makeText(TextKind::Mono), makeText(TextKind::Mono),
            new ElidedLabel({}, metrics().fontSmall, TextRank::Tertiary)};
    row.share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(row.bar, line, 1);
    m_grid->addWidget(row.share, line, 2);
    m_grid->addWidget(row.amount, line, 3);
    m_grid->addWidget(row.words, line, 4);
    m_rows.push_back(row);
    return row;
}

void HostCard::makeRows(const api::HostStatus& host) {
    clearLayout(*m_grid);
    m_rows.clear();
    m_gpus = host.gpus.size();
    m_disk = host.disk > 0;
    addRow(tr("CPU"));
    addRow(tr("Memory"));
    if (m_disk)
        addRow(tr("Disk"));
    for (std::size_t place = 0; place < m_gpus; ++place)
        addRow(tr("GPU %1").arg(place));
}

void HostCard::showRows(const api::HostStatus& host) {
    const auto fill = [](const Row& row, double share, const QString& amount) {
        row.bar->setUsage(share);
        row.share->setText(percent(share));
        row.amount->setText(amount);
    };
    fill(m_rows[0], cpuShare(host),
         tr("%1 of %2 cores", "busy, all")
             .arg(QString::number(host.cpu_load, 'f', 1), QString::number(host.cpus)));
    m_rows[0].words->setText(host.cpus_taken > 0 ? tr("%1 promised to jobs").arg(host.cpus_taken)
                                                 : QString());
    fill(m_rows[1], memoryShare(host), ofText(host.memory_used, host.memory));
    if (m_disk)
        fill(m_rows[2], diskShare(host), ofText(host.disk - std::min(host.disk, host.disk_free), host.disk));
    const std::size_t first = m_rows.size() - m_gpus;
    for (std::size_t place = 0; place < m_gpus; ++place)
        showGpu(m_rows[first + place], host.gpus[place]);
}

void HostCard::showGpu(const Row& row, const api::Gpu& gpu) {
    const bool ours = gpu.user == "orrery";
    row.bar->setUsage(gpu.utilization, gpu.user.empty() ? UsageBar::User::Nobody
                                       : ours           ? UsageBar::User::Ours
                                                        : UsageBar::User::Others);
    row.share->setText(percent(gpu.utilization));
    row.amount->setText(ofText(gpu.memory_used, gpu.memory));
    row.words->setText(
        gpu.user.empty() ? tr("%1, free", "model").arg(toQString(gpu.model))
        : ours           ? tr("%1, in use by our jobs", "model").arg(toQString(gpu.model))
               : tr("%1, not ours: %2", "model, process").arg(toQString(gpu.model), toQString(gpu.user)));
    row.words->setTone(gpu.user.empty() || ours ? Tone::Plain : Tone::Warn);
}

void HostCard::setHost(const api::HostStatus& host, ConnectionState connection) {
    if (m_rows.empty() || m_gpus != host.gpus.size() || m_disk != (host.disk > 0))
        makeRows(host);
    m_title->setText(hostTitle(host.name));
    m_what->setText(tr("%n core(s)", nullptr, static_cast<int>(host.cpus)));
    showRows(host);
    m_jobs->setText(host.jobs == 0 ? tr("No job runs here")
                                   : tr("%n job(s) run here", nullptr, static_cast<int>(host.jobs)));
    m_freshness = freshnessOf(host, connection);
    showAge(host);
    setAccessibleName(tr("Host %1, %2", "name, state").arg(hostTitle(host.name), m_age->text()));
}

void HostCard::showAge(const api::HostStatus& host) {
    const bool lost = m_freshness == Freshness::Lost;
    setTone(lost ? Tone::Warn : Tone::Plain);
    m_status->setStatus(lost ? Status::Unknown : Status::Succeeded, lost ? tr("unknown") : tr("healthy"));
    m_age->setText(m_freshness == Freshness::Fresh ? tr("measured %1").arg(agoText(host.seen))
                                                   : tr("last seen %1").arg(agoText(host.seen)));
    m_age->setTone(m_freshness == Freshness::Fresh ? Tone::Plain : Tone::Warn);
    const bool faded = m_freshness != Freshness::Fresh;
    if (faded == (m_values->graphicsEffect() != nullptr))
        return;
    auto* effect = faded ? new QGraphicsOpacityEffect(m_values) : nullptr;
    if (effect)
        effect->setOpacity(metrics().opacityStale);
    m_values->setGraphicsEffect(effect);
}

} // namespace orrery::widgets
