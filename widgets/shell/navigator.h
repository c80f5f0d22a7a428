#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace orrery::widgets {

/// Somewhere that a person can be, and come back to.
struct Place {
    QString page;     ///< "home", "pipelines", "runs", "cluster", "jobs", "settings".
    QString pipeline; ///< Path of the pipeline file that is looked at; may be empty.
    quint64 run = 0;
    QString step; ///< A step's name, or a setting's id on the page of settings.
    bool operator==(const Place&) const = default;
};

/// Where the window is and was: one history across all pages.
class Navigator : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 100;

    using QObject::QObject;

    Place place() const { return m_places.empty() ? Place{} : m_places[m_now]; }
    /// Goes somewhere; what was ahead is forgotten. Going to where one is does nothing.
    void go(const Place& place);
    /// Notes a detail of where one is (another selection) without a step in the history.
    void amend(const Place& place);
    bool canGoBack() const { return m_now > 0; }
    bool canGoForward() const { return m_now + 1 < m_places.size(); }
    void back();
    void forward();
    void clear();

Q_SIGNALS:
    void placeChanged(const orrery::widgets::Place& place);

private:
    std::vector<Place> m_places;
    std::size_t m_now = 0;
};

} // namespace orrery::widgets
