// Prints the milliseconds from starting a program to its first painted window, seen from outside:
// the X server tells when something was drawn in a window of the program.
// usage: first_paint PROGRAM [ARG...]
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int leastSide = 300; // smaller ones are not the window of the program
constexpr int patienceMs = 30'000;

int ignoreVanished(Display*, XErrorEvent*)
{
    return 0; // windows come and go while they are looked at
}

[[noreturn]] void fail(const char* sentence)
{
    std::fprintf(stderr, "first_paint: %s\n", sentence);
    std::exit(2);
}

pid_t start(char** command)
{
    const pid_t child = fork();
    if (child == 0) {
        execv(command[0], command);
        _exit(127);
    }
    return child;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        fail("usage: first_paint PROGRAM [ARG...]");
    }
    Display* display = XOpenDisplay(nullptr);
    int damageEvent = 0;
    int damageError = 0;
    if (display == nullptr || !XDamageQueryExtension(display, &damageEvent, &damageError)) {
        fail("no display that tells of damage");
    }
    XSetErrorHandler(ignoreVanished);
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, False);

    const auto begun = std::chrono::steady_clock::now();
    const pid_t child = start(argv + 1);
    bool painted = false;
    while (!painted) {
        if (XPending(display) == 0) {
            pollfd waiting{ConnectionNumber(display), POLLIN, 0};
            if (poll(&waiting, 1, patienceMs) <= 0) {
                kill(child, SIGKILL);
                fail("nothing was painted");
            }
        }
        XEvent event;
        XNextEvent(display, &event);
        if (event.type == CreateNotify) {
            XDamageCreate(display, event.xcreatewindow.window, XDamageReportRawRectangles);
            XFlush(display);
        } else if (event.type == damageEvent + XDamageNotify) {
            const auto* damage = reinterpret_cast<XDamageNotifyEvent*>(&event);
            painted = damage->area.width >= leastSide && damage->area.height >= leastSide;
        }
    }
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - begun;
    std::printf("%.1f\n", spent.count());
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    XCloseDisplay(display);
}
