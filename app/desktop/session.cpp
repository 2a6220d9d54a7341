#include "session.h"

#include <utility>

namespace attune::desktop {

Session::Session(PostToWindows post) : m_post(std::move(post)), m_thread([this] { work(); }) {}

Session::~Session()
{
    enqueue([this] { m_record.reset(); });
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Session::open(std::function<std::unique_ptr<records::Record>()> opening, Then then)
{
    runWithout(
        [this, opening = std::move(opening)] {
            m_record = opening();
            const std::lock_guard lock(m_mutex);
            m_open = m_record != nullptr;
        },
        std::move(then));
}

void Session::run(std::function<void(records::Record&)> work, Then then)
{
    runWithout([this, work = std::move(work)] { work(record()); }, std::move(then));
}

void Session::runWithout(std::function<void()> work, Then then)
{
    enqueue([this, work = std::move(work), then = std::move(then)] {
        std::exception_ptr failure;
        try {
            work();
        } catch (...) {
            failure = std::current_exception();
        }
        m_post([then, failure] { then(failure); });
    });
}

void Session::close()
{
    const auto closed = std::make_shared<std::promise<void>>();
    enqueue([this, closed] {
        m_record.reset();
        closed->set_value();
    });
    closed->get_future().wait();
    const std::lock_guard lock(m_mutex);
    m_open = false;
}

bool Session::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

void Session::enqueue(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Session::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty()) {
            return;
        }
        std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
    }
}

records::Record& Session::record()
{
    if (m_record == nullptr) {
        throw records::Refused("The practice is locked. Unlock it first.");
    }
    return *m_record;
}

} // namespace attune::desktop
