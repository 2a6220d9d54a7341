"""Walks through every window with a camera.

Usage: take_pictures.py BINARY THEME OUT_FOLDER
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import journey
import library
import people
import vault_pictures
from driver import Attune, key, screenshot, top_of

SETTLED_S = 0.5  # until the last redraw is on the screen


class Camera:
    def __init__(self, folder, theme):
        self.folder = folder
        self.theme = theme

    def __call__(self, name):
        # The pointer rests where nothing lights up under it.
        subprocess.run(["xdotool", "mousemove", "2", "838"], check=True)
        time.sleep(SETTLED_S)
        screenshot(os.path.join(self.folder, f"{name}-{self.theme}.png"))


def maximise(app, expected):
    app.find("push button", expected)
    for command in (["windowmove", "0", "0"], ["windowsize", "100%", "100%"]):
        subprocess.run(["xdotool", "getactivewindow", *command], check=True)


def scroll(notches):
    """With the wheel over the margin of the page; downwards where positive."""
    subprocess.run(["xdotool", "mousemove", "30", "500"], check=True)
    button = "5" if notches > 0 else "4"
    subprocess.run(["xdotool", "click", "--repeat", str(abs(notches)), button], check=True)


def scroll_to(app, role, name, height=150):
    """Turns the wheel until what is named stands near the top, or the page ends."""
    place = top_of(app.find(role, name))
    while place > height:
        scroll(1)
        app.settle()
        before, place = place, top_of(app.find(role, name))
        if place == before:
            return


def neutral_folder(app, see):
    """The folder that is proposed names this computer's user: not in a picture."""

    def look(name):
        if name != "first-run-practice":
            see(name)
            return
        proposed = app.value(app.find("text", "Where to keep it"))
        app.type("Where to keep it", "/home/ana/.local/share/attune/practice")
        see(name)
        app.type("Where to keep it", proposed)

    return look


def check_in(app, see):
    library.start_page(app)
    scroll(-60)
    see("start-check-in")
    scroll(60)
    see("start-foot")
    app.press("Cancel")
    journey.hand_over(app, see)
    journey.begin(app)
    see("check-in-question")
    app.press("Help now")
    app.find("push button", "Back to the questions")
    see("check-in-help")
    app.press("I want to stop")
    app.find("push button", "Stop for today")
    see("check-in-stop")
    app.press("Back to the questions")
    app.find("push button", "Pause")
    app.press("Pause")
    app.find("push button", "Go on")
    see("check-in-pause")
    app.type("PIN", journey.PIN)
    app.press("Go on")
    app.find("push button", "Next")
    for choice in (3, 3, 2, 4):
        journey.answer(app, choice)
    app.press("Large text", "toggle button")
    app.settle()
    app.act([each for each in app.all("radio button") if each.name][1])
    see("check-in-question-large")
    app.press("Medium text", "toggle button")
    app.settle()
    journey.answer(app, None, first_time=False)  # chosen above, for the picture
    for choice in (2, 2, 1, 2, 3, 2, 3, 2, 2, 1, 2, 2):
        journey.answer(app, choice)
    see("check-in-bonding")
    for choice in (2, 5, 5, 2, 6, 6, 5, 2, 1, 5, 2, 4, 6, 5, 6, 3, 6, 6, 5, 6, 5, 2, 6, 6, 2):
        journey.answer(app, choice)
    app.find("push button", "No, I am done")
    see("check-in-left-out")
    app.press("No, I am done")
    app.find("push button", "Take back")
    see("check-in-thanks")


def review(app, see):
    journey.take_back(app)
    see("review-alert")
    journey.acknowledge(app)
    scroll(6)
    see("review-scores")
    scroll_to(app, "label", re.compile("^Of 100 people"), 420)
    see("review-frequency")
    app.press("Show every answer")
    scroll_to(app, "push button", "Hide the answers")
    see("review-answers")
    scroll(60)
    see("review-foot")
    journey.sign(app)
    see("review-signed")
    app.press("Report")
    app.find("push button", "Save PDF…")
    see("report")
    app.press("Back to review")
    app.press("Back to client")
    app.find("push button", "Start check-in")


def paper(app, see):
    app.press("Start check-in")
    app.find("push button", "Hand over")
    app.choose_from("How it is answered", "Enter a paper sheet")
    scroll(-60)
    see("start-paper")
    app.press_matching("check box", journey.EPDS)
    app.type("Date on the sheet", journey.days_ago(3))
    app.press("Enter answers")
    app.find("push button", "Done")
    for number in range(1, 11):
        app.type(app.name_matching("text", journey.item(number)), str(1 + number % 4))
    see("paper-entry")
    app.press("Done")
    app.find("push button", "Back to client")
    app.press("Back to client")


def bonding_context(app, see):
    app.press("Bonding context")
    for label in library.CONTEXT:
        app.tick(label)
    see("bonding-context")
    app.press("Save")
    app.find("push button", "Start check-in")


# City BiTS: a yes to the first question, some symptoms of each kind, more than a month, distress
# and no other cause.
BIRTH_TRAUMA = [1, 2, *(2, 3, 1, 1, 2), 3, 1, *(2, 1, 1, 3, 1, 2, 1), *(1, 2, 3, 1, 1, 4), 1, 1]
BIRTH_TRAUMA += [2, 2, 3, 2, 1]


