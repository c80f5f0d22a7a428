// spawn_loop COUNT AT_ONCE PROGRAM [ARGUMENT ...]: what the kernel can spawn, with nothing around it.
#include <cstdio>
#include <cstdlib>
#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: spawn_loop COUNT AT_ONCE PROGRAM [ARGUMENT ...]\n", stderr);
        return 2;
    }
    const long count = std::atol(argv[1]);
    const long atOnce = std::atol(argv[2]);
    long running = 0;
    for (long started = 0; started < count || running > 0;) {
        if (started < count && running < atOnce) {
            pid_t pid = 0;
            if (::posix_spawn(&pid, argv[3], nullptr, nullptr, argv + 3, environ) != 0)
                return 3;
            ++started;
            ++running;
            continue;
        }
        int status = 0;
        if (::wait(&status) < 0 || status != 0)
            return 4;
        --running;
    }
    return 0;
}
