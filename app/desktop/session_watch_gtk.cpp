#include "session_watch.h"

#include <cstdlib>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <optional>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

namespace attune::desktop {

namespace {

constexpr const char* login = "org.freedesktop.login1";
constexpr const char* loginPath = "/org/freedesktop/login1";
constexpr const char* managerInterface = "org.freedesktop.login1.Manager";
constexpr const char* sessionInterface = "org.freedesktop.login1.Session";
constexpr const char* sleepSignal = "PrepareForSleep";
constexpr const char* propertiesInterface = "org.freedesktop.DBus.Properties";

struct Unref
{
    void operator()(GVariant* value) const { g_variant_unref(value); }

    void operator()(GUnixFDList* list) const { g_object_unref(list); }
};

using Variant = std::unique_ptr<GVariant, Unref>;

bool isTrue(GVariant* parameters)
{
    gboolean value = FALSE;
    if (g_variant_is_of_type(parameters, G_VARIANT_TYPE("(b)"))) {
        g_variant_get(parameters, "(b)", &value);
    }
    return value == TRUE;
}

/// What the session's changed properties mean; empty: nothing to us.
std::optional<LockEvent> meaningOfChange(GVariant* parameters)
{
    if (!g_variant_is_of_type(parameters, G_VARIANT_TYPE("(sa{sv}as)"))) {
        return {};
    }
    const Variant changed(g_variant_get_child_value(parameters, 1));
    gboolean value = FALSE;
    if (g_variant_lookup(changed.get(), "Active", "b", &value) && !value) {
        return LockEvent::otherSession;
    }
    if (g_variant_lookup(changed.get(), "LockedHint", "b", &value) && value) {
        return LockEvent::screenLocked;
    }
    return {};
}

std::optional<LockEvent> meaningOf(std::string_view signal, GVariant* parameters)
{
    if (signal == "PropertiesChanged") {
        return meaningOfChange(parameters);
    }
    if (signal == "Lock" || (signal == "ActiveChanged" && isTrue(parameters))) {
        return LockEvent::screenLocked;
    }
    return signal == sleepSignal && isTrue(parameters) ? std::optional(LockEvent::goingToSleep)
                                                       : std::nullopt;
}

} // namespace

/// Both buses. Answers may come after it is gone: `m_cancel` then says so.
class SessionWatch::Buses
{
public:
    explicit Buses(std::function<void(LockEvent)> tell)
        : m_tell(std::move(tell)),
          m_cancel(g_cancellable_new())
    {
        g_bus_get(G_BUS_TYPE_SESSION, m_cancel, &Buses::onSessionBus, this);
        g_bus_get(G_BUS_TYPE_SYSTEM, m_cancel, &Buses::onSystemBus, this);
    }

    Buses(const Buses&) = delete;
    Buses& operator=(const Buses&) = delete;

    ~Buses()
    {
        g_cancellable_cancel(m_cancel);
        for (const auto& [bus, id] : m_subscriptions) {
            g_dbus_connection_signal_unsubscribe(bus, id);
        }
        for (GDBusConnection* bus : m_buses) {
            g_object_unref(bus);
        }
        g_object_unref(m_cancel);
        letSleep();
    }

    void letSleep()
    {
        if (m_sleepHeld >= 0) {
            ::close(std::exchange(m_sleepHeld, -1));
        }
    }

private:
    /// The result of an asynchronous call. Null where there is none: then this may be gone, and
    /// nothing follows.
    template <class Result, class Finish>
    static Result* finished(Finish&& finish)
    {
        GError* error = nullptr;
        Result* result = finish(&error);
        if (error != nullptr) {
            g_error_free(error);
        }
        return result;
    }

    static void onSessionBus(GObject*, GAsyncResult* result, gpointer data)
    {
        auto* bus = finished<GDBusConnection>(
            [result](GError** error) { return g_bus_get_finish(result, error); });
        if (bus != nullptr) {
            static_cast<Buses*>(data)->listenToScreenSavers(bus);
        }
    }

    static void onSystemBus(GObject*, GAsyncResult* result, gpointer data)
    {
        auto* bus = finished<GDBusConnection>(
            [result](GError** error) { return g_bus_get_finish(result, error); });
        if (bus != nullptr) {
            static_cast<Buses*>(data)->listenToLogin(bus);
        }
    }

    void keep(GDBusConnection* bus)
    {
        g_dbus_connection_set_exit_on_close(bus, FALSE);
        m_buses.push_back(bus);
    }

    void subscribe(GDBusConnection* bus,
                   const char* sender,
                   const char* interface,
                   const char* signal,
                   const char* path)
    {
        const guint id = g_dbus_connection_signal_subscribe(bus,
                                                            sender,
                                                            interface,
                                                            signal,
                                                            path,
                                                            nullptr,
                                                            G_DBUS_SIGNAL_FLAGS_NONE,
                                                            &Buses::onSignal,
                                                            this,
                                                            nullptr);
        m_subscriptions.emplace_back(bus, id);
    }

    void listenToScreenSavers(GDBusConnection* bus)
    {
        keep(bus);
        // Whoever sends it: a needless lock does no harm.
        for (const char* interface : {"org.freedesktop.ScreenSaver",
                                      "org.gnome.ScreenSaver",
                                      "org.cinnamon.ScreenSaver",
                                      "org.mate.ScreenSaver"}) {
            subscribe(bus, nullptr, interface, "ActiveChanged", nullptr);
        }
    }

