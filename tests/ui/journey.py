"""The therapist's and the client's ways through the windows, step by step.

Each step is taken as a person takes it: by the names that stand on the screen. `see` is called
with the name of every window that comes up; a test passes nothing, the picture taker a camera.
"""

import datetime
import re
import time

PASSPHRASE = "lantern otter seventeen brook"
PIN = "482913"
EPDS = re.compile(r"^EPDS")


def item(number):
    """The field of an item on a paper sheet."""
    return re.compile(rf"^Item {number},")


def days_ago(days):
    """A day as it is typed, counted from today."""
    return (datetime.date.today() - datetime.timedelta(days=days)).isoformat()


def _nothing(_name):
    """Nobody looks."""


def set_up_practice(app, see=_nothing):
    """First run: practice, passphrase, recovery kit with two groups typed back. Returns the key."""
    see("welcome")
    app.press("Create a practice")
    app.type("Practice name", "Harbour Street Counselling")
    app.type("Your name", "Ana Lopez")
    app.type("Your credentials (optional)", "LCSW, PMH-C")
    see("first-run-practice")
    app.press("Continue")
    app.type("Passphrase", PASSPHRASE)
    app.type("The passphrase once more", PASSPHRASE)
    see("first-run-passphrase")
    app.press("Continue")
    recovery_key = prove_recovery_key(app, see)
    app.find("push button", "New client")
    see("today-empty")
    return recovery_key


def prove_recovery_key(app, see=_nothing):
    """The kit: its key is read from the screen and two of its groups are typed back.
    Returns the key."""
    app.find("push button", "I have it on paper")
    groups = [
        name for name in app.names("label") if re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5,6}", name)
    ]
    assert len(groups) == 8, f"the recovery key has 8 groups, {len(groups)} are on screen"
    see("first-run-recovery-key")
    app.press("I have it on paper")
    asked = [
        int(match.group(1))
        for name in app.names("label")
        if (match := re.fullmatch(r"Group (\d)", name))
    ]
    assert len(asked) == 2, f"two groups are asked for, not {asked}"
    for number in asked:
        app.type(f"Group {number}", groups[number - 1])
    see("first-run-recovery-check")
    app.press("Finish")
    return "-".join(groups)


def unlock(app, see=_nothing):
    app.find("push button", "Unlock")
    see("unlock")
    app.type("Passphrase", PASSPHRASE)
    app.press("Unlock")
    app.find("push button", "New client")


def add_client(app, name, chart, see=_nothing, babies=None, born="1993-04-17"):
    """With one baby seven weeks old, unless others are given as name and day."""
    app.press("New client")
    app.find("push button", "Save")
    app.type("Full name", name)
    app.type("Date of birth, like 1994-03-09", born)
    app.type("Chart number", chart)
    for index, (baby, day) in enumerate(babies or [("Elin", days_ago(49))]):
        if index > 0:
            app.press("Add another baby")
        app.type("Baby's name (may stay empty)", baby, which=index)
        app.type("Born on, like 2026-03-09", day, which=index)
    see("client-form")
    app.press("Save")
    app.find("push button", "Start check-in")
    see("client-new")


def hand_over(app, see=_nothing, pin=PIN):
    """Proposed questionnaires, self on this device."""
    app.press("Start check-in")
    app.find("push button", "Hand over")
    app.type("PIN to take the computer back", pin)
    app.press("Hand over")
    app.find("push button", "Start")
    see("check-in-welcome")


def begin(app, presence="No, I am on my own"):
    app.choose(presence)
    app.press("Start")
    app.find("push button", "Pause")


def progress(app):
    """The place and the number of questions, as "3 of 10" stands on the screen."""
    for name in app.names("label"):
        if match := re.fullmatch(r"(\d+) of (\d+)", name):
            return int(match.group(1)), int(match.group(2))
    return None


def go_back(app):
    place = progress(app)
    app.press("Back")
    _wait_for_another(app, place)


def answer(app, choice, first_time=True):
    """Chooses the answer at a printed position, or declines with None, and goes on.

    Returns once the next question stands there, which is after the answer is stored.
    """
    place = progress(app)
    assert place is not None, f"no question is on screen:\n{app.describe()}"
    options = [each for each in app.all("radio button") if each.name]
    if first_time:
        assert not any(app.is_checked(each) for each in options), "an answer is preselected"
    if choice is None:
        app.press("I'd rather not answer")
    else:
        app.act(options[choice - 1])
        names = {each.name for each in app.all("push button")}
        app.press("Done" if "Done" in names else "Next")  # more may follow the last one yet
    _wait_for_another(app, place)


def _wait_for_another(app, place):
    deadline = time.monotonic() + 30
    while progress(app) == place:
        assert time.monotonic() < deadline, f"question {place} stays on screen"
        time.sleep(0.03)


def take_back(app, pin=PIN):
    app.find("push button", re.compile("^(Take back|No, I am done)$"))
    if app.has("push button", "No, I am done"):  # what was left out stays left out
        app.press("No, I am done")
    app.find("push button", "Take back")
    app.type("PIN", pin)
    app.press("Take back")
    app.find("push button", "Back to client")


def acknowledge(app, found="No plan and no intent.", done="Safety plan made together."):
    """Records what was found and done for the first open alert."""
    app.type("What did you find?", found)
    app.type("What did you do?", done)
    app.press("Record what was done")
    app.wait_for_text(found)


def sign(app):
    app.press("Sign")
    app.wait_for_text("Signed by")
