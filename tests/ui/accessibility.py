"""Every window as a screen reader and a keyboard meet it: what takes the focus has a name and a role,
Tab visits all of it in reading order; then one check-in by keys alone, one by accessible actions alone.

Usage: accessibility.py BINARY CTL
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time

import pyatspi
from gi.repository import GLib

import care
import journey
import library
import people
import take_pictures
import vault_pictures
from driver import Attune, has_state, is_showing, key, place_of, walk

NO_ROLE = ("", "unknown", "invalid", "filler", "redundant object")
SCROLLED = ("review-scores", "review-frequency", "settings-not-covered")  # were looked at already
HANG_GUARD_S = 5
SCROLL_GUARD_S = 1
WORDING = os.path.join(os.path.dirname(__file__), "../../questionnaires/wording")

# Printed positions, None for "I'd rather not answer": PHQ-9 with its tenth question, then GAD-7.
BY_KEYS = [2, 3, 1, 4, None, 2, 1, 3, 1, 2] + [1, 2, 3, 4, 1, None, 2]
BY_ACTIONS = [4, 1, 2, None, 3, 1, 2, 2, 2, 3] + [2, 2, None, 1, 4, 3, 1]


def says(*texts):
    print("==", *texts, flush=True)


def role_of(accessible):
    try:
        return accessible.getRoleName()
    except Exception:  # it is gone
        return ""


class Focus:
    """What has the keyboard, as a screen reader is told."""

    def __init__(self):
        self.holder = None
        self.outside_menus = None
        self.told = 0
        pyatspi.Registry.registerEventListener(self._hear, "object:state-changed:focused")

    def _hear(self, event):
        if not event.detail1 or event.source == self.holder:  # most are told of twice
            return
        self.holder = event.source
        self.told += 1
        if role_of(event.source) not in ("", "menu", "menu item", "window"):
            self.outside_menus = event.source

    @staticmethod
    def listen():
        """Takes in what was told meanwhile; else names and states would be those of before."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def now(self, app):
        """What has it, or None."""
        self.listen()
        if self.holder is not None and has_state(self.holder, pyatspi.STATE_FOCUSED):
            return self.holder
        for each in app.all():
            if has_state(each, pyatspi.STATE_FOCUSED):
                return each
        # A list whose entry was chosen by an action tells of nobody until the next key.
        there = self.outside_menus
        return there if there is not None and has_state(there, pyatspi.STATE_SHOWING) else None

    def after(self, *keys):
        """What has it once these keys had their effect."""
        self.listen()
        told = self.told
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)
        deadline = time.monotonic() + HANG_GUARD_S
        while self.told == told and time.monotonic() < deadline:
            time.sleep(0.01)
            self.listen()
        return self.holder


def page_of(accessible):
    """What scrolls with it in view, or None; a field of several lines scrolls for itself."""
    page = accessible.parent
    if page is not None and accessible.getRoleName() == "text":
        page = page.parent
    while page is not None and page.getRoleName() not in ("frame", "dialog", "alert"):
        if page.getRoleName() == "scroll pane":
            return page
        page = page.parent
    return None


