"""People and their windows: an owner adds, changes and removes them; each is offered what their
role may do and nothing else; the front desk meets no answer and no score on any page.

Usage: people.py BINARY CTL
"""

import re
import sys
import tempfile

import journey
import library
from driver import Attune, key, stands_nowhere, walk

OWNER = ("Ana Lopez", journey.PASSPHRASE)
DESK = "Bo Lind"
CLINICIAN = "Cleo Marsh"
CLIENT = "Maya Lindqvist"
DESK_OWN = "pottery raccoon umbrella lagoon"
TYPED = "quilted heron matinee buoy"
CLINICIAN_OWN = "sandstone ferret opera drizzle"
REASON = "She rang: in danger now, and nobody else is here."
PROPOSED = re.compile(r"^[a-z]+(-[a-z]+){5}$")
HELP = ["Manual", "First steps", "About Attune"]
NEW_CLIENT = "New client…"

# What a result, an alert or an answer would be told by.
RESULT_WORDS = (
    r"\bscore",
    r"cut-off",
    r"\balert",
    r"Safety first",
    r"No safety question",
    r"\d+ of \d+",
    r"\d+ or more",
    r"severe",
    r"minimal",
    r"Nearly every day",
    r"To review and sign",
    r"988",
    r"Over time",
    r"Disclosures",
    r"Bonding context",
    r"PHQ-9",  # only a positive PHQ-2 brought it into the check-in
)


def says(*texts):
    print("==", *texts, flush=True)


def menu(app):
    """What the menu bar offers, whether or not it is open."""
    for bar in app.all("menu bar"):
        return [each.name for each in walk(bar) if each.getRoleName() == "menu item"]
    return []


def enter(app, name, passphrase):
    app.find("push button", "Unlock")
    app.type("Your name", name)
    app.type("Passphrase", passphrase)
    app.press("Unlock")


def lock(app):
    key("ctrl+l")
    app.find("push button", "Unlock")


def enter_first(app, name, given, own, see=lambda _name: None):
    """With the passphrase an owner chose: there is no way past a passphrase of one's own."""
    enter(app, name, given)
    app.find("label", "Choose your own passphrase")
    assert menu(app) == ["Lock", "Quit", *HELP], menu(app)
    key("ctrl+t")
    key("ctrl+comma")
    app.find("label", "Choose your own passphrase")
    see("own-passphrase")
    app.type("The passphrase you were given", given)
    app.type("New passphrase", own)
    app.type("The passphrase once more", own)
    app.press("Use the new passphrase")


def open_people(app):
    key("ctrl+comma")
    app.press("People")
    app.find("push button", "Add a person")


def open_person(app, name):
    open_people(app)
    app.press_matching("push button", re.compile(f"^{name}"))
    app.find("push button", "Save")


def choose_role(app, role):
    app.act(app.find("radio button", re.compile(rf"^{role}\n")))


def mends_what_is_wrong(app):
    says("what is missing or wrong is said beside its field, in the record's words where it refuses")
    open_people(app)
    app.wait_for_text("So far only you work here.")
    app.press("Add a person")
    app.press("Add this person")
    for sentence in (
        "Enter the name they sign and open the practice with.",
        "Choose what they do here.",
        "Type the passphrase that you open the practice with.",
    ):
        app.wait_for_text(sentence)
    app.type("Full name", "ana lopez")
    choose_role(app, "Front desk")
    app.type("Your own passphrase", "not her passphrase at all")
    app.press("Add this person")
    app.wait_for_text("Someone of this name works here already.")
    app.type("Full name", DESK)
    app.press("Add this person")
    app.wait_for_text("This is not your passphrase. Nothing was changed.")
    app.type("Your own passphrase", OWNER[1])


def adds_the_front_desk(app, see=lambda _name: None):
    """Begun above; the program proposes the passphrase. Returns it."""
    first = app.name_matching("label", PROPOSED)
    app.press("Another one")
    given = app.name_matching("label", PROPOSED)
    assert given != first, "the same passphrase is proposed again"
    app.press("Add this person")
    app.find("push button", "They have it")
    assert given in app.names("label"), "the passphrase is not shown to be passed on"
    see("people-given")
    app.press("They have it")
    app.find("push button", re.compile(f"^{DESK}.*Front desk"))
    return given


