#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

class QWidget;

namespace orrery::bench {

/// How long something took that was done many times. Units: milliseconds.
class Times {
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    double median() const { return share(0.5); }
    /// The time that this share of all stays below.
    double share(double part) const;
    double least() const { return share(0); }

private:
    std::vector<double> m_all;
};

/// Units: milliseconds, of the wall clock.
double timed(const std::function<void()>& work);
/// Times of `work(i)` for each i below `rounds`.
Times repeat(int rounds, const std::function<void(int)>& work);
/// Processor time of the calling thread. Units: milliseconds.
double threadTime();

/// Lets a window paint what is waiting to be painted, at once.
void paintNow(QWidget& widget);

/// Prints the figures of one case as a line of JSON.
void print(const std::string& name, std::initializer_list<std::pair<const char*, double>> figures);
void print(const std::string& name, const Times& times);

} // namespace orrery::bench