class Control:
    """One control that takes the focus, and where it stood before the page was scrolled."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.getRoleName()
        self.name = (accessible.name or "").strip()
        self.place = place_of(accessible)
        self.takes_input = has_state(accessible, pyatspi.STATE_SENSITIVE)
        self.page = page_of(accessible)

    def __str__(self):
        return f"{self.role} {self.name[:50]!r}"

    def is_followed_by(self, other):
        """In reading order: down, or to the right in the same row."""
        here, there = self.place, other.place
        if self.page != other.page:  # a page that scrolls, and what stands beside it
            here, there = self.seen(), other.seen()
        if there.y >= here.y + here.height:
            return True
        in_one_row = there.y < here.y + here.height and here.y < there.y + there.height
        return in_one_row and there.x >= here.x + here.width

    def seen(self):
        """Its place as far as the page that it stands on shows it."""
        place = place_of(self.accessible)
        if self.page is not None:
            page = place_of(self.page)
            top = min(max(place.y, page.y), page.y + page.height)
            end = min(max(place.y + place.height, page.y), page.y + page.height)
            place.y, place.height = top, end - top
        return place

    def group(self):
        """What it is one of, where Tab goes to the chosen one and arrows to the others."""
        if self.role != "radio button":
            return [self.accessible]
        buttons = [each for each in self.accessible.parent if each.getRoleName() == "radio button"]
        one_is_chosen = any(Attune.is_checked(each) for each in buttons if each.name)
        return buttons if one_is_chosen else [self.accessible]


def window_in_use(app):
    """The one that has the keyboard: a question stands before the window that asks it."""
    windows = [each for each in app.application() if has_state(each, pyatspi.STATE_SHOWING)]
    active = [each for each in windows if has_state(each, pyatspi.STATE_ACTIVE)]
    return (active or windows)[-1]


def controls(app):
    """What is showing and takes the focus.

    A list (combo box) does not say so of itself: in GTK 3 the button within it takes the focus.
    """
    return [
        Control(each)
        for each in walk(window_in_use(app))
        if is_showing(each)
        and (has_state(each, pyatspi.STATE_FOCUSABLE) or each.getRoleName() == "combo box")
    ]


def covers(outer, inner):
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width
        and inner.y + inner.height <= outer.y + outer.height
    )


def control_of(holder, among):
    """The one that has the focus, itself or by a part of it."""
    for each in among:
        if each.accessible == holder:
            return each
    place = place_of(holder)
    for each in among:
        now = place_of(each.accessible)
        if each.role == "combo box" and covers(now, place):
            return each
    return None


class Inspection:
    """Called with the name of every window that comes up; collects what is wrong there."""

    def __init__(self, app, focus):
        self.app = app
        self.focus = focus
        self.faults = []
        self.windows = 0
        self.stops = 0

    def __call__(self, name):
        if name.endswith("-foot") or name in SCROLLED:
            return
        self.windows += 1
        self.name = name
        self.app.settle()
        there = controls(self.app)
        self.every_one_is_named(there)
        visited = self.tab(there)
        self.stops += len(visited)
        self.all_are_reached(there, visited)
        self.in_reading_order(visited)

    def fault(self, *texts):
        self.faults.append(f"{self.name}: {' '.join(map(str, texts))}")
        print("   FAULT", self.faults[-1], flush=True)

    def every_one_is_named(self, there):
        if not there:
            self.fault("nothing takes the focus")
        for each in there:
            if not each.name:
                self.fault(f"a {each.role} at {tuple(each.place)} has no name")
            if each.role in NO_ROLE:
                self.fault(each, "has no role")

    def tab(self, there):
        visited = self.tab_round(there)
        if self.unseen:
            self.fault(f"the page does not follow the focus to {len(self.unseen)} controls:",
                       "; ".join(self.unseen))
        return visited

    def tab_round(self, there):
        """What Tab visits from where the window begins, until it comes back there."""
        holder = self.focus.now(self.app)
        if holder is None:
            self.fault("nothing has the focus from the start")
            holder = self.focus.after("Tab")
        visited = []
        self.unseen = []
        for _ in range(2 * len(there) + 5):
            stop = self.stop_of(holder, there)
            if stop is None:
                self.fault("Tab stops at what is not showing or takes no focus:", self.told(holder))
                stop = Control(holder)
            began_beside_the_chosen = len(visited) == 1 and stop.accessible != visited[0].accessible
            if visited and stop.accessible in visited[0].group() and not began_beside_the_chosen:
                return [stop, *visited[1:]]
            if visited and stop.accessible in visited[0].group():
                visited.clear()
            if any(stop.accessible == each.accessible for each in visited):
                self.fault("Tab goes back to", stop, "and never round")
                return visited
            self.is_told(holder, stop)
            if visited:  # where the window begins is its own choice, or the camera scrolled away
                self.is_in_sight(stop)
            visited.append(stop)
            holder = self.focus.after("Tab")
        self.fault("Tab never comes round")
        return visited

    @staticmethod
    def stop_of(holder, there):
        """A page that scrolls moves a list and the button within it one after the other."""
        if holder is None:
            return None
        stop = control_of(holder, there)
        deadline = time.monotonic() + SCROLL_GUARD_S
        while stop is None and time.monotonic() < deadline:
            time.sleep(0.02)
            stop = control_of(holder, there)
        return stop

    @staticmethod
    def told(holder):
        return "nothing" if holder is None else f"{holder.getRoleName()} {(holder.name or '')!r}"

    def is_told(self, holder, stop):
        """What a screen reader says is what has the focus, which need not be the whole control."""
        if not (holder.name or "").strip():
            self.fault(stop, "has the focus, and the screen reader is told of a", self.told(holder))

    def is_in_sight(self, stop):
        """The page follows the focus."""
        page = stop.page
        if page is None:
            return
        deadline = time.monotonic() + (0 if self.unseen else SCROLL_GUARD_S)
        while True:
            window, place = place_of(page), place_of(stop.accessible)
            if covers(window, place) or place.height > window.height:
                return
            if time.monotonic() > deadline:
                self.unseen.append(f"{stop} at {place.y} of {window.height}")
                return
            time.sleep(0.02)

    def all_are_reached(self, there, visited):
        for each in there:
            if each.takes_input and not any(stop.accessible in each.group() for stop in visited):
                self.fault("Tab does not reach", each)

    def in_reading_order(self, visited):
        """Round once: a single step back, from the last to the first."""
        steps = list(zip(visited, visited[1:] + visited[:1]))
        back = [(here, there) for here, there in steps if not here.is_followed_by(there)]
        if len(visited) < 2:
            return
        first = min(visited, key=lambda each: (each.seen().y, each.place.y, each.place.x))
        round_again = [step for step in back if step[1] is first]
        if not round_again:
            self.fault("Tab does not begin anew at", first)
        for here, there in back:
            if there is not first:
                self.fault(f"Tab goes back from {here} to {there}")


# The windows


def first_run(app, look):
    journey.set_up_practice(app, take_pictures.neutral_folder(app, look))
    journey.add_client(app, "Maya Lindqvist", "C-1001", look)


def editing(app, look):
    """Changing a client, and the question before what was typed is dropped."""
    library.client(app)
    app.press_matching("push button", re.compile("^Edit"))
    app.find("push button", "Save")
    look("client-edit")
    app.type("Chart number", "C-2222")
    key("ctrl+t")
    app.find("alert", re.compile(""))
    look("question")
    app.press("Yes")
    app.find("push button", "New client")
    library.client(app)


def menu(app, focus, look):
    """By F10: Tab leaves the menu bar alone."""
    look.name = "menu"
    for keys in (("F10",), ("Down",), ("Down",), ("Down",), ("Right",), ("Down",)):
        holder = focus.after(*keys)
        look.is_told(holder, Control(holder))
        if holder.getRoleName() not in ("menu", "menu item"):
            look.fault(f"{keys} goes to a {holder.getRoleName()}")
    key("Escape", "Escape")
    app.settle()


def help_windows(app, look):
    """What Help offers within the window; the manual is shown by another program."""
    for entry, there in (("First steps", "Skip the first steps"), ("About Attune", "Back to Today")):
        app.act(next(app.all("menu item", entry, showing=False)))
        app.find("push button", there)
        look(entry)
    app.press("Back to Today")
    app.find("push button", "New client")


def check_in(app, look):
    """The proposed questionnaires, with all that a client may come to; one question is left out."""
    library.start_page(app)
    look("start-check-in")
    app.press("Cancel")
    journey.hand_over(app, look)
    journey.begin(app)
    look("check-in-question")
    app.press("Help now")
    app.find("push button", "Back to the questions")
    look("check-in-help")
    app.press("I want to stop")
    app.find("push button", "Stop for today")
    look("check-in-stop")
    app.press("Back to the questions")
    app.find("push button", "Pause")
    app.press("Pause")
    app.find("push button", "Go on")
    look("check-in-pause")
    app.type("PIN", journey.PIN)
    app.press("Go on")
    app.find("push button", "Next")
    app.press("Large text", "toggle button")
    app.settle()
    app.act(options(app)[1])
    look("check-in-question-chosen")
    app.press("Medium text", "toggle button")
    app.settle()
    for choice in (3, 3, 2, 4, None, 2, 2, 1, 2, 3, 2, 3, 2, 2, 1, 2, 2):
        answer(app, choice)
    look("check-in-bonding")
    for choice in (2, 5, 5, 2, 6, 6, 5, 2, 1, 5, 2, 4, 6, 5, 6, 3, 6, 6, 5, 6, 5, 2, 6, 6, 2):
        answer(app, choice)
    app.find("push button", "No, I am done")
    look("check-in-left-out")
    app.press("No, I am done")
    app.find("push button", "Take back")
    look("check-in-thanks")


def answer(app, choice):
    """Once all of the question is told of."""
    wait_until(lambda: choice is None or len(options(app)) >= choice, f"there is no answer {choice}")
    journey.answer(app, choice, first_time=False)


def without_a_pin(app, look):
    """A client who would rather not, and the page that asks for the passphrase instead."""
    app.press("Start check-in")
    app.find("push button", "Hand over")
    app.press("Hand over")
    app.find("push button", "Start")
    app.press("Not today")
    app.find("push button", "Stop for today")
    look("check-in-not-today")
    app.press("Stop for today")
    app.find("push button", "Take back")
    look("check-in-thanks-by-passphrase")
    app.type("Your therapist's passphrase", journey.PASSPHRASE)
    app.press("Take back")
    app.find("push button", "Back to client")
    look("review-not-today")
    app.press("Back to client")
    app.find("push button", "Start check-in")


def every_window(binary, home, focus):
    """All that the camera is shown, and some more."""
    app = Attune(binary, home).start()
    look = Inspection(app, focus)
    try:
        take_pictures.maximise(app, "Create a practice")
        says("first run, a client")
        first_run(app, look)
        editing(app, look)
        menu(app, focus, look)
        help_windows(app, look)
        library.client(app)
        says("a check-in, its review and report")
        check_in(app, look)
        take_pictures.review(app, look)
        take_pictures.bonding_context(app, look)
        look("client")
        says("paper sheets")
        take_pictures.paper(app, look)
        take_pictures.more_paper(app, look)
        take_pictures.first_visit(app, look)
        app.kill()
        app.start()
        says("unlocking, Today, Settings")
        take_pictures.maximise(app, "Unlock")
        journey.unlock(app, look)
        look("today")
        library.client(app)
        without_a_pin(app, look)
        key("ctrl+t")
        app.find("push button", "New client")
        take_pictures.own_wording(app, look)
        says("people and what each may do")
        given = take_pictures.adding_people(app, look)
        take_pictures.front_desk(app, given, look)
        take_pictures.roles(app, look)
        says("a forgotten passphrase")
        app.press("Forgot passphrase?")
        app.find("password text", "New passphrase")
        look("recovery")
        app.press("Back")
        journey.unlock(app)
        says("the record as a whole")
        shelf = os.path.join(home, "shelf")
        os.mkdir(shelf)
        vault_pictures.all_of_them(app, look, shelf)
    finally:
        app.stop()
    with tempfile.TemporaryDirectory() as elsewhere:
        restoring(binary, elsewhere, shelf, focus, look)
    return look


def restoring(binary, home, shelf, focus, look):
    """On a computer that never saw the practice: the program is another one."""

    def found(app, expected):
        take_pictures.maximise(app, expected)
        look.app = app

    vault_pictures.restoring(binary, "light", home, shelf, found, look)


# A check-in


def wording(instrument):
    """Stem and labels of each item, as they are printed."""
    with open(os.path.join(WORDING, f"{instrument}.en.json"), encoding="utf-8") as file:
        sheet = json.load(file)
    return [
        (item["stem"], list(sheet["labelSets"][item["labels"]].values())) for item in sheet["items"]
    ]


QUESTIONS = wording("phq-9") + wording("gad-7")


def options(app):
    return [each for each in app.all("radio button") if each.name]


def chosen(app):
    return [each.name for each in options(app) if app.is_checked(each)]


def is_read_out(app, index):
    """A screen reader finds the place, the question, and each answer in a group of that name."""
    stem, labels = QUESTIONS[index]
    progress = f"{index + 1} of {len(QUESTIONS)}"
    assert app.has("label", progress), f"{progress!r} is not showing"
    assert app.has("progress bar", progress), f"the bar does not say {progress!r}"
    shown = [name.replace("\n", " ") for name in app.names("label")]
    assert stem in shown, f"the question {stem!r} is not showing but {shown}"
    assert [each.name for each in options(app)] == labels, app.names("radio button")
    for each in options(app):
        assert each.parent.name == stem, f"the group is called {each.parent.name!r}, not {stem!r}"
    assert chosen(app) == [], f"{chosen(app)} is chosen from the start"


def hand_over(app):
    library.client(app)
    library.start_page(app)
    library.tick_only(app, "PHQ-9", "GAD-7")
    app.type("PIN to take the computer back", journey.PIN)
    app.press("Hand over")
    app.find("push button", "Start")


def shows_answers(app, answers):
    """The review says what was answered, question by question."""
    app.find("push button", "Back to client")
    while app.has("push button", "Show every answer"):
        app.press("Show every answer")
    app.settle()
    lines = app.text().split("\n")
    for index, ((stem, labels), answer) in enumerate(zip(QUESTIONS, answers, strict=True), 1):
        told = "declined" if answer is None else labels[answer - 1]
        at = [place for place, line in enumerate(lines) if stem in line]
        assert at, f"the review does not show question {index}"
        near = " ".join(lines[at[0] : at[0] + 2])
        assert told in near, f"question {index}: {told!r} was answered; the review says {near!r}"


def by_keys(app, focus):
    says("a check-in by keys alone")
    hand_over(app)
    focus_is(focus.now(app), "push button", "Start")
    focus_is(focus.after("shift+Tab"), "radio button", "Someone else")
    key("space")
    wait_until(lambda: chosen(app) == ["Someone else"], "who is there is not chosen by the keyboard")
    focus_is(focus.after("Tab"), "push button", "Start")
    key("Return")
    for index, answer in enumerate(BY_KEYS):
        wait_until(lambda: journey.progress(app) == (index + 1, len(QUESTIONS)), "no question")
        is_read_out(app, index)
        first = QUESTIONS[index][1][0]
        focus_is(wait_for_focus(app, focus, first), "radio button", first)
        if index == 4:
            help_and_back(app, focus)
        if index == 7:
            pause_and_back(app)
        if index == 9:
            back_and_forth(app, index)
        answer_by_keys(app, focus, answer, index)
    app.find("push button", "No, I am done")
    wait_for_focus(app, focus, "No, I am done")
    focus_is(focus.now(app), "push button", "No, I am done")
    key("Return")
    app.find("push button", "Take back")
    wait_for_focus(app, focus, "PIN")
    focus_is(focus.now(app), "password text", "PIN")
    type_keys(journey.PIN)
    key("Return")
    shows_answers(app, BY_KEYS)


def focus_is(holder, role, name):
    assert holder is not None, f"nothing has the focus, not the {role} {name!r}"
    told = (holder.getRoleName(), holder.name)
    assert told == (role, name), f"the focus is on the {told[0]} {told[1]!r}, not the {role} {name!r}"


def wait_until(condition, otherwise):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.03)
        Focus.listen()


def wait_for_focus(app, focus, name):
    """A new question puts the focus on its first answer a moment after it shows."""
    deadline = time.monotonic() + HANG_GUARD_S
    holder = focus.now(app)
    while (holder is None or holder.name != name) and time.monotonic() < deadline:
        time.sleep(0.03)
        holder = focus.now(app)
    return holder


def type_keys(text):
    subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)


def answer_by_keys(app, focus, answer, index):
    """From the first answer, each time another way of three."""
    labels = QUESTIONS[index][1]
    last_button = "Done" if index + 1 == len(QUESTIONS) else "Next"
    if answer is None:
        for _ in range(len(labels) + (index > 0)):
            focus.after("Tab")
        focus_is(focus.now(app), "push button", "I'd rather not answer")
        key("space")
        return
    label = labels[answer - 1]
    way = ("digit", "arrow", "Tab")[index % 3]
    if way == "digit":
        key(str(answer))
    elif way == "arrow":
        key(*["Down"] * answer)
    else:
        for _ in range(answer - 1):
            focus.after("Tab")
        focus_is(focus.now(app), "radio button", label)
        key("space")
    wait_until(lambda: chosen(app) == [label], f"{label!r} is not chosen by {way}")
    wait_for_focus(app, focus, label)
    if way == "Tab":
        if index > 0:
            focus_is(focus.after("Tab"), "push button", "Back")
        focus_is(focus.after("Tab"), "push button", "I'd rather not answer")
        focus_is(focus.after("Tab"), "push button", last_button)
    key("Return")


def help_and_back(app, focus):
    focus_is(focus.after("shift+Tab"), "push button", "Help now")
    key("space")
    app.find("push button", "Back to the questions")
    app.settle()
    focus_is(focus.now(app), "push button", "Back to the questions")
    key("Return")
    app.find("push button", "Pause")
    app.settle()


def pause_and_back(app):
    key("Escape")
    app.find("push button", "Go on")
    app.settle()
    type_keys(journey.PIN)
    key("Return")
    app.find("push button", "Pause")
    app.settle()


def back_and_forth(app, index):
    key("BackSpace")
    wait_until(lambda: journey.progress(app) == (index, len(QUESTIONS)), "BackSpace does not go back")
    kept = QUESTIONS[index - 1][1][BY_KEYS[index - 1] - 1]
    wait_until(lambda: chosen(app) == [kept], f"{kept!r} is not chosen any more")
    key("Return")
    wait_until(lambda: journey.progress(app) == (index + 1, len(QUESTIONS)), "Return does not go on")
    app.settle()


def by_actions(app):
    says("a check-in by accessible actions alone")
    hand_over(app)
    for each in options(app):
        assert each.parent.name == "Is anyone with you right now?", each.parent.name
    app.choose("My partner")
    assert chosen(app) == ["My partner"]
    app.press("Start")
    app.find("push button", "Pause")
    for index, choice in enumerate(BY_ACTIONS):
        is_read_out(app, index)
        if index == 1:
            follows_the_choice(app)
        if index == 5:
            aside_and_back(app)
        answer(app, choice)
    journey.take_back(app)
    shows_answers(app, BY_ACTIONS)


def follows_the_choice(app):
    """The state of each answer is told as it changes."""
    for each in options(app):
        app.act(each)
        assert chosen(app) == [each.name], f"{chosen(app)} is told as chosen, not {each.name!r}"


def aside_and_back(app):
    """Text size, help, pause: each by its name, and the question is there again."""
    for size in ("Large text", "Small text", "Medium text"):
        app.press(size, "toggle button")
        app.settle()
        on = [each.name for each in app.all("toggle button") if app.is_checked(each)
              or has_state(each, pyatspi.STATE_PRESSED)]
        assert on == [size], f"{on} is told as pressed, not {size!r}"
    app.press("Help now")
    app.press("Back to the questions")
    app.press("Pause")
    app.type("PIN", journey.PIN)
    app.press("Go on")
    app.find("push button", "Pause")


def care_windows(binary, ctl, focus):
    """From a result to care, in the demonstration."""
    with tempfile.TemporaryDirectory() as home:
        demo = os.path.join(home, "demo")
        subprocess.run([ctl, "demo", "--out", demo], check=True, stdout=subprocess.DEVNULL)
        app = Attune(binary, home, [os.path.join(demo, "practice")]).start()
        look = Inspection(app, focus)
        try:
            care.walk(app, look)
        finally:
            app.stop()
        return look


def main():
    binary, ctl = sys.argv[1:3]
    focus = Focus()
    faults = []
    followed = care_windows(binary, ctl, focus)
    faults += followed.faults
    with tempfile.TemporaryDirectory() as home:
        look = every_window(binary, home, focus)
        faults += look.faults
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home).start()
        try:
            journey.set_up_practice(app)
            journey.add_client(app, library.NAME, library.CHART)
            by_keys(app, focus)
            by_actions(app)
            app.quit()
        finally:
            app.stop()
    says(f"{look.windows + followed.windows} windows, {look.stops + followed.stops} stops of Tab")
    assert not faults, "\n".join([f"{len(faults)} faults:", *faults])
    says("done")


if __name__ == "__main__":
    started = time.monotonic()
    main()
    print(f"{time.monotonic() - started:.0f} s")
