#pragma once

#include <memory>
#include <utility>

namespace orrery {

/// A value that most of its owners leave as it was made: until it is written it takes the room of a pointer
/// and reads as a default-made T. Copies are deep. Thread: as T.
template <typename T>
class Sparse {
public:
    Sparse() = default;
    Sparse(const Sparse& other) : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr) {}
    Sparse(Sparse&&) noexcept = default;
    Sparse& operator=(Sparse other) noexcept {
        std::swap(m_value, other.m_value);
        return *this;
    }

    const T& operator*() const { return m_value ? *m_value : unwritten(); }
    const T* operator->() const { return &**this; }
    /// The value to be changed.
    T& write() {
        if (!m_value)
            m_value = std::make_unique<T>();
        return *m_value;
    }

private:
    static const T& unwritten() {
        static const T value{};
        return value;
    }

    std::unique_ptr<T> m_value;
};

} // namespace orrery
