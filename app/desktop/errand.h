#pragma once

#include "attune/records/progress.h"

#include <atomic>
#include <memory>

namespace attune::desktop {

/// Long work on another thread, as its window sees it: how far it is, and whether it has to stop.
class Errand
{
public:
    Errand() = default;
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    ~Errand() { stop(); } ///< who asked is gone

    void stop() { m_state->stop = true; }

    double done() const { return m_state->done; }

    /// What the work calls; it may outlive the errand.
    records::Progress progress() const
    {
        return [state = m_state](double done) {
            state->done = done;
            return !state->stop;
        };
    }

private:
    struct State
    {
        std::atomic<double> done = 0;
        std::atomic<bool> stop = false;
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace attune::desktop