    void listenToLogin(GDBusConnection* bus)
    {
        keep(bus);
        m_system = bus;
        subscribe(bus, login, managerInterface, sleepSignal, loginPath);
        holdSleep();
        const char* session = std::getenv("XDG_SESSION_ID");
        if (session != nullptr) {
            call(loginPath,
                 managerInterface,
                 "GetSession",
                 g_variant_new("(s)", session),
                 "(o)",
                 &Buses::onSession);
        } else {
            call("/org/freedesktop/login1/user/self",
                 propertiesInterface,
                 "Get",
                 g_variant_new("(ss)", "org.freedesktop.login1.User", "Display"),
                 "(v)",
                 &Buses::onDisplay);
        }
    }

    void call(const char* path,
              const char* interface,
              const char* method,
              GVariant* arguments,
              const char* reply,
              GAsyncReadyCallback then)
    {
        constexpr int patienceMs = 5000;
        g_dbus_connection_call(m_system,
                               login,
                               path,
                               interface,
                               method,
                               arguments,
                               G_VARIANT_TYPE(reply),
                               G_DBUS_CALL_FLAGS_NO_AUTO_START,
                               patienceMs,
                               m_cancel,
                               then,
                               this);
    }

    static GVariant* replyOf(GObject* bus, GAsyncResult* result)
    {
        return finished<GVariant>([=](GError** error) {
            return g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, error);
        });
    }

    static void onSession(GObject* bus, GAsyncResult* result, gpointer data)
    {
        if (const Variant reply{replyOf(bus, result)}) {
            const char* path = nullptr;
            g_variant_get(reply.get(), "(&o)", &path);
            static_cast<Buses*>(data)->listenToSession(G_DBUS_CONNECTION(bus), path);
        }
    }

    static void onDisplay(GObject* bus, GAsyncResult* result, gpointer data)
    {
        const Variant reply{replyOf(bus, result)};
        if (reply == nullptr) {
            return;
        }
        GVariant* inner = nullptr;
        g_variant_get(reply.get(), "(v)", &inner);
        const Variant display(inner);
        if (g_variant_is_of_type(inner, G_VARIANT_TYPE("(so)"))) {
            const char* path = nullptr;
            g_variant_get(inner, "(&s&o)", nullptr, &path);
            static_cast<Buses*>(data)->listenToSession(G_DBUS_CONNECTION(bus), path);
        }
    }

    void listenToSession(GDBusConnection* bus, const char* path)
    {
        subscribe(bus, login, sessionInterface, "Lock", path);
        subscribe(bus, login, propertiesInterface, "PropertiesChanged", path);
    }

    /// Asks the system to wait for us before it sleeps.
    void holdSleep()
    {
        g_dbus_connection_call_with_unix_fd_list(
            m_system,
            login,
            loginPath,
            managerInterface,
            "Inhibit",
            g_variant_new("(ssss)", "sleep", "Attune", "Closing the encrypted record", "delay"),
            G_VARIANT_TYPE("(h)"),
            G_DBUS_CALL_FLAGS_NO_AUTO_START,
            -1,
            nullptr,
            m_cancel,
            &Buses::onHeld,
            this);
    }

    static void onHeld(GObject* bus, GAsyncResult* result, gpointer data)
    {
        GUnixFDList* files = nullptr;
        const Variant reply{finished<GVariant>([&](GError** error) {
            return g_dbus_connection_call_with_unix_fd_list_finish(
                G_DBUS_CONNECTION(bus), &files, result, error);
        })};
        const std::unique_ptr<GUnixFDList, Unref> owned(files);
        if (reply != nullptr && files != nullptr) {
            auto* self = static_cast<Buses*>(data);
            self->letSleep();
            self->m_sleepHeld = g_unix_fd_list_get(files, 0, nullptr);
        }
    }

    static void onSignal(GDBusConnection*,
                         const gchar*,
                         const gchar*,
                         const gchar*,
                         const gchar* signal,
                         GVariant* parameters,
                         gpointer data)
    {
        auto* self = static_cast<Buses*>(data);
        const bool awakeAgain = signal == std::string_view(sleepSignal) && !isTrue(parameters);
        if (awakeAgain && self->m_sleepHeld < 0) {
            self->holdSleep();
        } else if (const auto event = meaningOf(signal, parameters)) {
            self->m_tell(*event);
        }
    }

    std::function<void(LockEvent)> m_tell;
    GCancellable* m_cancel;
    std::vector<GDBusConnection*> m_buses;
    GDBusConnection* m_system = nullptr; ///< one of them, once it is there
    std::vector<std::pair<GDBusConnection*, guint>> m_subscriptions;
    int m_sleepHeld = -1; ///< the system sleeps once this is closed
};

SessionWatch::SessionWatch(std::function<void(LockEvent)> tell)
    : m_buses(std::make_unique<Buses>(std::move(tell)))
{}

SessionWatch::~SessionWatch() = default;

void SessionWatch::readyToSleep()
{
    m_buses->letSleep();
}

} // namespace attune::desktop
