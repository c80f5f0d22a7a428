// What the sanitizers must know of a program with Qt in it. Part of instrumented builds only.

/// Qt and GLib are not built with the thread sanitizer: it must not judge what they do among themselves. And
/// a window goes on making threads after it started a program, for which the sanitizer would end it.
extern "C" const char* __tsan_default_options() {
    return "ignore_noninstrumented_modules=1:die_after_fork=0";
}

/// What is decoded beside the window comes back through Qt's queue of events, whose lock the sanitizer does
/// not see.
extern "C" const char* __tsan_default_suppressions() {
    return "race:widgets/client/api_client.cpp\n";
}

/// What libraries keep to the end of the process.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libdbus-1.so\n";
}
