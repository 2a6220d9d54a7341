"""Random keys, clicks, turns of the wheel and sizes over every window of a fictional practice, then
over a check-in that a client has under way: the program lives, nothing is lost, nothing is seen.

Usage: monkey.py BINARY CTL [--seed N] [--actions N]

What was stored is never printed: only where something is missing.
"""

import argparse
import collections
import csv
import io
import json
import os
import random
import re
import shutil
import string
import subprocess
import tempfile
import time

import pyatspi

import journey
import library
from driver import Attune, has_state, key, place_of, walk

PASSPHRASE = "tides and lanterns at dusk"
BATCH = 20
HANG_GUARD_S = 60
CHECK_IN = ("PHQ-9", "GAD-7", "MIBS")
ANSWERS = (1, 2, 3, None, 2, 1)

# What no client may be shown, whoever it is about.
OF_THE_DESK = (
    "Today", "Settings", "New client", "Clients", "Find a client", "Start check-in", "Back to client",
    "Edit client", "Audit", "Backups", "People", "Disclosures", "Report", "Sign", "Give a copy",
    "Delete this record", "of 27", "of 21", "Safety first", "To review and sign",
)


def says(*texts):
    print("==", *texts, flush=True)


# What the record holds, asked of attunectl


class Record:
    """A practice that nobody has open."""

    def __init__(self, ctl, folder):
        self.ctl = ctl
        self.folder = folder

    def run(self, command, *arguments):
        reading, writing = os.pipe()
        os.write(writing, PASSPHRASE.encode())
        os.close(writing)
        try:
            done = subprocess.run(
                [self.ctl, command, self.folder, *arguments, "--passphrase-fd", str(reading)],
                pass_fds=[reading], capture_output=True, text=True,
            )
        finally:
            os.close(reading)
        assert done.returncode == 0, f"attunectl {command} ended with {done.returncode}"
        return done.stdout

    def audit(self):
        """Oldest first."""
        return list(csv.reader(io.StringIO(self.run("audit"))))[:0:-1]

    def client_numbers(self):
        return sorted({int(row[6]) for row in self.audit() if row[2] == "client.add"})

    def client(self, number):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "record.json")
            self.run("export", "--client", str(number), "--out", path, "--json", "--unprotected",
                     "--recipient", "monkey", "--purpose", "test")
            with open(path, encoding="utf-8") as file:
                return json.load(file)

    def snapshot(self):
        self.run("verify")
        clients = {number: self.client(number) for number in self.client_numbers()}
        return {"clients": clients, "audit": self.audit()}


def check_ins(snapshot):
    return {
        (number, each["id"]): each
        for number, record in snapshot["clients"].items()
        for each in record["checkIns"]
    }


def results(check_in):
    """Answers and scores; what is told beside them may follow what is known of the infant now."""
    return [
        (each["instrument"], each["answers"],
         [(scale["id"], scale["value"], scale["band"]) for scale in each["scales"]])
        for each in check_in["questionnaires"]
    ]


def nothing_is_lost(before, after):
    """Every client, every finished check-in with its answers and scores, every signature, and the
    whole audit stand as they stood. Texts are not printed."""
    says("nothing is lost")
    lost = set(before["clients"]) - set(after["clients"])
    assert not lost, f"clients {sorted(lost)} are gone"
    kept = check_ins(after)
    finished = signed = 0
    for place, old in check_ins(before).items():
        assert place in kept, f"client {place[0]}, check-in {place[1]} is gone"
        new = kept[place]
        if old["state"] == "started":
            continue
        finished += 1
        for part in ("startedAt", "finishedAt", "answered", "language"):
            assert old[part] == new[part], f"check-in {place[1]}: its {part} changed"
        assert results(old) == results(new), f"check-in {place[1]}: an answer or score changed"
        assert len(new["alerts"]) >= len(old["alerts"]), f"check-in {place[1]}: an alert is gone"
        if old["signature"]:
            signed += 1
            for part in ("state", "signature", "impression", "alerts", "redFlags", "suggestions",
                         "decisions", "feedbackGiven"):
                assert old[part] == new[part], f"check-in {place[1]}: its {part} changed"
            had = len(old["amendments"])
            assert new["amendments"][:had] == old["amendments"], f"check-in {place[1]}: amendments"
    for number, old in before["clients"].items():
        new = after["clients"][number]
        for part in ("notes", "safetyPlans"):
            had = len(old[part])
            assert new[part][len(new[part]) - had:] == old[part], f"client {number}: {part}"
        steps = {each["id"]: each["steps"] for each in new["followUps"]}
        for each in old["followUps"]:
            had = len(each["steps"])
            assert steps[each["id"]][:had] == each["steps"], f"client {number}: a follow-up changed"
    had = len(before["audit"])
    assert after["audit"][:had] == before["audit"], "the audit is not what it was"
    print(f"   {len(before['clients'])} clients, {finished} finished check-ins, {signed} signed, "
          f"{had} audit entries, {len(after['audit']) - had} more")