def adds_a_clinician(app):
    says("a passphrase can be typed, with its strength beside it")
    app.press("Add a person")
    app.type("Full name", CLINICIAN)
    app.type("Credentials (optional)", "LMFT")
    choose_role(app, "Clinician")
    app.press("Type one myself")
    app.type("Passphrase to begin with", "short")
    app.wait_for_text("Use at least 15 characters")
    app.type("Passphrase to begin with", TYPED)
    app.type("The passphrase once more", TYPED)
    app.type("Your own passphrase", OWNER[1])
    app.press("Add this person")
    app.press("They have it")
    row = app.name_matching("push button", re.compile(f"^{CLINICIAN}"))
    assert "Clinician  ·  LMFT  ·  not here yet" in row, row


def shows_no_result(app, where):
    text = app.text()
    for word in RESULT_WORDS:
        found = re.search(f".*{word}.*", text)
        assert found is None, f"{where} tells the front desk: {found.group(0)!r}"


def front_desk_runs_a_check_in(app):
    says("the front desk starts a check-in, which the client answers with a safety item")
    app.find("push button", "New client")
    assert menu(app) == [
        "Today", NEW_CLIENT, "Find a client", "My passphrase…", "Lock", "Quit", *HELP,
    ], menu(app)
    key("ctrl+comma")
    app.find("label", "Today")
    shows_no_result(app, "Today")
    app.press_matching("push button", re.compile(f"^{CLIENT}"))
    app.find("push button", "Start check-in")
    shows_no_result(app, "the client page")
    app.press("Edit client")
    app.find("push button", "Save")
    assert not app.has("text", "Note (optional)"), "she is offered a note that she may not read"
    app.press("Cancel")
    library.start_page(app)
    modes = [each.name for each in app.entries("How it is answered")]
    assert modes == ["By the client, on this computer", "With an interpreter"], modes
    assert not app.has("push button", "Keep battery"), "she may keep no battery"
    library.tick_only(app, "PHQ-2")
    library.go(app)
    journey.answer(app, 4)
    app.press("Pause")
    app.type("PIN", journey.PIN)
    app.press("Go on")
    app.find("push button", "Next")
    assert not app.is_enabled(app.find("push button", "Back")), "she can look at what was answered"
    journey.answer(app, 4)
    while journey.progress(app):  # the full one follows
        journey.answer(app, 2, first_time=False)
    app.find("push button", "Take back")
    app.type("PIN", journey.PIN)
    app.press("Take back")
    app.wait_for_text(f"The check-in of {CLIENT.split()[0]}")
    shows_no_result(app, "the page after it")


def front_desk_sees_no_result(app):
    says("no page that she can reach tells her of the result")
    app.press("Back to client")
    app.find("push button", "Start check-in")
    app.wait_for_text("waits for a clinician")
    shows_no_result(app, "the client page")
    assert not app.has("push button", re.compile("PHQ-2")), "the check-in can be opened"
    key("ctrl+t")
    app.wait_for_text("Waiting for a clinician")
    shows_no_result(app, "Today")
    app.press("Make a backup")
    app.find("push button", "Back up now")
    shows_no_result(app, "Backups")
    app.press("Back to Today")


def front_desk_in_an_emergency(app, see=lambda _name: None):
    says("in an emergency she sees it, giving the reason, until the program is locked")
    app.press_matching("push button", re.compile(f"^{CLIENT}"))
    app.press("Emergency access")
    app.find("push button", "Open the answers")
    see("emergency-access")
    app.press("Open the answers")
    app.wait_for_text("Write why you need to see answers now.")
    app.type("Why do you need to see answers now?", REASON)
    app.press("Open the answers")
    app.wait_for_text("You see answers as a clinician does, until the program is locked.")
    app.wait_for_text("1 open safety alert")
    see("emergency-client")
    app.press_matching("push button", re.compile("PHQ-2"))
    app.find("push button", "Record what was done")
    lock(app)
    enter(app, DESK, DESK_OWN)
    app.find("push button", "New client")
    shows_no_result(app, "Today after the emergency")


