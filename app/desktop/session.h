#pragma once

#include "attune/records/record.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace attune::desktop {

/// The open record on the one thread that owns it. Windows hand it work and are called back on
/// their own thread; nothing else touches the record.
class Session
{
public:
    /// Runs a function on the windows' thread soon; the program passes wx's CallAfter.
    using PostToWindows = std::function<void(std::function<void()>)>;
    /// Told how work ended: null when it went well.
    using Then = std::function<void(const std::exception_ptr&)>;

    explicit Session(PostToWindows post);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    /// Opens a record in the background (unlocking takes about a second), then calls `then`.
    void open(std::function<std::unique_ptr<records::Record>()> opening, Then then);

    /// Does work in the background, then calls `then` on the windows' thread.
    void run(std::function<void(records::Record&)> work, Then then);

    /// Does work in the background that needs no open record, then calls `then` on the windows'
    /// thread.
    void runWithout(std::function<void()> work, Then then);

    /// Does short work and waits for its result; exceptions pass through.
    /// For reads that take less than a frame.
    template <class Work>
    std::invoke_result_t<Work, records::Record&> ask(Work work)
    {
        using Result = std::invoke_result_t<Work, records::Record&>;
        const auto task = std::make_shared<std::packaged_task<Result()>>(
            [this, &work] { return work(record()); });
        std::future<Result> result = task->get_future();
        enqueue([task] { (*task)(); });
        return result.get();
    }

    /// Closes the record: from then on no copy of a key is in memory. Waits for running work.
    void close();

    bool isOpen() const;

private:
    void enqueue(std::function<void()> job);
    void work();
    records::Record& record();

    PostToWindows m_post;
    std::unique_ptr<records::Record> m_record; ///< touched by m_thread only
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_open = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace attune::desktop
