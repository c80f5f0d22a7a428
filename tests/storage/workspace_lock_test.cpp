#include "tests/storage/storage_fixture.h"

#include "core/storage/workspace_lock.h"

#include <csignal>
#include <sys/wait.h>

using namespace orrery;
using namespace orrery::storage;

namespace {

/// A child that takes the lock, says so, and waits to be killed.
pid_t startHolder(const std::string& path) {
    int ready[2];
    EXPECT_EQ(0, ::pipe(ready));
    const pid_t child = ::fork();
    if (child == 0) {
        auto lock = WorkspaceLock::acquire(path);
        [[maybe_unused]] const auto told = ::write(ready[1], lock.ok() ? "y" : "n", 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    EXPECT_EQ(1, ::read(ready[0], &answer, 1));
    EXPECT_EQ('y', answer);
    ::close(ready[0]);
    ::close(ready[1]);
    return child;
}

} // namespace

TEST(WorkspaceLockTest, KeepsOutASecondHolderAndNamesTheFirst) {
    const TemporaryFolder folder;
    const std::string path = folder.path("lock");
    auto held = WorkspaceLock::acquire(path);
    ASSERT_TRUE(held.ok()) << held.error().describe();
    EXPECT_EQ("", held->warning());
    EXPECT_EQ("", held->takenOverFrom());
    auto second = WorkspaceLock::acquire(path);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(ErrorCode::Conflict, second.error().code());
    EXPECT_NE(std::string::npos, second.error().message().find("process " + std::to_string(::getpid())));
    EXPECT_EQ(::getpid(), WorkspaceLock::holder(path)->process);
    EXPECT_TRUE(WorkspaceLock::holder(path)->isAlive());
    { const WorkspaceLock gone = std::move(held).value(); }
    EXPECT_TRUE(WorkspaceLock::acquire(path).ok());
}

TEST(WorkspaceLockTest, TakesOverFromAProcessThatWasKilled) {
    const TemporaryFolder folder;
    const std::string path = folder.path("lock");
    const pid_t child = startHolder(path);
    auto refused = WorkspaceLock::acquire(path);
    ASSERT_FALSE(refused.ok());
    EXPECT_NE(std::string::npos, refused.error().message().find(std::to_string(child)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    auto taken = WorkspaceLock::acquire(path);
    ASSERT_TRUE(taken.ok()) << taken.error().describe();
    EXPECT_NE(std::string::npos, taken->takenOverFrom().find(std::to_string(child)));
}

TEST(WorkspaceLockTest, AReusedProcessNumberIsNotTheOwner) {
    LockOwner owner = LockOwner::current();
    EXPECT_TRUE(owner.isAlive());
    ++owner.startTime;
    EXPECT_FALSE(owner.isAlive());
    owner = LockOwner::current();
    owner.boot = "another boot";
    EXPECT_FALSE(owner.isAlive());
}

TEST(WorkspaceLockTest, NonsenseInTheFileDoesNotMatter) {
    const TemporaryFolder folder;
    folder.write("lock", std::string(3000, '\xff'));
    EXPECT_TRUE(WorkspaceLock::acquire(folder.path("lock")).ok());
    EXPECT_EQ(ErrorCode::NotFound, WorkspaceLock::holder(folder.path("none")).error().code());
}
