// Storage and sockets without a server. Fixed sizes; what each line must reach is in its comment.

#include "tests/support/temporary_folder.h"

#include "core/net/event_loop.h"
#include "core/net/http_client.h"
#include "core/net/router.h"
#include "core/storage/append_log.h"
#include "core/storage/blob_store.h"
#include "core/storage/database.h"
#include "core/storage/file_index.h"

#include <benchmark/benchmark.h>
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <thread>
#include <unistd.h>

namespace {

using namespace orrery;
using namespace orrery::storage;

Result<void> ignore(std::uint64_t, std::string_view, AppendLog::Position) {
    return {};
}

/// 10,000 records of 60 bytes in one commit: a few milliseconds.
void journalGroupCommit(benchmark::State& state) {
    const TemporaryFolder folder;
    auto log = std::move(AppendLog::open(FileSystem::real(), folder.path("log"), {}, ignore)).value();
    const std::string record(60, 'r');
    for (auto _ : state) {
        for (int i = 0; i < 10'000; ++i)
            log->append(record);
        if (!log->commit())
            state.SkipWithError("commit failed");
    }
    state.SetItemsProcessed(state.iterations() * 10'000);
}
BENCHMARK(journalGroupCommit)->Unit(benchmark::kMillisecond);

/// One record, one sync: what the disk gives.
void journalSingleCommit(benchmark::State& state) {
    const TemporaryFolder folder;
    auto log = std::move(AppendLog::open(FileSystem::real(), folder.path("log"), {}, ignore)).value();
    for (auto _ : state) {
        log->append("record");
        if (!log->commit())
            state.SkipWithError("commit failed");
    }
}
BENCHMARK(journalSingleCommit)->Unit(benchmark::kMicrosecond);

/// 256 MB in records of 200 bytes: above 1 GB/s.
void journalRead(benchmark::State& state) {
    const TemporaryFolder folder;
    {
        auto log = std::move(AppendLog::open(FileSystem::real(), folder.path("log"), {}, ignore)).value();
        const std::string record(200, 'r');
        for (int batch = 0; batch < 128; ++batch) {
            for (int i = 0; i < 10'000; ++i)
                log->append(record);
            [[maybe_unused]] const auto written = log->commit();
        }
    }
    std::int64_t bytes = 0;
    for (auto _ : state) {
        auto log = AppendLog::open(FileSystem::real(), folder.path("log"), {},
                                   [&](std::uint64_t, std::string_view record, AppendLog::Position) {
                                       bytes += static_cast<std::int64_t>(record.size());
                                       return Result<void>();
                                   });
        benchmark::DoNotOptimize(log);
    }
    state.SetBytesProcessed(bytes);
}
BENCHMARK(journalRead)->Unit(benchmark::kMillisecond);

/// 10,000 outputs of 100 bytes stored and durable.
void blobsTiny(benchmark::State& state) {
    const TemporaryFolder folder;
    auto store = std::move(BlobStore::open(FileSystem::real(), folder.path("blobs"))).value();
    int number = 0;
    for (auto _ : state) {
        for (int i = 0; i < 10'000; ++i)
            [[maybe_unused]] const auto blob =
                store->putBytes("output number " + std::to_string(++number) + std::string(90, 'o'));
        if (!store->sync())
            state.SkipWithError("sync failed");
    }
    state.SetItemsProcessed(state.iterations() * 10'000);
}
BENCHMARK(blobsTiny)->Unit(benchmark::kMillisecond);

/// A model of 64 MB: copied, hashed, durable.
void blobLarge(benchmark::State& state) {
    const TemporaryFolder folder;
    auto store = std::move(BlobStore::open(FileSystem::real(), folder.path("blobs"))).value();
    std::string content(64 << 20, 'm');
    for (auto _ : state) {
        state.PauseTiming();
        content[0] = static_cast<char>(state.iterations());
        content[1] = static_cast<char>(content[1] + 1);
        std::ofstream(folder.path("model"), std::ios::binary) << content;
        state.ResumeTiming();
        if (!store->putFile(folder.path("model"), Ingest::Copy) || !store->sync())
            state.SkipWithError("put failed");
    }
    state.SetBytesProcessed(state.iterations() * (64 << 20));
}
BENCHMARK(blobLarge)->Unit(benchmark::kMillisecond)->Iterations(5);

/// 10,000 unchanged files by path: about 20 ms. 100,000: at most 0.2 s.
void fileIndexLookup(benchmark::State& state) {
    const TemporaryFolder folder;
    FileIndex index(FileSystem::real());
    std::vector<std::string> paths;
    for (int i = 0; i < state.range(0); ++i) {
        if (i % 1000 == 0)
            std::filesystem::create_directories(folder.path(std::to_string(i / 1000)));
        paths.push_back(folder.path(std::to_string(i / 1000) + "/" + std::to_string(i)));
        std::ofstream(paths.back()) << i;
    }
    ::usleep(50'000);
    for (const std::string& path : paths)
        [[maybe_unused]] const auto digest = index.digestOf(path);
    const std::uint64_t before = index.filesRead();
    for (auto _ : state) {
        for (const std::string& path : paths)
            benchmark::DoNotOptimize(index.digestOf(path));
    }
    if (index.filesRead() != before)
        state.SkipWithError("a file was read again");
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(fileIndexLookup)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// 100,000 entries from the database, as when a server starts.
void fileIndexLoad(benchmark::State& state) {
    const TemporaryFolder folder;
    auto database = std::move(Database::open(FileSystem::real(), folder.path("db"))).value();
    {
        FileIndex index(FileSystem::real());
        for (std::uint64_t i = 0; i < 100'000; ++i)
            index.remember({.device = 1, .inode = i, .size = i}, Hasher::of(std::to_string(i)), 1);
        [[maybe_unused]] const auto saved = index.save(*database);
    }
    for (auto _ : state) {
        FileIndex index(FileSystem::real());
        benchmark::DoNotOptimize(index.load(*database));
    }
}
BENCHMARK(fileIndexLoad)->Unit(benchmark::kMillisecond);

/// 10,000 rows of steps in one transaction.
void databaseSteps(benchmark::State& state) {
    const TemporaryFolder folder;
    auto database = std::move(Database::open(FileSystem::real(), folder.path("db"))).value();
    [[maybe_unused]] const auto made =
        database->run("INSERT INTO runs (run, pipeline, path, state, created) VALUES (1, 'p', 'p', 0, 0)");
    for (auto _ : state) {
        auto transaction = std::move(database->begin()).value();
        auto statement =
            std::move(database->prepare(
                          "INSERT OR REPLACE INTO steps (run, step, name, state) VALUES (1, ?1, ?2, 0)"))
                .value();
        for (int i = 0; i < 10'000; ++i)
            [[maybe_unused]] const auto ran = statement.bind(i, "train[seed=1]").run();
        if (!transaction.commit())
            state.SkipWithError("commit failed");
    }
    state.SetItemsProcessed(state.iterations() * 10'000);
}
BENCHMARK(databaseSteps)->Unit(benchmark::kMillisecond);

/// Opening an existing workspace database.
void databaseOpen(benchmark::State& state) {
    const TemporaryFolder folder;
    { [[maybe_unused]] const auto made = Database::open(FileSystem::real(), folder.path("db")); }
    for (auto _ : state)
        benchmark::DoNotOptimize(Database::open(FileSystem::real(), folder.path("db")));
}
BENCHMARK(databaseOpen)->Unit(benchmark::kMicrosecond);

/// A server on a thread of its own.
class HttpBench {
public:
    HttpBench() {
        m_loop = std::move(net::EventLoop::create()).value();
        m_router = std::make_unique<net::Router>("token");
        [[maybe_unused]] const auto added = m_router->add(
            net::Route("GET", "/api/v1/runs/{run}", net::RoutePolicy::Token,
                       [](net::Request, net::Responder answer) { answer.send(net::Response::json("{}")); }));
        m_server = std::make_unique<net::HttpServer>(*m_loop, *m_router);
        m_endpoint.port = m_server->listenTcp(0).value();
        m_thread = std::thread([this] { m_loop->run(); });
    }
    ~HttpBench() {
        m_loop->post([this] {
            m_server.reset();
            m_loop->stop();
        });
        m_thread.join();
    }
    const net::Endpoint& endpoint() const { return m_endpoint; }

private:
    std::unique_ptr<net::EventLoop> m_loop;
    std::unique_ptr<net::Router> m_router;
    std::unique_ptr<net::HttpServer> m_server;
    net::Endpoint m_endpoint;
    std::thread m_thread;
};

/// One request and its answer over a kept connection.
void httpRoundTrip(benchmark::State& state) {
    const HttpBench bench;
    net::HttpClient client(bench.endpoint(), "token");
    for (auto _ : state)
        benchmark::DoNotOptimize(client.send({.target = "/api/v1/runs/1"}));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(httpRoundTrip)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// Work handed to the loop by another thread.
void eventLoopPost(benchmark::State& state) {
    auto loop = std::move(net::EventLoop::create()).value();
    std::thread thread([&] { loop->run(); });
    for (auto _ : state) {
        std::promise<void> done;
        loop->post([&] { done.set_value(); });
        done.get_future().wait();
    }
    loop->stop();
    thread.join();
}
BENCHMARK(eventLoopPost)->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
