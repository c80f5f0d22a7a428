// The agent's hot path against a bare posix_spawn loop (and make -j2 where it is installed), alternating in
// one run:
//   agent_bench [jobs] [repeats] [path of orrery-agent]
// Prints one line a repeat and the medians with their ratios. Run it on an otherwise idle machine; the load
// is printed.
#include "tests/support/temporary_folder.h"

#include "core/agent/agent_connection.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace {

using namespace orrery;

double now() {
    return toSeconds(Clock::system().monotonic());
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Seconds for `jobs` runs of /bin/true with `parallel` at once.
double bareLoop(int jobs, int parallel) {
    const double begin = now();
    int running = 0;
    char* arguments[] = {const_cast<char*>("true"), nullptr};
    for (int i = 0; i < jobs; ++i) {
        if (running == parallel) {
            ::wait(nullptr);
            --running;
        }
        pid_t pid;
        if (::posix_spawn(&pid, "/bin/true", nullptr, nullptr, arguments, environ) == 0)
            ++running;
    }
    while (::wait(nullptr) > 0)
        ;
    return now() - begin;
}

double makeTwo(int jobs, const std::filesystem::path& folder) {
    std::ofstream file(folder / "Makefile");
    file << "all:";
    for (int i = 0; i < jobs; ++i)
        file << " t" << i;
    file << "\n";
    for (int i = 0; i < jobs; ++i)
        file << "t" << i << ":\n\t@/bin/true\n";
    file.close();
    const double begin = now();
    const int status = std::system(("make -s -j2 -C " + folder.string() + " 2>/dev/null >&2").c_str());
    return status == 0 ? now() - begin : 0;
}

class Driver {
public:
    Driver(std::filesystem::path root, const std::string& program) : m_root(std::move(root)) {
        auto socket = agent::connectOrStartAgent((m_root / "agent").string(), program);
        if (!socket.ok()) {
            std::fprintf(stderr, "%s\n", socket.error().describe().c_str());
            std::exit(3);
        }
        m_connection.emplace(std::move(*socket), false);
    }
    ~Driver() {
        m_connection->stopAgent(true);
        while (m_connection && pump())
            ;
    }

    /// Runs `jobs` with at most `window` given to the agent at once; each end is acknowledged.
    double run(int jobs, int window, bool mayQueue) {
        ++m_run;
        m_ended = 0;
        const double begin = now();
        for (int given = 0; m_ended < jobs;) {
            for (; given < jobs && given - m_ended < window; ++given)
                m_connection->start(job(given, mayQueue));
            if (!pump())
                std::exit(3);
        }
        return now() - begin;
    }

private:
    agent::JobSpec job(int number, bool mayQueue) const {
        agent::JobSpec spec;
        spec.attempt = {RunId(m_run), StepIndex{static_cast<std::uint32_t>(number)}, 1};
        spec.token = 1;
        spec.name = "true";
        spec.command = {"/bin/true"};
        spec.workingFolder = m_root.string();
        spec.logFolder = (m_root / "logs" / spec.attempt.text()).string();
        spec.metricsFile = (m_root / "metrics").string();
        spec.environment = {{"ORRERY_STEP", "true"}, {"ORRERY_RUN", "1"}};
        spec.mayQueue = mayQueue;
        return spec;
    }

    bool pump() {
        if (!m_connection->flush().ok())
            return false;
        pollfd ready{m_connection->fd(),
                     static_cast<short>(POLLIN | (m_connection->wantsWrite() ? POLLOUT : 0)), 0};
        ::poll(&ready, 1, -1);
        const auto open = m_connection->receive([this](agent::NumberedEvent event) {
            if (const auto* end = std::get_if<agent::AttemptEnded>(&event.event)) {
                ++m_ended;
                if (!end->succeeded())
                    std::fprintf(stderr, "a job failed: %s\n", end->message.c_str());
            }
            if (event.sequence != 0)
                m_connection->acknowledge(event.sequence);
        });
        return open.ok() && *open;
    }

    std::filesystem::path m_root;
    std::optional<agent::AgentConnection> m_connection;
    std::uint64_t m_run = 0;
    int m_ended = 0;
};

} // namespace

int main(int count, char** words) {
    const int jobs = count > 1 ? std::atoi(words[1]) : 10'000;
    const int repeats = count > 2 ? std::atoi(words[2]) : 5;
    const std::string program =
        count > 3 ? words[3]
                  : (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "orrery-agent").string();
    const TemporaryFolder temporary;
    const std::filesystem::path& root = temporary.root();
    std::string load;
    std::getline(std::ifstream("/proc/loadavg") >> std::ws, load);
    std::printf("load %s\n", load.c_str());
    std::vector<double> bare, queued, paced, make, chainBare, chain;
    {
        Driver driver(root, program);
        driver.run(200, 8, true);
        const int links = std::min(jobs, 300);
        for (int i = 0; i < repeats; ++i) {
            bare.push_back(jobs / bareLoop(jobs, 2));
            queued.push_back(jobs / driver.run(jobs, jobs, true));
            make.push_back(jobs / makeTwo(jobs, root));
            paced.push_back(jobs / driver.run(jobs, 2, false));
            chainBare.push_back(bareLoop(links, 1) / links * 1e6);
            chain.push_back(driver.run(links, 1, false) / links * 1e6);
            std::printf("bare x2 %.0f/s  agent queued %.0f/s  make -j2 %.0f/s  agent two at a time %.0f/s  "
                        "chain bare %.0f us  agent %.0f us\n",
                        bare.back(), queued.back(), make.back(), paced.back(), chainBare.back(),
                        chain.back());
            std::fflush(stdout);
        }
    }
    std::printf("medians: agent queued / bare %.2f, agent queued / make %.2f, two at a time / make %.2f, "
                "chain agent / bare %.2f (+%.0f us)\n",
                median(queued) / median(bare), median(queued) / median(make), median(paced) / median(make),
                median(chain) / median(chainBare), median(chain) - median(chainBare));
}
