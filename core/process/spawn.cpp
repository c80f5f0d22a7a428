#include "core/process/spawn.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <string>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace orrery::process {

namespace {

enum class Stage { None, Clone, ControlGroup, Folder, Descriptors, Execute };

/// Written by the child, which shares our memory until it executes; read by us afterwards.
struct Failure {
    volatile Stage stage = Stage::None;
    volatile int number = 0;
};

/// What runs in the child never returns, so that a sanitizer would keep what it marked of the stack, which is
/// the parent's too.
#define ORRERY_IN_CHILD __attribute__((no_sanitize("address")))

[[noreturn]] ORRERY_IN_CHILD void giveUp(Failure& failure, Stage stage) {
    failure.number = errno;
    failure.stage = stage;
    ::_exit(127);
}

ORRERY_IN_CHILD bool placeDescriptor(int from, int to) {
    if (from == to)
        return ::fcntl(to, F_SETFD, 0) == 0;
    return ::dup2(from, to) == to;
}

ORRERY_IN_CHILD bool placeDescriptors(const SpawnRequest& request) {
    const int wanted[] = {request.input, request.output, request.errors};
    for (int i = 0; i < 3; ++i) {
        int from = wanted[i];
        if (from < 0)
            from = ::open("/dev/null", (i == 0 ? O_RDONLY : O_WRONLY) | O_CLOEXEC);
        if (from < 0 || !placeDescriptor(from, i))
            return false;
    }
    return request.passedAsThree < 0 || placeDescriptor(request.passedAsThree, 3);
}

/// Runs in the child on the parent's memory: system calls only, no allocation.
[[noreturn]] ORRERY_IN_CHILD void runChild(const SpawnRequest& request, Failure& failure) {
    if (request.newSession)
        ::setsid();
    if (request.controlGroupProcs >= 0 && ::write(request.controlGroupProcs, "0", 1) != 1)
        giveUp(failure, Stage::ControlGroup);
    if (!placeDescriptors(request))
        giveUp(failure, Stage::Descriptors);
    if (request.workingFolder && ::chdir(request.workingFolder) != 0)
        giveUp(failure, Stage::Folder);
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    ::sigaction(SIGPIPE, &standard, nullptr); // the one that programs of ours ignore
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execve(request.file, request.arguments, request.environment);
    giveUp(failure, Stage::Execute);
}

#if defined(__x86_64__)
/// The child comes back from the system call on our stack, so the call must not pass through a function that
/// returns: what the child pushes would overwrite its return address. Hence no libc wrapper.
ORRERY_IN_CHILD __attribute__((noinline)) pid_t cloneChild(const SpawnRequest& request, Failure& failure) {
    clone_args arguments{};
    arguments.flags = CLONE_VM | CLONE_VFORK;
    arguments.exit_signal = SIGCHLD;
    if (request.controlGroupFolder >= 0) {
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = static_cast<__u64>(request.controlGroupFolder);
    }
    long result;
    asm volatile("syscall"
                 : "=a"(result)
                 : "a"(SYS_clone3), "D"(&arguments), "S"(sizeof arguments)
                 : "rcx", "r11", "memory");
    if (result == 0)
        runChild(request, failure);
    if (result < 0)
        errno = static_cast<int>(-result);
    return result < 0 ? -1 : static_cast<pid_t>(result);
}
#else
pid_t cloneChild(const SpawnRequest&, Failure&) {
    errno = ENOSYS;
    return -1;
}
#endif

/// For kernels or sandboxes without clone3.
ORRERY_IN_CHILD __attribute__((noinline)) pid_t forkChild(const SpawnRequest& request, Failure& failure) {
    const int procs = request.controlGroupFolder >= 0
                          ? ::openat(request.controlGroupFolder, "cgroup.procs", O_WRONLY | O_CLOEXEC)
                          : -1;
    const pid_t pid = ::vfork();
    if (pid == 0) {
        if (procs >= 0 && ::write(procs, "0", 1) != 1)
            giveUp(failure, Stage::ControlGroup);
        runChild(request, failure);
    }
    if (procs >= 0)
        ::close(procs);
    return pid;
}

Error describe(const SpawnRequest& request, Stage stage, int number) {
    const std::string file = request.file;
    switch (stage) {
    case Stage::Folder:
        return Error::fromErrno(number, "cannot enter the working folder '" +
                                            std::string(request.workingFolder) + "'");
    case Stage::ControlGroup:
        return Error::fromErrno(number, "cannot place '" + file + "' in its control group");
    case Stage::Descriptors:
        return Error::fromErrno(number, "cannot connect the standard streams of '" + file + "'");
    case Stage::Execute:
        return Error::fromErrno(number, "cannot execute '" + file + "'");
    case Stage::None:
    case Stage::Clone:
        break;
    }
    return Error::fromErrno(number, "cannot create a process for '" + file + "'");
}

bool isMissingSystemCall(int number) {
    return number == ENOSYS || number == EPERM || number == EINVAL || number == E2BIG;
}

} // namespace

Result<pid_t> spawn(const SpawnRequest& request) {
    Failure failure;
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t pid = cloneChild(request, failure);
    if (pid < 0 && isMissingSystemCall(errno))
        pid = forkChild(request, failure);
    const int cloneError = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (pid < 0)
        return describe(request, Stage::Clone, cloneError);
    if (failure.stage == Stage::None)
        return pid;
    // The child ended before it executed; collect it here, nobody was told of it.
    siginfo_t info{};
    while (::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED) != 0 && errno == EINTR)
        ;
    return describe(request, failure.stage, failure.number);
}

} // namespace orrery::process
