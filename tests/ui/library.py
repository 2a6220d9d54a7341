"""The questionnaires at work in the real windows: batteries, stepped screening, a practice's own
wording and what its licence covers, bonding context, sheets by points, and what stays encrypted.

Usage: library.py BINARY
"""

import os
import re
import subprocess
import sys
import tempfile
import time

import journey
from driver import Attune, key, stands_nowhere

NAME = "Maya Lindqvist"
CHART = "C-1001"
BABY = "Elin"
OWN_BATTERY = "Two quick looks"
GOES_ON = "Go on to the full one where a short one is positive"
CONTEXT = ("Time apart after birth", "Exhaustion, very little sleep")
CONTEXT_ID = "exhaustion"

# A questionnaire about colours that nobody ever printed: ten statements, four answers each.
COLOURS = (
    "vermilion", "celadon", "heliotrope", "gamboge", "cerulean",
    "fuchsine", "malachite", "xanthic", "periwinkle", "zaffre",
)
OWN_TITLE = "Paint shop leanings"
OWN_INSTRUCTIONS = "Think of the last fence that you painted."
OWN_ANSWERS = ("Every plank", "Most planks", "Hardly a plank", "No plank")
PASTED = (*COLOURS, OWN_TITLE, OWN_INSTRUCTIONS, "plank")

PHQ_9_THIRD = "Trouble falling or staying asleep"

# MPAS by points, one item after the other. By hand:
#   quality 3 + 2.3 + 3.6 + 5 + 3.6 + 2.3 + 3 + 1 + 3.6 = 27.4 (items 3-7, 10, 14, 18, 19)
#   absence of hostility 5 + 4 + 3.6 + 2.3 + 5 = 19.9 (items 1, 2, 15-17)
#   pleasure 5 + 4 + 5 + 1 + 2 = 17 (items 8, 9, 11-13); together 64.3
MPAS = (
    "5", "4", "3", "2.3", "3.6", "5", "3.6", "5", "4", "2.3",
    "5", "1", "2", "3", "3.6", "2.3", "5", "1", "3.6",
)
# The same by place, counted from the first printed answer.
MPAS_PLACES = (5, 4, 3, 2, 3, 4, 2, 1, 2, 3, 1, 2, 4, 2, 3, 2, 4, 1, 3)


def says(*texts):
    print("==", *texts, flush=True)


def own_wording(without_answer_to=0):
    """The made-up sheet as text; one answer of the item named is left out."""
    lines = [OWN_TITLE, OWN_INSTRUCTIONS, ""]
    for number, colour in enumerate(COLOURS, 1):
        lines.append(f"{number}. My fence would look well in {colour}")
        answers = OWN_ANSWERS[:-1] if number == without_answer_to else OWN_ANSWERS
        lines += [f"- {answer}" for answer in answers]
        lines.append("")
    return "\n".join(lines)


def start_page(app):
    app.press("Start check-in")
    app.find("push button", "Cancel")


def chosen_battery(app):
    return app.find("combo box", "Battery").querySelection().getSelectedChild(0).name


def short_title(label):
    return re.split(r":| \(", label)[0]


def questionnaires(app):
    return [each for each in app.all("check box") if each.name != GOES_ON]


def ticked(app):
    """The short titles of what is ticked, from the top of the page to its foot."""
    return [short_title(each.name) for each in questionnaires(app) if app.is_checked(each)]


def tick_only(app, *titles):
    for each in questionnaires(app):
        if app.is_checked(each) != (short_title(each.name) in titles):
            app.act(each)
    assert set(ticked(app)) == set(titles), f"{ticked(app)} are ticked, not {titles}"


def go(app):
    app.type("PIN to take the computer back", journey.PIN)
    app.press("Hand over")
    app.find("push button", "Start")
    journey.begin(app)


def battery_of_the_visit(app):
    says("seven weeks at most after birth the battery of 6 weeks is proposed")
    start_page(app)
    assert chosen_battery(app) == "6 weeks", f"{chosen_battery(app)!r} is preselected"
    assert ticked(app) == ["PHQ-9", "GAD-7", "PBQ"], ticked(app)


def own_battery(app):
    says("a battery of one's own is kept, found again and removed")
    tick_only(app, "PHQ-2", "PC-PTSD-5")
    app.press("Keep battery")
    app.wait_for_text("Give the battery a name.")
    app.type("Name of the new battery", "6 weeks")
    app.press("Keep battery")
    app.wait_for_text("A battery has this name already.")
    app.type("Name of the new battery", OWN_BATTERY)
    app.press("Keep battery")
    assert chosen_battery(app) == OWN_BATTERY
    assert set(ticked(app)) == {"PHQ-2", "PC-PTSD-5"}, "keeping a battery changed the ticks"
    app.press("Cancel")
    start_page(app)
    app.choose_from("Battery", OWN_BATTERY)
    assert set(ticked(app)) == {"PHQ-2", "PC-PTSD-5"}, ticked(app)
    settings(app)
    app.wait_for_text(f"{OWN_BATTERY}: PHQ-2, PC-PTSD-5")
    app.press(f"Remove ({OWN_BATTERY})")
    gone(app, OWN_BATTERY)
    client(app)
    start_page(app)
    entries = [each.name for each in app.entries("Battery")]
    assert OWN_BATTERY not in entries and "6 weeks" in entries, entries
    app.press("Cancel")


