#include "widgets/canvas/rank_dots.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace orrery::widgets {

namespace {

constexpr int kBits = 4;
constexpr std::uint32_t kMask = (1U << kBits) - 1;
static_assert(RankDots::most * kBits <= 32 && statusCount < (1 << kBits));

/// The higher, the sooner somebody wants to see it.
int urgency(Status status) {
    constexpr std::array<Status, statusCount> order = {Status::Cached,  Status::Succeeded, Status::Skipped,
                                                       Status::Queued,  Status::Cancelled, Status::Running,
                                                       Status::Unknown, Status::Failed};
    return static_cast<int>(std::find(order.begin(), order.end(), status) - order.begin());
}

} // namespace

RankDots::RankDots(const std::vector<Status>& ranks) {
    const std::size_t dots = std::min<std::size_t>(ranks.size(), most);
    for (std::size_t dot = 0; dot < dots; ++dot) {
        const auto first = ranks.begin() + static_cast<std::ptrdiff_t>(dot * ranks.size() / dots);
        const auto end = ranks.begin() + static_cast<std::ptrdiff_t>((dot + 1) * ranks.size() / dots);
        const Status worst =
            *std::max_element(first, end, [](Status a, Status b) { return urgency(a) < urgency(b); });
        m_packed |= (static_cast<std::uint32_t>(worst) + 1) << (dot * kBits);
    }
}

int RankDots::count() const {
    int dots = 0;
    while (dots < most && (m_packed >> (dots * kBits) & kMask) != 0)
        ++dots;
    return dots;
}

Status RankDots::at(int dot) const {
    return static_cast<Status>((m_packed >> (dot * kBits) & kMask) - 1);
}

void paintRankDots(QPainter& painter, const RankDots& dots, const QPointF& right, const Theme& theme) {
    const int count = dots.count();
    QRectF box(right - QPointF((count - 1) * rankDotPitch + rankDotSize, rankDotSize / 2),
               QSizeF(rankDotSize, rankDotSize));
    for (int dot = 0; dot < count; ++dot, box.translate(rankDotPitch, 0)) {
        const Status status = dots.at(dot);
        const QColor& color = theme.status(status).color;
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        switch (status) {
        case Status::Running:
            painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75));
            break;
        case Status::Succeeded:
        case Status::Cached:
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(box);
            break;
        case Status::Failed:
            painter.drawLine(box.topLeft(), box.bottomRight());
            painter.drawLine(box.bottomLeft(), box.topRight());
            break;
        case Status::Cancelled:
        case Status::Skipped:
            painter.drawLine(QPointF(box.left() + 1, box.center().y()),
                             QPointF(box.right() - 1, box.center().y()));
            break;
        case Status::Queued:
        case Status::Unknown:
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(box.adjusted(2, 2, -2, -2));
            break;
        }
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace orrery::widgets