# The monkey


def letters():
    return random.choice(string.ascii_lowercase)


KEYS = (
    (20, letters),
    (8, lambda: random.choice(string.digits)),
    (14, lambda: "Tab"),
    (5, lambda: "shift+Tab"),
    (8, lambda: "Return"),
    (7, lambda: "space"),
    (5, lambda: "Escape"),
    (10, lambda: random.choice(
        ["Up", "Down", "Left", "Right", "Home", "End", "Prior", "Next", "BackSpace", "Delete"])),
    (3, lambda: f"F{random.randint(1, 12)}"),
    (3, lambda: "alt+" + letters()),
    (5, lambda: "ctrl+" + random.choice(string.ascii_lowercase)),
    (1, lambda: "ctrl+comma"),
    (1, lambda: random.choice(["shift+F10", "Menu", "ctrl+Tab", "ctrl+shift+z", "Insert"])),
    (2, lambda: random.choice(["period", "minus", "apostrophe", "at", "KP_1", "eacute"])),
)


class Monkey:
    """Acts in batches, so that xdotool is started once for many actions."""

    def __init__(self, app, more_keys=()):
        self.app = app
        self.done = 0
        self.last = []
        self.weights, self.keys = zip(*(KEYS + tuple(more_keys)))

    def one(self, window, width, height):
        at = ["mousemove", "--window", window,
              str(random.randrange(width)), str(random.randrange(height))]
        chance = random.random()
        if chance < 0.72:
            return ["key", random.choices(self.keys, self.weights)[0]()]
        if chance < 0.90:
            return [*at, "click", "1"]
        if chance < 0.93:
            return [*at, "click", random.choice(["2", "3"])]
        if chance < 0.95:
            return [*at, "click", "--repeat", "2", "--delay", "30", "1"]
        return [*at, "click", "--repeat", str(random.randint(1, 6)), random.choice(["4", "5"])]

    def batch(self, count=BATCH):
        window, width, height = self.window()
        if window is None:
            return
        self.last = []
        if not self.has_keys():
            gets_keys(self.app)
        for _ in range(count):
            self.last += self.one(window, width, height)
        if random.random() < 0.3:
            size = [str(random.randint(400, 1270)), str(random.randint(300, 880))]
            self.last += ["windowsize", window, *size]
        # A window that is gone in the midst of it is no failure of the program.
        subprocess.run(["xdotool", *self.last], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.done += count

    def has_keys(self):
        application = self.app.application()
        return application is None or any(
            has_state(each, pyatspi.STATE_ACTIVE) for each in application
        )

    def window(self):
        """The X window of the program's frame and its size."""
        place = place_of(frame(self.app))
        return x_window(self.app), max(place.width, 1), max(place.height, 1)


def x_window(app):
    """The X window of the program's frame, also minimised; None while there is none."""

    def told(*command):
        return subprocess.run(command, capture_output=True, text=True).stdout

    of_program = told("xdotool", "search", "--pid", str(app.process.pid), "--name", "^Attune$").split()
    listed = re.findall(r"0x[0-9a-f]+", told("xprop", "-root", "_NET_CLIENT_LIST"))
    managed = {str(int(each, 16)) for each in listed}
    return next((each for each in of_program if each in managed), None)


def gets_keys(app):
    """As by a press on its title: the window manager may have given the keys to nobody."""
    window = x_window(app)
    if window is not None:
        subprocess.run(["xdotool", "windowactivate", window], stderr=subprocess.DEVNULL)
    app.settle()


def frame(app):
    return app.find("frame", "Attune", HANG_GUARD_S)


def told(monkey, seed):
    return f"seed {seed}, after {monkey.done} actions, the last were\n{' '.join(monkey.last)}"


def last_words(app):
    """Of its log, but for what GTK complains of all the time."""
    with open(app.log_path, errors="replace") as log:
        said = [line.strip() for line in log if line.strip() and "CRITICAL" not in line]
    return said[-3:]


def crashed(app, monkey, seed):
    """It may be closed, and says so by 0; anything else is a crash."""
    status = app.process.poll()
    if status is None:
        return False
    assert status == 0, f"Attune ended with {status}: {last_words(app)}; {told(monkey, seed)}"
    return True


def answers(app):
    """It still says what is on the screen."""
    deadline = time.monotonic() + HANG_GUARD_S
    while app.is_running() and time.monotonic() < deadline:
        window = app.window()
        if window is not None and any(True for _ in app.all()):
            return
        time.sleep(0.05)
    assert not app.is_running(), f"Attune does not answer for {HANG_GUARD_S} s"


DIALOGS = ("dialog", "alert", "file chooser")


class Practice:
    """The copy of the practice, and the ways back to Today from wherever the monkey went."""

    def __init__(self, binary, home):
        self.home = home
        self.folder = os.path.join(home, "practice")
        self.app = Attune(binary, home, [self.folder])
        self.starts = 0
        self.unlocks = 0

    def start(self):
        """With no setting of the computer left: the monkey chooses languages as well."""
        shutil.rmtree(os.path.join(self.home, "config"), ignore_errors=True)
        self.app.start({"PATH": f"{self.opens_nothing()}:{os.environ['PATH']}"})
        self.starts += 1

    def opens_nothing(self):
        """A folder of programs that open nothing, for F1 and the links of a dialog."""
        folder = os.path.join(self.home, "bin")
        os.makedirs(folder, exist_ok=True)
        for name in ("xdg-open", "gio", "gnome-open", "exo-open", "kde-open"):
            path = os.path.join(folder, name)
            if not os.path.exists(path):
                with open(path, "w") as script:
                    script.write("#!/bin/sh\nexit 0\n")
                os.chmod(path, 0o700)
        return folder

    def dialogs(self):
        application = self.app.application()
        return [] if application is None else [
            each for each in application
            if each is not None and each.getRoleName() in DIALOGS
            and has_state(each, pyatspi.STATE_SHOWING)
        ]

    def dismiss(self):
        """Whatever stands before the window: a list, a menu, a question, the choice of a file."""
        for _ in range(10):
            dialogs = self.dialogs()
            if not dialogs:
                break
            buttons = [each for each in walk(dialogs[-1]) if each.getRoleName() == "push button"]
            leave = [each for each in buttons if each.name in ("Yes", "OK", "Close")]
            if leave and dialogs[-1].getRoleName() == "alert":
                leave[0].queryAction().doAction(0)
                time.sleep(0.12)
                if not self.app.is_running():
                    return  # the question was whether to close
            else:
                key("Escape")
                self.app.settle()
        key("Escape")

    def unlock(self):
        """Also after wrong tries, which it lets wait."""
        self.unlocks += 1
        deadline = time.monotonic() + 3 * HANG_GUARD_S
        while self.is_locked():
            assert time.monotonic() < deadline, "the practice does not open any more"
            self.dismiss()
            field = self.locked_field()
            button = next(self.app.all("push button", re.compile("^(Unlock|Go on)$")), None)
            if field is None or button is None or not self.app.is_enabled(button):
                time.sleep(0.3)
                continue
            field.queryEditableText().setTextContents(PASSPHRASE)
            self.app.act(button)
            for _ in range(100):
                if not self.is_locked() or self.app.is_enabled(button):
                    break
                time.sleep(0.1)

    def locked_field(self):
        """Its text may have been made readable."""
        name = re.compile("^(Passphrase|Your therapist's passphrase)$")
        for role in ("password text", "text"):
            for each in self.app.all(role, name):
                return each
        return None

    def is_locked(self):
        return self.app.has("push button", "Unlock") or (
            self.app.has("label", "Paused") and "can open this page again" in self.app.text()
        )

    def today(self):
        """Back to Today from anywhere; where there is no menu, by starting anew."""
        for attempt in range(8):
            if attempt == 4:  # the windows may speak Spanish by now: starting anew they do not
                self.app.kill()
                self.start()
            if not self.app.is_running():
                self.ended_well()
                self.start()
            answers(self.app)
            if not self.app.is_running():
                continue
            try:
                self.try_for_today()
            except AssertionError:
                if self.app.is_running():
                    raise
                continue
            if self.wait_for_today():
                return
        raise AssertionError("there is no way back to Today")

    def ended_well(self):
        """It may have been closed by a key."""
        status = None if self.app.process is None else self.app.process.returncode
        assert status in (None, 0), f"Attune ended with {status}"

    def try_for_today(self):
        self.dismiss()
        if self.is_locked():
            self.unlock()
        if in_client_mode(self.app):
            out_of_client_mode(self.app)
        elif not self.app.has("menu bar", re.compile("")):
            self.app.kill()  # on its way to a new practice, say
            self.app.process = None
            return
        gets_keys(self.app)
        key("ctrl+t")
        self.app.settle()
        if self.dialogs():  # what was typed is not kept
            self.dismiss()

    def wait_for_today(self):
        for _ in range(20):
            if self.app.has("push button", "New client") and self.app.has("label", "Today"):
                return True
            time.sleep(0.1)
        return False

    def open(self, path):
        """From Today on: buttons and rows by how they begin, and keys."""
        for step in path:
            if step.startswith("key:"):
                key(step[4:])
                self.app.settle()
            else:
                beginning = re.compile(step[3:] if step.startswith("re:") else "^" + re.escape(step))
                self.app.act(self.app.find("push button", beginning, 10))


def in_client_mode(app):
    if app.has("menu bar", "") or app.has("push button", "Unlock"):
        return False
    return any(
        app.has("push button", name)
        for name in (
            "Pause", "Not today", "Back to the questions", "No, I am done", "Go on", "Take back"
        )
    )


def gate_button(app):
    return next(app.all("push button", re.compile("^(Go on|Take back)$")), None)


def out_of_client_mode(app):
    """As the therapist takes the computer back, from whatever the client left it at."""
    for _ in range(20):
        if not in_client_mode(app):
            return
        button = gate_button(app)
        field = next(app.all("password text"), None)
        if button is not None and field is not None and app.is_enabled(button):
            secret = journey.PIN if field.name == "PIN" else PASSPHRASE
            field.queryEditableText().setTextContents(secret)
            app.act(button)
        elif button is None:
            for name in (
                "No, I am done", "Stop for today", "I want to stop", "Not today", "Help now"
            ):
                button = next(app.all("push button", name), None)
                if button is not None:
                    app.act(button)
                    break
        time.sleep(0.3)  # a passphrase is tried in the background


# All windows

A_CLIENT = r"re:, No\. F-1001\b"
WINDOWS = {
    "Today": (),
    "a new client": ("New client",),
    "a client": (A_CLIENT,),
    "editing a client": (A_CLIENT, "Edit client"),
    "bonding context": (A_CLIENT, "Bonding context"),
    "starting a check-in": (A_CLIENT, "Start check-in"),
    "client mode, by chance": (A_CLIENT, "Start check-in", "Hand over"),
    "disclosures": (A_CLIENT, "Disclosures"),
    "a copy for the client": (A_CLIENT, "Give a copy to the client"),
    "deleting a record": (A_CLIENT, "Delete this record"),
    "a review": ("Sofia Marin, PHQ-9",),
    "a report": ("Sofia Marin, PHQ-9", "Report"),
    "a note": (A_CLIENT, "Write a note"),
    "a safety plan": (A_CLIENT, "Safety plan"),
    "screening times": (A_CLIENT, "Screening times"),
    "a follow-up": (A_CLIENT, "Add a follow-up"),
    "the practice summary": ("Practice summary",),
    "Settings": ("key:ctrl+comma",),
    "the directory": ("key:ctrl+comma", "Directory"),
    "the schedule": ("key:ctrl+comma", "When we screen"),
    "suggestion rules": ("key:ctrl+comma", "Suggestion rules"),
    "help lines": ("key:ctrl+comma", "Help lines"),
    "the audit": ("key:ctrl+comma", "Audit: who did what"),
    "backups": ("key:ctrl+comma", "Backups"),
    "people": ("key:ctrl+comma", "People"),
    "adding a person": ("key:ctrl+comma", "People", "Add a person"),
    "one's own passphrase": ("key:ctrl+comma", "My passphrase"),
    "checking the record": ("key:ctrl+comma", "Check this record"),
    "retention": ("key:ctrl+comma", "Records that may go, and deleted ones"),
    "a wording": ("key:ctrl+comma", "Add wording (EPDS)"),
    "unlocking": ("key:ctrl+l",),
    "a forgotten passphrase": ("key:ctrl+l", "Forgot passphrase?"),
    "restoring": ("key:ctrl+l", "Restore a backup"),
    "a new practice": ("key:ctrl+l", "New practice", "Create a practice"),
}


def over_all_windows(practice, actions, seed):
    says(f"{actions} actions over {len(WINDOWS)} windows")
    app = practice.app
    practice.start()
    monkey = Monkey(app)
    rounds = max(1, round(actions / len(WINDOWS) / BATCH))
    while monkey.done < actions:
        for name, path in WINDOWS.items():
            if monkey.done >= actions:
                break
            practice.today()
            try:
                practice.open(path)
            except AssertionError:
                # What the monkey signed or renamed is not found by its old name; the rest is.
                app.assert_running()
                print(f"   {name}: not there any more", flush=True)
            for _ in range(min(rounds, 5)):
                answers(app)
                if crashed(app, monkey, seed):
                    break
                if practice.dialogs() and random.random() < 0.7:
                    practice.dismiss()
                try:
                    monkey.batch()
                except AssertionError:
                    break  # closed between two looks: seen below
            crashed(app, monkey, seed)
    practice.today()
    closes(practice)
    print(f"   {monkey.done} actions, {practice.starts} starts, {practice.unlocks} unlocks")


def closes(practice):
    """As a person closes it; where a backup on closing fails, it says so and asks."""
    app = practice.app
    gets_keys(app)
    key("ctrl+q")
    deadline = time.monotonic() + HANG_GUARD_S
    while app.is_running():
        assert time.monotonic() < deadline, "Attune does not close"
        button = next(app.all("push button", "Close without a backup"), None)
        if button is not None:
            button.queryAction().doAction(0)
        time.sleep(0.1)
    assert app.process.returncode == 0, f"Attune ended with {app.process.returncode}"


# With a client

CLIENT_KEYS = (
    (2, lambda: "alt+F4"),
    (2, lambda: random.choice(["ctrl+q", "ctrl+t", "ctrl+n", "ctrl+l", "ctrl+comma", "F10", "F11"])),
    (10, lambda: random.choice("123456")),
)


def with_a_client(practice, before, actions, seed):
    says(f"{actions} actions while a client has the computer")
    app = practice.app
    others = names_of_others(before)
    practice.start()
    practice.today()
    hands_over(practice)
    monkey = Monkey(app, CLIENT_KEYS)
    locks = ends = 0
    at_a_gate = False
    while monkey.done < actions:
        answers(app)
        if not app.is_running():
            # After three wrong PINs a locked program stands there, which anyone may close.
            assert at_a_gate, f"it was closed by the client; {told(monkey, seed)}"
            practice.ended_well()
            practice.today()
            resumes(practice)
        shows_a_client_nothing_else(app, others, monkey, seed)
        if app.has("push button", "Unlock"):  # three wrong PINs: everything is locked
            locks += 1
            practice.unlock()
            resumes(practice)
        elif app.has("push button", "Take back") and random.random() < 0.3:  # she is done
            ends += 1
            out_of_client_mode(app)
            practice.today()
            hands_over(practice)
        at_a_gate = gate_button(app) is not None
        try:
            monkey.batch(BATCH // 2)
        except AssertionError:
            assert not app.is_running(), "the window is gone"  # else seen above
    answers(app)
    shows_a_client_nothing_else(app, others, monkey, seed)
    if app.has("push button", "Unlock"):
        practice.unlock()
    out_of_client_mode(app)
    assert not in_client_mode(app), "PIN and passphrase do not lead back"
    practice.today()
    closes(practice)
    print(f"   {monkey.done} actions, {ends} check-ins ended, {locks} locks after wrong PINs")


def names_of_others(before):
    """The clients of the demonstration, by each part of their names, but for the one who answers."""
    names = [
        each["client"]["name"] for each in before["clients"].values()
        if each["client"]["chartNumber"] != "F-1001"
    ]
    return sorted({part for name in names for part in re.findall(r"\w{4,}", name)})


def hands_over(practice):
    app = practice.app
    practice.open((A_CLIENT, "Start check-in"))
    app.find("push button", "Hand over")
    library.tick_only(app, *CHECK_IN)
    app.type("PIN to take the computer back", journey.PIN)
    app.press("Hand over")
    app.find("push button", "Start")
    journey.begin(app)
    for choice in ANSWERS:
        journey.answer(app, choice)


def resumes(practice):
    """What was locked is interrupted, and waits on Today; what was finished is no more."""
    practice.today()
    row = next(practice.app.all("push button", re.compile("^Resume: ")), None)
    if row is None:
        hands_over(practice)
    else:
        practice.app.act(row)
        practice.app.settle()


def shows_a_client_nothing_else(app, others, monkey, seed):
    """Counts and kinds only are told: the words may be a client's."""
    text = app.text()
    where = told(monkey, seed)
    for name in others:
        assert not re.search(rf"\b{name}\b", text), f"the name of another client is showing; {where}"
    for words in OF_THE_DESK:
        assert words not in text, f"{words!r} is showing; {where}"
    assert not app.has("menu bar", re.compile("")), f"a menu is showing; {where}"
    windows = collections.Counter(
        each.getRoleName() for each in app.application() if has_state(each, pyatspi.STATE_SHOWING)
    )
    assert not set(windows) & set(DIALOGS), f"{windows} are open; {where}"


def answers_are_kept(before, after):
    """Each check-in that the test began has its answers, whatever else was answered since."""
    says("every answer that was stored is stored")
    seen = 0
    for (client, number), each in check_ins(after).items():
        if (client, number) in check_ins(before):
            continue
        given = [
            one for sheet in each["questionnaires"] for one in sheet["answers"]
            if one["option"] is not None or one["declined"]
        ]
        if each["questionnaires"] and each["present"]:
            seen += 1
            assert len(given) >= len(ANSWERS), f"check-in {number} lost answers: {len(given)} are left"
    assert seen > 0, "no check-in of the test is in the record"
    stored = [row[5] for row in after["audit"] if row[2] == "answer.store"]
    print(f"   {seen} check-ins, {len(stored)} answers stored")


def complains(app):
    with open(app.log_path, errors="replace") as log:
        text = log.read()
    assert "assertion failed" not in text, "an assertion failed: see the log"
    critical = collections.Counter(re.findall(r"(\w+)-CRITICAL", text))
    warned = collections.Counter(re.findall(r"(\w+)-WARNING", text))
    print(f"   its log: {dict(critical)} critical, {dict(warned)} warnings")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("ctl")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--actions", type=int, default=2000)
    given = parser.parse_args()
    binary, ctl = os.path.abspath(given.binary), os.path.abspath(given.ctl)
    random.seed(given.seed)
    says(f"seed {given.seed}")
    with tempfile.TemporaryDirectory() as home:
        os.chdir(home)  # where a dialog saves what the monkey saves
        os.environ.update(XDG_STATE_HOME=os.path.join(home, "state"))  # for attunectl as well
        subprocess.run([ctl, "demo", "--out", "demo"], check=True, stdout=subprocess.DEVNULL)
        practice = Practice(binary, home)
        shutil.copytree("demo/practice", practice.folder)
        record = Record(ctl, practice.folder)
        before = record.snapshot()
        try:
            over_all_windows(practice, given.actions * 3 // 4, given.seed)
            complains(practice.app)
            between = record.snapshot()
            nothing_is_lost(before, between)
            with_a_client(practice, before, given.actions // 4, given.seed)
            complains(practice.app)
            after = record.snapshot()
            nothing_is_lost(between, after)
            answers_are_kept(between, after)
        finally:
            practice.app.stop()
            os.chdir("/")
    says("done")


if __name__ == "__main__":
    started = time.monotonic()
    main()
    print(f"{time.monotonic() - started:.0f} s")
