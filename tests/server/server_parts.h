#pragma once

#include "tests/support/temporary_folder.h"

#include "core/server/engine_host.h"
#include "core/server/recovery.h"
#include "core/server/run_records.h"
#include "core/server/step_artifacts.h"

#include <gtest/gtest.h>

namespace orrery::server {

/// A workspace and the parts of a server that know its files, cache and journal; no process is started. The
/// engine is a list of what it was told.
class ServerParts : public testing::Test {
protected:
    ServerParts() : m_paths{m_folder.root()}, m_files(m_folder.root()) {
        EXPECT_TRUE(prepareWorkspace(m_folder.root()).ok());
        auto loop = net::EventLoop::create();
        EXPECT_TRUE(loop.ok());
        m_loop = std::move(*loop);
        open();
    }

    /// As a server that starts: everything is read from the disk again.
    void open(const WorkspaceStore::RecordVisitor& visit = [](std::string_view) { return Result<void>(); }) {
        m_artifacts.reset();
        m_shelf.reset();
        m_store.reset();
        m_book = std::make_unique<RunBook>(*m_loop, Clock::system());
        auto store = WorkspaceStore::open(m_paths, visit);
        ASSERT_TRUE(store.ok()) << store.error().describe();
        m_store = std::move(*store);
        m_shelf = std::make_unique<ArtifactShelf>(m_paths, m_store->blobs(), m_store->index());
        m_artifacts = std::make_unique<StepArtifacts>(
            StepArtifacts::Ports{*m_book, *m_shelf, m_store->cache(), m_secrets, m_paths,
                                 [this](engine::Event event) { m_events.push_back(std::move(event)); },
                                 [this](std::string record) { m_records.push_back(std::move(record)); }});
    }

    /// A run of `p.orrery.yaml`; runs count from 1.
    server::Run& run(const std::map<std::string, std::string>& params = {},
                     std::vector<std::string> rerun = {}) {
        api::RunRequest request;
        request.path = "p.orrery.yaml";
        request.params = params;
        request.rerun = std::move(rerun);
        auto loaded = m_files.load(request.path, params);
        EXPECT_TRUE(loaded.ok() && (*loaded)->ok());
        return m_book->add(makeRun(RunId(++m_lastRun), request, planOf(*loaded), {}, Clock::system().now()));
    }

    /// What the engine is told when it asks for the first step.
    engine::Prepared prepare(server::Run& run) {
        m_artifacts->prepare({run.id, StepIndex{0}});
        return std::get<engine::Prepared>(m_events.back());
    }

    /// The first step ends and has written `content` to its output `name`.
    engine::Collected collect(server::Run& run, const std::string& name, const std::string& content) {
        const AttemptId attempt{run.id, StepIndex{0}, 1};
        const auto folder = m_paths.attempt(attempt, run.spec(StepIndex{0}).name) / "outputs";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name) << content;
        m_artifacts->collect({attempt, {}});
        return std::get<engine::Collected>(m_events.back());
    }

    TemporaryFolder m_folder;
    WorkspacePaths m_paths;
    PipelineFiles m_files;
    Secrets m_secrets{Secrets::Values()};
    std::unique_ptr<net::EventLoop> m_loop;
    std::unique_ptr<RunBook> m_book;
    std::unique_ptr<WorkspaceStore> m_store;
    std::unique_ptr<ArtifactShelf> m_shelf;
    std::unique_ptr<StepArtifacts> m_artifacts;
    std::vector<engine::Event> m_events;
    std::vector<std::string> m_records;
    std::uint64_t m_lastRun = 0;
};

} // namespace orrery::server
