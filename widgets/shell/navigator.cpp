#include "widgets/shell/navigator.h"

namespace orrery::widgets {

void Navigator::go(const Place& place) {
    if (!m_places.empty() && place == m_places[m_now])
        return;
    if (!m_places.empty())
        m_places.resize(m_now + 1);
    m_places.push_back(place);
    if (m_places.size() > kMost)
        m_places.erase(m_places.begin());
    m_now = m_places.size() - 1;
    Q_EMIT placeChanged(place);
}

void Navigator::amend(const Place& place) {
    if (!m_places.empty())
        m_places[m_now] = place;
}

void Navigator::back() {
    if (canGoBack())
        Q_EMIT placeChanged(m_places[--m_now]);
}

void Navigator::forward() {
    if (canGoForward())
        Q_EMIT placeChanged(m_places[++m_now]);
}

void Navigator::clear() {
    m_places.clear();
    m_now = 0;
}

} // namespace orrery::widgets