def settings(app):
    key("ctrl+comma")
    app.find("label", "What we use questionnaires for")


def gone(app, text):
    deadline = time.monotonic() + 30
    while text in app.text():
        assert time.monotonic() < deadline, f"{text!r} stays on screen"
        time.sleep(0.05)


def client(app):
    """From anywhere at the desk to the page of the client."""
    key("ctrl+t")
    app.press_matching("push button", re.compile(rf"^{NAME}, No\. {CHART}"))
    app.find("push button", "Start check-in")


def bonding_context(app):
    says("what stands in the way of bonding is ticked and shown on the client's page")
    app.press("Bonding context")
    for label in CONTEXT:
        app.tick(label)
    app.press("Save")
    app.find("push button", "Start check-in")
    app.wait_for_text("; ".join(CONTEXT))


def stepped_screening(app):
    says("a positive PHQ-2 is followed by the PHQ-9 in the same hand-over")
    start_page(app)
    app.choose_from("Battery", "First postpartum visit")
    assert ticked(app) == ["PHQ-2", "GAD-2", "MIBS", "Attunement reflection"], ticked(app)
    assert app.is_checked(app.find("check box", GOES_ON)), "stepped screening is off"
    go(app)
    # PHQ-2: 1 + 1. GAD-2: 0. MIBS at its healthiest: warm ones "Very much", hard ones "Not at all".
    # Then the ten of the reflection.
    for choice in (2, 2, 1, 1, 1, 4, 4, 1, 4, 1, 4, 4, *(1, 2, 3, 4, 5, 1, 2, 3, 4)):
        journey.answer(app, choice)
    assert journey.progress(app) == (22, 22), journey.progress(app)
    journey.answer(app, 9)
    # Of the ten questions that follow two are carried over and not asked again.
    assert journey.progress(app) == (23, 30), f"went on at {journey.progress(app)}"
    app.wait_for_text(PHQ_9_THIRD)
    for index, choice in enumerate((2, 3, 1, 2, 4, 1, 1, 2), 23):  # seven items, the difficulty
        assert journey.progress(app) == (index, 30), journey.progress(app)
        journey.answer(app, choice)
    journey.take_back(app)
    app.wait_for_text("PHQ-2: Patient Health Questionnaire")
    app.wait_for_text("2 of 6")
    # 1 + 1 carried over, then 1 + 2 + 0 + 1 + 3 + 0 + 0.
    app.wait_for_text("9 of 27, mild")
    app.wait_for_text("0 of 6")
    app.wait_for_text("0 of 24")
    app.wait_for_text("Letting someone help you")  # what she wishes to talk about
    app.wait_for_text(f"What may stand in the way: {'; '.join(CONTEXT)}.")
    app.press("Back to client")


def paste_wording(app):
    says("the practice's own wording: what is missing is named")
    settings(app)
    app.wait_for_text("Its wording is not here: answers are entered from paper.")
    app.tick("clinical care")
    assert_ticked(app, "clinical care")
    app.press("Add wording (EPDS)")
    app.find("text", "The licensed text")
    app.press("Keep")
    app.wait_for_text("The wording is not complete yet")
    app.type("The licensed text", own_wording(without_answer_to=7))
    app.wait_for_text("Item 7 has 3 answers; 4 are due.")
    app.press("Keep")
    app.wait_for_text("The wording is not complete yet")
    app.type("The licensed text", own_wording())
    gone(app, "Item 7 has")
    app.press("Keep")
    app.wait_for_text("Tick what your licence covers.")
    app.tick("clinical care")
    app.press("Keep")
    app.wait_for_text("Confirm that it is complete")
    app.tick("It is complete, word for word, and our practice may use it.")
    app.press("Keep")
    app.wait_for_text("Our own wording, confirmed by Ana Lopez")


def assert_ticked(app, name):
    box = app.find("check box", name)
    assert app.is_checked(box), f"{name!r} is not ticked"


