#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/process/poller.h"

#include <functional>
#include <string_view>
#include <vector>

namespace orrery::agent {

/// The pipes that jobs write into. Both ends stay open here, so that the next job can use them again: that
/// the writers are gone is known from the process tree, not from an end of file. Thread: one.
class OutputPipes {
public:
    using Receiver = std::function<void(std::size_t pipe, std::string_view bytes)>;

    OutputPipes(process::Poller& poller, Receiver receiver)
        : m_poller(poller), m_receiver(std::move(receiver)) {}
    ~OutputPipes() { discard(); }
    OutputPipes(const OutputPipes&) = delete;
    OutputPipes& operator=(const OutputPipes&) = delete;

    /// Makes sure there are `count`. Errors: Exhausted.
    Result<void> ensure(std::size_t count);
    int writeEnd(std::size_t pipe) const { return m_pipes[pipe].write.get(); }
    /// Hands over what is left in all of them.
    void drain();
    /// Closes all: somebody unknown may still hold a write end.
    void discard();

private:
    struct Pipe {
        UniqueFd read;
        UniqueFd write;
        bool wide = false;
    };

    void receive(std::size_t pipe, unsigned reads);

    process::Poller& m_poller;
    Receiver m_receiver;
    std::vector<Pipe> m_pipes;
    std::string m_buffer;
};

} // namespace orrery::agent