def more_paper(app, see):
    for title, answers, names in (
        ("MPAS", [*library.MPAS_PLACES], ("paper-attachment", "review-attachment")),
        ("City BiTS", BIRTH_TRAUMA, ("paper-birth-trauma", "review-criteria")),
    ):
        library.start_page(app)
        app.choose_from("How it is answered", "Enter a paper sheet")
        library.tick_only(app, title)
        app.type("Date on the sheet", journey.days_ago(1))
        app.press("Enter answers")
        app.find("push button", "Done")
        fields = [name for name in app.names("text") if name.startswith("Item ")]
        for field, answer in zip(fields, answers, strict=True):
            app.type(field, str(answer))
        if title == "MPAS":
            app.choose_from("The numbers are", "points, by the sheet's own key")
        see(names[0])
        app.press("Done")
        app.find("push button", "Back to client")
        see(names[1])
        app.press("Back to client")
        app.find("push button", "Start check-in")


def first_visit(app, see):
    app.press("Back to Today")
    baby = ("Rui", journey.days_ago(12))
    journey.add_client(app, "Inês Duarte", "C-1002", babies=[baby])
    library.start_page(app)
    scroll(-60)
    see("start-first-visit")
    scroll(60)
    see("start-first-visit-foot")
    library.go(app)
    for choice in (2, 1, 1, 1):
        journey.answer(app, choice)
    see("check-in-adjective")
    for choice in (1, 4, 4, 1, 4, 1, 4, 4):
        journey.answer(app, choice)
    see("check-in-reflection")
    for choice in (1, 2, 3, 4, 5, 1, 2, 3, 4):
        journey.answer(app, choice)
    see("check-in-wish-to-talk")


def own_wording(app, see):
    key("ctrl+comma")
    app.find("label", "What we use questionnaires for")
    app.tick("clinical care")
    see("settings")
    scroll(60)
    see("settings-foot")
    app.press("Audit: who did what")
    app.find("push button", "Save as CSV…")
    see("audit")
    app.press("Back to Settings")
    app.press("Add wording (EPDS)")
    app.find("text", "The licensed text")
    see("wording-paste-empty")
    app.type("The licensed text", library.own_wording(without_answer_to=7))
    app.wait_for_text("Item 7 has")
    scroll_to(app, "label", re.compile("Item 7 has"), 700)
    see("wording-paste-gaps")
    app.type("The licensed text", library.own_wording())
    app.tick("clinical care")
    app.tick("It is complete, word for word, and our practice may use it.")
    scroll(-60)
    see("wording-paste")
    scroll(60)
    see("wording-paste-foot")
    app.press("Keep")
    confirmed = re.compile("^Our own wording")
    scroll_to(app, "label", confirmed, 400)
    see("settings-wording")
    app.tick("research")
    app.wait_for_text("It is not shown.")
    scroll_to(app, "label", confirmed, 400)
    see("settings-not-covered")


def adding_people(app, see):
    """Returns the passphrase that the front desk begins with."""
    people.open_people(app)
    app.press("Add a person")
    app.type("Full name", people.DESK)
    people.choose_role(app, "Front desk")
    scroll(-60)
    see("people-add")
    scroll(60)
    app.type("Your own passphrase", journey.PASSPHRASE)
    see("people-add-foot")
    given = people.adds_the_front_desk(app, see)
    people.adds_a_clinician(app)
    see("people")
    app.press("Make a new recovery key")
    app.find("push button", "Make the key")
    see("people-recovery-key")
    people.lock(app)
    return given


def front_desk(app, given, see):
    people.enter_first(app, people.DESK, given, people.DESK_OWN, see)
    app.find("push button", "New client")
    see("front-desk-today")
    app.press_matching("push button", re.compile(f"^{people.CLIENT}"))
    library.start_page(app)
    library.tick_only(app, "PHQ-2")
    library.go(app)
    journey.answer(app, 1)
    journey.answer(app, 1)
    app.find("push button", "Take back")
    app.type("PIN", journey.PIN)
    app.press("Take back")
    app.find("push button", "Back to client")
    see("front-desk-thanks")
    app.press("Back to client")
    app.find("push button", "Start check-in")
    see("front-desk-client")
    app.press("Emergency access")
    app.find("push button", "Open the answers")
    see("emergency-access")
    app.type("Why do you need to see answers now?", people.REASON)
    app.press("Open the answers")
    app.wait_for_text("You see answers as a clinician does")
    scroll(-60)
    see("emergency-client")
    people.lock(app)


def roles(app, see):
    people.enter_first(app, people.CLINICIAN, people.TYPED, people.CLINICIAN_OWN)
    app.find("push button", "New client")
    key("ctrl+comma")
    app.find("push button", "Check this record")
    see("clinician-settings")
    people.lock(app)
    people.owner_changes_a_role(app)
    people.auditor_sees_no_client(app, see)
    people.owner_removes_her(app, see)


def main():
    binary, theme, out = sys.argv[1:4]
    see = Camera(out, theme)
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home, ["--theme", theme]).start()
        try:
            maximise(app, "Create a practice")
            journey.set_up_practice(app, neutral_folder(app, see))
            journey.add_client(app, "Maya Lindqvist", "C-1001", see)
            check_in(app, see)
            review(app, see)
            bonding_context(app, see)
            see("client")
            paper(app, see)
            more_paper(app, see)
            first_visit(app, see)
            app.kill()
            app.start()
            maximise(app, "Unlock")
            journey.unlock(app, see)
            see("today")
            own_wording(app, see)
            given = adding_people(app, see)
            front_desk(app, given, see)
            roles(app, see)
            app.press("Forgot passphrase?")
            app.find("password text", "New passphrase")
            see("recovery")
            app.press("Back")
            journey.unlock(app)
            shelf = "/tmp/disk"  # its name is in the pictures
            os.mkdir(shelf)
            try:
                vault_pictures.all_of_them(app, see, shelf)
                with tempfile.TemporaryDirectory() as elsewhere:
                    vault_pictures.restoring(binary, theme, elsewhere, shelf, maximise, see)
            finally:
                shutil.rmtree(shelf)
        finally:
            app.stop()


if __name__ == "__main__":
    main()