def clinician_has_no_practice(app):
    says("a clinician sees results, and of Settings what is not the whole practice's")
    enter_first(app, CLINICIAN, TYPED, CLINICIAN_OWN)
    app.wait_for_text("Safety first")
    key("ctrl+comma")
    app.find("push button", "Check this record")
    ways = ["My passphrase", "Directory", "Backups", "Check this record"]
    there = [name for name in app.names("push button") if name != "Back to Today"]
    assert there == ways, there
    for hidden in ("What we use questionnaires for", "Batteries", "Questionnaires"):
        assert not app.has("label", hidden), f"she is offered {hidden!r}"
    app.press("Backups")
    app.find("push button", "Back up now")
    assert not app.has("label", re.compile("^How many of the newest")), "a setting of the practice"
    lock(app)


def owner_changes_a_role(app):
    says("the owner reads of the emergency, makes the clinician an auditor, and stays an owner")
    enter(app, *OWNER)
    app.find("push button", "New client")
    key("ctrl+comma")
    app.press("Audit: who did what")
    app.type("Action, like check-in", "emergency")
    app.press("Show")
    app.find("label", "emergency-access")
    open_person(app, OWNER[0])
    choose_role(app, "Clinician")
    app.press("Save")
    app.wait_for_text("This is the practice's only owner. Make someone else an owner first.")
    assert not app.has("push button", "Remove from the practice"), "she would lock herself out"
    open_person(app, CLINICIAN)
    choose_role(app, "Auditor")
    app.press("Save")
    app.find("push button", re.compile(f"^{CLINICIAN}.*Auditor"))
    lock(app)


def auditor_sees_no_client(app, see=lambda _name: None):
    says("an auditor lands on the audit and can check the record; there is no client anywhere")
    enter(app, CLINICIAN, CLINICIAN_OWN)
    app.find("label", "Audit")
    see("auditor")
    assert menu(app) == [
        "Audit", "Settings", "My passphrase…", "Lock", "Quit", *HELP,
    ], menu(app)
    key("ctrl+n")
    assert CLIENT.split()[0] not in app.text(), "the audit names a client"
    app.press("Check this record")
    app.find("push button", "Check now")
    see("record-check")
    app.type("Your own passphrase", "not her passphrase at all")
    app.press("Check now")
    app.wait_for_text("This is not your passphrase.")
    app.type("Your own passphrase", CLINICIAN_OWN)
    app.press("Check now")
    app.wait_for_text("The record is sound.")
    see("record-check-sound")
    app.press("Back to Settings")
    app.find("push button", "Check this record")
    ways = ["Back to the audit", "My passphrase", "Check this record", "Audit: who did what"]
    assert app.names("push button") == ways, app.names("push button")
    lock(app)


def owner_removes_her(app, see=lambda _name: None):
    says("who is removed can no longer open it; the new recovery key comes onto paper")
    enter(app, *OWNER)
    app.find("push button", "New client")
    open_person(app, DESK)
    see("people-change")
    app.press("Remove from the practice")
    app.wait_for_text("It cannot be half done")
    app.tick("Make a new recovery key as well: they may know the one there is")
    app.type("Your own passphrase", OWNER[1])
    see("people-remove")
    app.press("Remove this person")
    journey.prove_recovery_key(app)
    app.wait_for_text("Worked here before")
    app.find("label", re.compile(f"^{DESK}  ·  Front desk, until "))
    see("people-left")
    lock(app)
    enter(app, DESK, DESK_OWN)
    app.wait_for_text("does not open the practice")


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home).start()
        try:
            journey.set_up_practice(app)
            journey.add_client(app, CLIENT, "C-1001")
            mends_what_is_wrong(app)
            given = adds_the_front_desk(app)
            adds_a_clinician(app)
            lock(app)
            enter_first(app, DESK, given, DESK_OWN)
            front_desk_runs_a_check_in(app)
            front_desk_sees_no_result(app)
            front_desk_in_an_emergency(app)
            lock(app)
            clinician_has_no_practice(app)
            owner_changes_a_role(app)
            auditor_sees_no_client(app)
            owner_removes_her(app)
            app.kill()
            stands_nowhere(home, (given, DESK_OWN, TYPED, CLINICIAN_OWN, REASON))
        finally:
            app.stop()
    says("done")


if __name__ == "__main__":
    main()
