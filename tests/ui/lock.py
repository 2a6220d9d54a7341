"""Locking in the real windows: the desktop's screen saver, sleep and session switch on a bus of the
test's own, with dialogs open and with a client; idleness with its warning; and what is left behind.

Usage: lock.py BINARY CTL
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

from gi.repository import Gio, GLib

import journey
from driver import Attune, key

NAME = "Maya Lindqvist"
LOGIN = "org.freedesktop.login1"
SESSION_PATH = "/org/freedesktop/login1/session/_7"
IDLE_LIMIT_S = 60  # the shortest there is

LOGIN_XML = """
<node><interface name="org.freedesktop.login1.Manager">
<method name="GetSession"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
<method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="h" direction="out"/></method>
<signal name="PrepareForSleep"><arg type="b"/></signal>
</interface></node>
"""


def says(*texts):
    print("==", *texts, flush=True)


class FakeLogin:
    """What Attune asks of logind, answered on the test's own bus."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.reader = None
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        context = GLib.MainContext.new()  # the default one belongs to pyatspi
        context.push_thread_default()
        interface = Gio.DBusNodeInfo.new_for_xml(LOGIN_XML).interfaces[0]
        self.bus.register_object("/org/freedesktop/login1", interface, self._answer, None, None)
        Gio.bus_own_name_on_connection(self.bus, LOGIN, Gio.BusNameOwnerFlags.NONE, None, None)
        GLib.MainLoop.new(context, False).run()

    def _answer(self, _bus, _sender, _path, _interface, method, _arguments, invocation):
        if method == "GetSession":
            invocation.return_value(GLib.Variant("(o)", (SESSION_PATH,)))
            return
        self.reader, writer = os.pipe()
        files = Gio.UnixFDList.new_from_array([writer])
        invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), files)

    def emit(self, path, interface, signal, arguments):
        self.bus.emit_signal(None, path, interface, signal, arguments)

    def sleep_is_allowed(self, patience=10):
        """True once nobody holds the sleep back any more."""
        os.set_blocking(self.reader, False)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            try:
                if os.read(self.reader, 1) == b"":
                    return True
            except BlockingIOError:
                time.sleep(0.02)
        return False

    def screen_saver(self, interface="org.freedesktop.ScreenSaver", active=True):
        path = "/" + interface.replace(".", "/")
        self.emit(path, interface, "ActiveChanged", GLib.Variant("(b)", (active,)))

    def sleep(self, begins):
        argument = GLib.Variant("(b)", (begins,))
        self.emit("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", argument)

    def lock_session(self):
        self.emit(SESSION_PATH, f"{LOGIN}.Session", "Lock", None)

    def session_becomes(self, active):
        changed = {"Active": GLib.Variant("b", active)}
        arguments = GLib.Variant("(sa{sv}as)", (f"{LOGIN}.Session", changed, []))
        self.emit(SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", arguments)


def stays_open(app):
    time.sleep(1)
    assert not app.has("push button", "Unlock"), "it locked without a reason"


def expect_locked(app):
    app.find("push button", "Unlock")
    for hidden in (NAME, "Maya", "Harbour"):
        assert hidden not in app.text(), f"the locked window shows {hidden!r}"
    names = [each.name for each in app.application()]
    assert names == ["Attune"], f"windows are left: {names}"
    title = subprocess.run(
        ["xdotool", "getactivewindow", "getwindowname"], check=True, capture_output=True, text=True
    ).stdout.strip()
    assert title == "Attune", f"the title says {title!r}"


def by_the_desktop(app, login):
    says("the screen saver, by its names; its end does nothing")
    login.screen_saver(active=False)
    login.session_becomes(active=True)
    stays_open(app)
    for tell in (
        login.screen_saver,
        lambda: login.screen_saver("org.gnome.ScreenSaver"),
        login.lock_session,
        lambda: login.session_becomes(active=False),
    ):
        tell()
        expect_locked(app)
        journey.unlock(app)


def before_sleep(app, login):
    says("the system waits until the record is closed, and is held again after waking")
    login.sleep(True)
    assert login.sleep_is_allowed(), "the sleep was never let go"
    expect_locked(app)
    login.reader = None
    login.sleep(False)
    deadline = time.monotonic() + 10
    while login.reader is None:
        assert time.monotonic() < deadline, "the next sleep is not held"
        time.sleep(0.05)
    journey.unlock(app)


def with_a_file_chooser(app, login):
    says("a file chooser goes, and so does the page behind it")
    key("ctrl+comma")
    app.press("Audit: who did what")
    app.press_by_key("Save as CSV…")
    app.find("file chooser", re.compile(""))
    login.screen_saver()
    expect_locked(app)
    journey.unlock(app)


def with_a_question(app, login):
    says("so does a question; what was typed stands there again for whoever typed it")
    app.press_matching("push button", re.compile(f"^{NAME}"))
    app.press_matching("push button", re.compile("^Edit"))
    app.find("push button", "Save")
    app.type("Chart number", "C-2222")
    key("ctrl+t")
    app.find("alert", re.compile(""))
    login.screen_saver()
    expect_locked(app)
    app.type("Passphrase", journey.PASSPHRASE)
    app.press("Unlock")
    app.wait_for_text("What you had typed and not saved is here again.")
    assert app.value(app.find("text", "Chart number")) == "C-2222"
    app.press("Save")
    app.wait_for_text("C-2222")
    app.press_matching("push button", re.compile("^Edit"))
    app.find("push button", "Save")
    assert "is here again" not in app.text(), "what was saved came back"
    key("ctrl+t")


def with_a_note(app, login):
    says("a note half written, and a client not stored yet with her twins")
    app.press_matching("push button", re.compile(f"^{NAME}"))
    app.press("Write a note")
    app.type("Note", "Slept well; will call on Thu")
    login.screen_saver()
    expect_locked(app)
    app.type("Passphrase", journey.PASSPHRASE)
    app.press("Unlock")
    app.wait_for_text("is here again")
    assert app.value(app.find("text", "Note")) == "Slept well; will call on Thu"
    app.press_by_key("Cancel")
    app.find("alert", re.compile(""))
    app.press("Yes")
    app.press("Write a note")
    app.find("push button", "Save")
    assert app.value(app.find("text", "Note")) == "", "what was dropped came back"
    key("ctrl+n")
    app.type("Full name", "Noor Haddad")
    app.press("Add another baby")
    app.type("Baby's name (may stay empty)", "Zwei", which=1)
    login.screen_saver()
    expect_locked(app)
    app.type("Passphrase", journey.PASSPHRASE)
    app.press("Unlock")
    app.wait_for_text("is here again")
    assert app.value(app.find("text", "Full name")) == "Noor Haddad"
    app.press("Save")
    app.wait_for_text("Zwei")
    key("ctrl+t")
    app.find("push button", "New client")


def clipboard():
    return subprocess.run(
        ["/usr/bin/python3", "-c",
         "import gi; gi.require_version('Gtk', '3.0')\n"
         "from gi.repository import Gtk, Gdk\n"
         "print(Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD).wait_for_text() or '')"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()


def leaves_no_clipboard(app, login):
    says("what was copied here is not left in the clipboard")
    key("ctrl+t")
    app.find("push button", "New client")
    app.type("Find a client by name, number or birth date", NAME)
    key("ctrl+a", "ctrl+c")
    assert clipboard() == NAME, f"the test itself copies nothing: {clipboard()!r}"
    login.screen_saver()
    expect_locked(app)
    assert clipboard() == "", "the clipboard still holds it"
    journey.unlock(app)


def with_a_client(app, login):
    says("with a client: the neutral page, the record closed, and on where she was")
    app.press_matching("push button", re.compile(f"^{NAME}"))
    journey.hand_over(app)
    journey.begin(app)
    journey.answer(app, 2)
    place = journey.progress(app)
    option = [each for each in app.all("radio button") if each.name][2]
    app.act(option)
    app.press("Pause")
    app.type("PIN", journey.PIN)
    app.press("Go on")
    app.find("push button", "Next")
    chosen = [app.is_checked(each) for each in app.all("radio button") if each.name]
    assert chosen[2], "a choice that was not stored yet was lost by the pause"
    login.screen_saver()
    app.find("password text", "Your therapist's passphrase")
    app.find("label", "Paused")
    for hidden in (NAME, "Unlock", "Open another practice…", "New practice", "Next"):
        assert hidden not in app.text(), f"the client can reach {hidden!r}"
    app.close_window()
    key("ctrl+q")
    app.settle()
    app.type("Your therapist's passphrase", journey.PASSPHRASE)
    app.press("Go on")
    app.find("push button", "Next")
    assert journey.progress(app) == place, f"resumed at {journey.progress(app)}, not {place}"
    chosen = [app.is_checked(each) for each in app.all("radio button") if each.name]
    assert not any(chosen), "what was never stored came back as an answer"
    journey.go_back(app)
    chosen = [app.is_checked(each) for each in app.all("radio button") if each.name]
    assert chosen[1], "the stored answer is gone"


def by_impatient_fingers(app):
    """Keys that ask for pages and come before the lock is through: it locks, and stays."""
    says("pages asked for while it locks")
    for _ in range(5):
        app.process.send_signal(signal.SIGSTOP)  # as on a busy computer: all keys wait together
        key("ctrl+l", "ctrl+t", "ctrl+n", "ctrl+comma", "ctrl+l", "ctrl+t")
        app.process.send_signal(signal.SIGCONT)
        app.settle()
        expect_locked(app)
        journey.unlock(app)
        app.find("push button", "New client")


def by_idleness(app):
    says("a client who thinks for long: warned, then covered; the record stays open")
    key("shift")
    app.wait_for_text("Take your time.", patience=IDLE_LIMIT_S)
    key("shift")
    time.sleep(1.5)
    assert "Take your time." not in app.text(), "a key did not count as a sign of life"
    app.find("label", "Paused", patience=2 * IDLE_LIMIT_S)
    assert "can open this page again" not in app.text(), "the record was closed at once"
    app.type("Your therapist's passphrase", journey.PASSPHRASE)  # the PIN went with the lock
    app.press("Go on")
    app.find("push button", "Next")


def without_a_bus(binary, home):
    says("without any bus nothing is different")
    app = Attune(binary, home)
    nowhere = "unix:path=/nonexistent/bus"
    app.start({"DBUS_SYSTEM_BUS_ADDRESS": nowhere})
    try:
        journey.unlock(app)
        key("ctrl+l")
        expect_locked(app)
        with open(app.log_path, encoding="utf-8", errors="replace") as log:
            assert "nonexistent" not in log.read(), "it complains of the missing bus"
        app.quit()
    finally:
        app.stop()


def main():
    binary = sys.argv[1]
    login = FakeLogin()
    with tempfile.TemporaryDirectory() as home:
        config = os.path.join(home, "config", "attune")
        os.makedirs(config)
        with open(os.path.join(config, "preferences.json"), "w", encoding="utf-8") as file:
            json.dump({"lockAfterSeconds": IDLE_LIMIT_S}, file)
        bus = {"DBUS_SYSTEM_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}
        app = Attune(binary, home).start({**bus, "XDG_SESSION_ID": "7"})
        try:
            journey.set_up_practice(app)
            journey.add_client(app, NAME, "C-1001")
            key("ctrl+t")
            by_the_desktop(app, login)
            by_impatient_fingers(app)
            before_sleep(app, login)
            with_a_file_chooser(app, login)
            with_a_question(app, login)
            with_a_note(app, login)
            leaves_no_clipboard(app, login)
            with_a_client(app, login)
            by_idleness(app)
        finally:
            app.stop()
        without_a_bus(binary, home)
    says("done")


if __name__ == "__main__":
    main()
