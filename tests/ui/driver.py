"""Drives the real windows through AT-SPI, as a screen reader sees them.

Every control is found by its role and accessible name, so a control without a name cannot be
used by a test either.
"""

import os
import re
import signal
import subprocess
import time

import pyatspi

PATIENCE_S = 30  # a hang guard, not a measure


class NotFound(AssertionError):
    """Nothing on screen has the role and name that was looked for."""


def _children(accessible):
    try:
        count = accessible.childCount
    except Exception:  # the window went away while it was looked at
        return
    for index in range(count):
        try:
            child = accessible.getChildAtIndex(index)
        except Exception:
            continue
        if child is not None:
            yield child


def walk(accessible, depth=0):
    """Everything below and including `accessible` that is showing."""
    if depth > 40:
        return
    yield accessible
    for child in _children(accessible):
        yield from walk(child, depth + 1)


def is_showing(accessible):
    try:
        states = accessible.getState()
        return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)
    except Exception:
        return False


class Attune:
    """One running program with folders of its own."""

    def __init__(self, binary, home, arguments=()):
        self.binary = binary
        self.home = home
        self.arguments = list(arguments)
        self.process = None
        self.log_path = os.path.join(home, "stderr.log")

    def start(self, extra_environment=None):
        environment = dict(os.environ)
        environment.update(
            HOME=self.home,
            XDG_DATA_HOME=os.path.join(self.home, "data"),
            XDG_CONFIG_HOME=os.path.join(self.home, "config"),
            XDG_STATE_HOME=os.path.join(self.home, "state"),
            XDG_CACHE_HOME=os.path.join(self.home, "cache"),
            TMPDIR=self._temporary_folder(),
            ATTUNE_FATAL_ASSERTS="1",
        )
        environment.update(extra_environment or {})
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, *self.arguments], env=environment, stdout=log, stderr=log
            )
        self._wait(lambda: self.window() is not None, "the window of Attune")
        return self

    def _temporary_folder(self):
        """Within its home, so that who looks through that sees what is left there too."""
        folder = os.path.join(self.home, "tmp")
        os.makedirs(folder, mode=0o700, exist_ok=True)
        return folder

    def kill(self):
        """As a power cut would: nothing is told, nothing is saved."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        """By the menu, as a person does; the program must end without a complaint."""
        key("ctrl+q")
        status = self.process.wait(timeout=PATIENCE_S)
        assert status == 0, f"Attune ended with {status}"

    def stop(self):
        """However it stands."""
        if self.is_running():
            self.kill()

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def assert_running(self):
        if not self.is_running():
            with open(self.log_path, errors="replace") as log:
                raise AssertionError(
                    f"Attune ended with {self.process.returncode}:\n{log.read()[-3000:]}"
                )

    # Looking

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for accessible in _children(desktop):
            try:
                if accessible.get_process_id() == self.process.pid:
                    return accessible
            except Exception:
                continue
        return None

    def window(self):
        application = self.application()
        if application is None:
            return None
        for child in _children(application):
            return child
        return None

    def all(self, role=None, name=None, showing=True):
        application = self.application()
        if application is None:
            return
        for accessible in walk(application):
            try:
                if role is not None and accessible.getRoleName() != role:
                    continue
                if name is not None and not self._matches(accessible.name or "", name):
                    continue
            except Exception:
                continue
            if showing and not is_showing(accessible):
                continue
            yield accessible

    @staticmethod
    def _matches(actual, wanted):
        if hasattr(wanted, "search"):
            return wanted.search(actual) is not None
        return actual == wanted

    def find(self, role, name, patience=PATIENCE_S):
        found = []

        def look():
            found[:] = list(self.all(role, name))
            return bool(found)

        try:
            self._wait(look, f"{role} {name!r}", patience)
        except AssertionError as failure:
            raise NotFound(f"{failure}\nOn screen:\n{self.describe()}") from None
        return found[0]

    def has(self, role, name):
        return any(True for _ in self.all(role, name))

    def describe(self):
        lines = []
        for accessible in self.all():
            try:
                lines.append(f"  {accessible.getRoleName()}: {accessible.name!r}")
            except Exception:
                continue
        return "\n".join(lines)

    def text(self):
        """Every name and text on screen, one line each; wrapped lines joined."""
        parts = []
        for accessible in self.all():
            try:
                parts.append((accessible.name or "").replace("\n", " "))
                if accessible.getRoleName() in ("text", "entry"):
                    parts.append(self.value(accessible))
            except Exception:
                continue
        return "\n".join(parts)

    def wait_for_text(self, wanted, patience=PATIENCE_S):
        try:
            self._wait(lambda: wanted in self.text(), f"the text {wanted!r}", patience)
        except AssertionError as failure:
            raise NotFound(f"{failure}\nOn screen:\n{self.text()}") from None

    # Doing

    def press(self, name, role="push button"):
        self.act(self.find(role, name))

    def press_by_key(self, name):
        """For a button that opens a dialog: an action would not return before it closes."""
        self.find("push button", name).queryComponent().grabFocus()
        self.settle()
        key("space")

    def press_matching(self, role, pattern):
        self.act(self.find(role, pattern))

    def name_matching(self, role, pattern):
        return self.find(role, pattern).name

    def entries(self, name):
        """What the list of this name offers."""
        box = self.find("combo box", name)
        return [each for each in walk(box) if each.getRoleName() == "menu item"]

    def choose_from(self, name, entry):
        """Picks an entry of the list of this name."""
        for each in self.entries(name):
            if each.name == entry:
                self.act(each)
                return
        raise NotFound(f"no entry {entry!r} in {name!r}")

    def type_into_file_dialog(self, path):
        """The system's own dialog: takes a whole path in its name field."""
        self.find("file chooser", re.compile(""))
        time.sleep(0.3)
        key("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "5", path], check=True)
        key("Return")
        self._wait(lambda: not self.has("file chooser", re.compile("")), "the end of the dialog")

    def close_window(self):
        """As the window manager does when its close button is pressed."""
        key("alt+F4")
        self.settle()

    def choose(self, name):
        self.act(self.find("radio button", name))

    def tick(self, name):
        self.act(self.find("check box", name))

    def names(self, role):
        """The names of all that is showing in a role, in reading order."""
        return [each.name or "" for each in self.all(role)]

    @staticmethod
    def is_checked(accessible):
        return accessible.getState().contains(pyatspi.STATE_CHECKED)

    @staticmethod
    def is_enabled(accessible):
        return accessible.getState().contains(pyatspi.STATE_SENSITIVE)

    def act(self, accessible):
        accessible.queryAction().doAction(0)
        self.settle()

    def type(self, name, text, which=0):
        """Puts text into the field of this name; `which` of them, counted from 0."""
        fields = []
        deadline = time.monotonic() + PATIENCE_S
        while len(fields) <= which and time.monotonic() < deadline:
            fields = [
                field
                for role in ("text", "password text", "entry")
                for field in self.all(role, name)
            ]
            time.sleep(0.02)
        if len(fields) <= which:
            raise NotFound(f"no field {name!r}\nOn screen:\n{self.describe()}")
        field = fields[which]
        field.queryEditableText().setTextContents(text)
        self.settle()

    @staticmethod
    def value(field):
        text = field.queryText()
        return text.getText(0, text.characterCount)

    def settle(self):
        time.sleep(0.12)
        self.assert_running()

    def _wait(self, condition, what, patience=PATIENCE_S):
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if self.process is not None:
                self.assert_running()
            if condition():
                return
            time.sleep(0.05)
        raise AssertionError(f"{what} did not appear within {patience} s")


def key(*names):
    """Presses keys in the focused window, as xdotool names them."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)
    time.sleep(0.08)


def place_of(accessible):
    """Where it stands on the screen: with x, y, width and height in device-independent pixels."""
    return accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)


def top_of(accessible):
    """How many pixels below the top of the screen it begins."""
    return place_of(accessible).y


def has_state(accessible, state):
    """False also where it is gone."""
    try:
        return accessible.getState().contains(state)
    except Exception:
        return False


def stands_nowhere(folder, secrets):
    """No file below the folder holds any of these texts, as UTF-8 or as UTF-16."""
    for directory, _, files in os.walk(folder):
        for name in files:
            path = os.path.join(directory, name)
            if not os.path.isfile(path):
                continue  # a socket of the desktop's
            with open(path, "rb") as file:
                content = file.read()
            for secret in secrets:
                for code in ("utf-8", "utf-16-le", "utf-16-be"):
                    assert secret.encode(code) not in content, f"{secret!r} stands in {name}"


def screenshot(path):
    """The whole screen as a picture."""
    subprocess.run(["import", "-window", "root", path], check=True)