def audit(app):
    says("the audit names who confirmed it, and its filters are read")
    settings(app)
    app.press("Audit: who did what")
    app.wait_for_text("wording.confirm")
    app.wait_for_text("client.add")
    app.type("Action, like check-in", "wording")
    app.press("Show")
    gone(app, "client.add")
    app.wait_for_text("wording.confirm")
    app.type("From, like 2026-03-09", "yesterday")
    app.press("Show")
    app.wait_for_text("Write a date like 2026-03-09.")
    app.press("Back to Settings")
    app.find("label", "What we use questionnaires for")


def ask_in_own_words(app):
    says("then it is asked in these words, for as long as the licence covers what is done")
    client(app)
    start_page(app)
    tick_only(app, "EPDS")
    go(app)
    app.wait_for_text(OWN_INSTRUCTIONS)
    app.wait_for_text(f"My fence would look well in {COLOURS[0]}")
    assert app.names("radio button") == list(OWN_ANSWERS), app.names("radio button")
    titles_tell_nothing()
    # Items 1, 2 and 4 count 0 to 3 from the first printed answer, the others 3 to 0.
    for choice in (1, 1, 4, 1, 4, 4, 4, 4, 4, 4):
        journey.answer(app, choice)
    journey.take_back(app)
    app.wait_for_text("0 of 30")
    app.press("Show every answer")
    app.wait_for_text(COLOURS[9])
    app.press("Back to client")


def titles_tell_nothing():
    """What the window list, a screen share or the window manager's log would show."""
    tree = subprocess.run(["xwininfo", "-root", "-tree"], check=True, capture_output=True)
    for words in (*PASTED, NAME, BABY):
        assert words.encode() not in tree.stdout, f"{words!r} stands in a window's title"


def licence_falls_short(app):
    says("where the licence does not cover research it is not shown to a practice that does it")
    settings(app)
    app.tick("research")
    app.wait_for_text("It is not shown.")
    app.wait_for_text("The practice uses questionnaires for research, and the licence")
    client(app)
    start_page(app)
    epds = app.find("check box", journey.EPDS)
    assert not app.is_enabled(epds), "EPDS can be ticked without a licence for research"
    app.wait_for_text("Its wording needs a licence: see Settings. It can be entered from paper.")
    app.press("Cancel")
    app.press_matching("push button", re.compile("EPDS"))
    app.find("push button", "Back to client")
    app.press("Show every answer")
    app.find("push button", "Hide the answers")
    assert COLOURS[9] not in app.text(), "the review shows wording that is closed"
    app.press("Back to client")


def paper_by_points(app):
    says("sheets are entered by the points of their own key")
    start_page(app)
    app.choose_from("How it is answered", "Enter a paper sheet")
    tick_only(app, "MPAS", "PC-PTSD-5")
    app.type("Date on the sheet", journey.days_ago(2))
    app.press("Enter answers")
    app.find("push button", "Done")
    app.choose_from("The numbers are", "points, by the sheet's own key")
    fields = [name for name in app.names("text") if name.startswith("Item ")]
    assert len(fields) == len(MPAS) + 6, fields
    app.type(fields[3], "2.5")
    app.wait_for_text("Write 1, 2.3, 3.6 or 5, or - for declined.")
    for field, points in zip(fields, MPAS):
        app.type(field, points)
    app.wait_for_text("19 of 19 entered")
    app.choose_from("The numbers are", "places, counted from the first printed answer")
    places = [int(app.value(app.find("text", field))) for field in fields[: len(MPAS)]]
    assert places == list(MPAS_PLACES), places
    app.choose_from("The numbers are", "points, by the sheet's own key")
    app.type("Item Gate, frightening event", "0")
    app.press("Done")
    app.find("push button", "Back to client")
    app.wait_for_text("64.3 of 95")
    app.wait_for_text("Quality of attachment: 27.4 of 45")
    app.wait_for_text("Absence of hostility: 19.9 of 25")
    app.wait_for_text("Pleasure in interaction: 17 of 25")
    app.wait_for_text("0 of 5")
    app.wait_for_text(f"What may stand in the way: {'; '.join(CONTEXT)}.")
    app.press("Back to client")


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home).start()
        try:
            says("first run")
            journey.set_up_practice(app)
            journey.add_client(app, NAME, CHART, babies=((BABY, journey.days_ago(42)),))
            battery_of_the_visit(app)
            own_battery(app)
            bonding_context(app)
            stepped_screening(app)
            paste_wording(app)
            audit(app)
            ask_in_own_words(app)
            licence_falls_short(app)
            paper_by_points(app)
            app.quit()
        finally:
            app.stop()
        says("nothing of it stands outside the encrypted record")
        stands_nowhere(home, PASTED + (NAME, CHART, BABY, OWN_BATTERY, CONTEXT_ID))
        assert os.path.exists(app.log_path), "the log was not searched"
    says("done")


if __name__ == "__main__":
    started = time.monotonic()
    main()
    print(f"{time.monotonic() - started:.0f} s")
