"""From a result to care in the real windows: signs of an emergency, suggestions, a referral to its
end, directory, note, safety plan, schedule, rules, help lines, and the practice summary.

Usage: care.py BINARY CTL [OUT_FOLDER THEME]   (with a folder it takes pictures on the way)
"""

import os
import re
import subprocess
import sys
import tempfile
import time

import journey
from driver import Attune, key
from take_pictures import Camera, maximise

PASSPHRASE = "tides and lanterns at dusk"
CLIENT = "Sofia Marin"
PLACE = "Tern Island Clinic"
NOTE = "Her sister comes on Thursdays."


def says(*texts):
    print("==", *texts, flush=True)


def no_picture(_name):
    pass


def opens(app):
    app.find("push button", "Unlock")
    app.type("Passphrase", PASSPHRASE)
    app.press("Unlock")
    app.find("push button", "New client")
    if app.has("push button", "Skip the first steps"):
        app.press("Skip the first steps")
        app.settle()


def settings(app, section):
    key("ctrl+comma")
    app.find("push button", section)
    app.press(section)
    app.find("push button", "Back to settings")


def adds_a_place(app, see):
    says("a place in the directory")
    settings(app, "Directory")
    app.choose_from("What they do", "Psychiatry or another prescriber")
    app.type("Name", PLACE)
    app.press("Save")
    app.wait_for_text("A telephone number or an address is needed.")
    app.type("Phone", "555-0177")
    app.type("Last checked on, like 2026-03-09 (optional)", journey.days_ago(1))
    see("directory")
    app.press("Save")
    app.find("push button", re.compile(f"^{PLACE}"))


def chooses_a_schedule(app, see):
    says("the practice's own times")
    settings(app, "When we screen")
    see("schedule-choice")
    app.type("Title (1)", "Early")
    app.type("Until day (1)", "soon")
    app.press("Save and use our own")
    app.settle()
    assert app.has("push button", "Save and use our own"), "a day that is none was taken"
    app.type("Until day (1)", "27")
    app.press("Save and use our own")
    app.wait_for_text("Early: 0 to 27 days after the birth")
    app.press("Back to settings")
    app.find("push button", "Suggestion rules")


def rules_and_lines(app, see):
    says("rules and help lines")
    settings(app, "Suggestion rules")
    see("rules")
    app.type("Our own rules", "{")
    app.press("Save our rules")
    app.wait_for_text("our own rules")
    app.type("Our own rules", "")
    app.press("Back to settings")
    app.find("push button", "Help lines")
    app.press("Help lines")
    app.find("push button", "Add another line")
    see("help-lines")
    app.press("Back to settings")
    app.find("push button", "Directory")
    key("ctrl+t")
    app.find("push button", "New client")


def sees_an_emergency(app, see):
    says("signs of an emergency keep the check-in from being signed")
    see("today-care")
    app.act(next(each for each in app.all("push button") if "PHQ-9" in (each.name or "")))
    app.find("push button", "Back to client")
    for alert in app.all("push button"):
        if alert.name == "Record what was done":
            journey.acknowledge(app)
            break
    app.tick(re.compile("^Sees or hears"))
    app.wait_for_text("This is an emergency. Do this now:")
    app.wait_for_text("What is to be done in this emergency is not decided.")
    see("review-emergency")
    assert not app.is_enabled(app.find("push button", "Sign")), "signed in an emergency"
    app.press("Accept (Emergency services)")
    app.wait_for_text("Accepted by")
    see("review-suggestions")


def decides(app, see):
    says("one is declined with a reason, one changed")
    app.press_matching("push button", re.compile(r"^Decline… \((?!Emergency)"))
    name = app.name_matching("text", re.compile("^Why not"))
    app.press_matching("push button", re.compile(r"^Decline \("))
    app.wait_for_text("Say why you decide against it")
    app.type(name, "She has somebody.")
    see("review-decline")
    app.press_matching("push button", re.compile(r"^Decline \("))
    app.wait_for_text("Declined by")
    app.tick("I told the client what came out")
    journey.sign(app)
    see("review-decided")
    app.press("Report")
    app.find("push button", "Save PDF…")
    app.choose_from("What is printed", "Client summary")
    app.settle()
    see("client-summary")
    app.choose_from("What is printed", "Attunement handout in Spanish")
    app.settle()
    see("attunement-handout")
    app.press("Back to review")
    app.find("push button", "Back to client")
    app.press("Back to client")
    app.find("push button", "Start check-in")
    see("client-care")


def follows_up(app, see):
    says("a referral goes to its end")
    app.press_matching("push button", re.compile("^Emergency services"))
    app.find("push button", "Record")
    app.press("Write the letter")
    app.find("push button", "See it as it will print")
    app.type("Request", "Please see her today.")
    see("letter")
    app.press("See it as it will print")
    app.find("push button", "Save PDF…")
    see("letter-preview")
    app.press("Back")
    app.wait_for_text("is here again")
    assert app.value(app.find("text", "Request")) == "Please see her today.", "the letter is lost"
    app.press_by_key("Back to the referral")
    app.find("alert", re.compile(""))
    app.press("Yes")
    app.find("push button", "Record")
    app.choose_from("What happened", "Attended")
    app.type("Note (optional)", "Seen the same evening.")
    see("follow-up")
    app.press("Record")
    app.wait_for_text("Seen the same evening.")
    assert not app.has("push button", "Record"), "it has ended and goes on"
    app.press("Back to client")
    app.press("Add a follow-up")
    app.choose_from("What it is for", "Psychiatry or another prescriber")
    app.type("What is to be done", "Ask for a first appointment.")
    see("follow-up-new")
    app.press("Save")
    app.press_matching("push button", re.compile("^Psychiatry or another"))
    app.find("push button", "Record")
    app.choose_from("To whom", f"{PLACE}, 555-0177")
    app.press("Back to client")
    app.find("push button", re.compile(f"^Psychiatry or another prescriber: {PLACE}"))


def writes(app, see):
    says("a note and a safety plan")
    app.press("Write a note")
    app.type("Note", NOTE)
    see("note")
    app.press("Save")
    app.find("push button", "Safety plan")
    app.press("Safety plan")
    app.find("push button", "Back to client")
    part = next(name for name in app.names("text") if name)
    app.type(part, "I stop eating.")
    see("safety-plan")
    app.press("Save")
    app.wait_for_text("Last saved by")
    app.press("Print…")
    app.find("push button", "Save PDF…")
    see("safety-plan-paper")
    app.press("Back to the safety plan")
    app.find("push button", "Save")
    app.press("Back to client")
    app.find("push button", "Screening times")
    app.press("Screening times")
    app.find("push button", "Back to client")
    see("screening-times")
    if app.has("push button", re.compile("^Put off or decline")):
        app.press_matching("push button", re.compile("^Put off or decline"))
        app.settle()
        see("screening-put-off")
        app.press_matching("push button", re.compile(r"^Put off \("))
        app.wait_for_text("Say why; a few words are enough.")
    app.press("Back to client")
    app.find("push button", "Start check-in")
    see("client-timeline")
    key("ctrl+t")
    app.find("push button", "Practice summary")


def sums_up(app, see):
    says("the practice summary and who is behind a figure")
    see("today-foot-care")
    app.press("Practice summary")
    app.find("push button", "Save as CSV…")
    app.choose_from("Period", "This year")
    app.find("push button", "Save as CSV…")
    see("practice-summary")
    app.type("From, like 2026-03-09", "tomorrow")
    app.press("Show")
    app.wait_for_text("Write both days like 2026-03-09.")
    app.act(next(each for each in app.all("push button") if "PHQ-9:" in (each.name or "")))
    app.find("push button", "Back to the summary")
    see("practice-summary-clients")
    app.press("Back to the summary")
    app.find("push button", "Save as CSV…")
    app.press("As a PDF")
    app.find("push button", "Save PDF…")
    see("practice-summary-paper")
    app.press("Back to the summary")
    app.find("push button", "Save as CSV…")
    app.press("Back to Today")
    app.find("push button", "New client")


def walk(app, see):
    opens(app)
    adds_a_place(app, see)
    chooses_a_schedule(app, see)
    rules_and_lines(app, see)
    sees_an_emergency(app, see)
    decides(app, see)
    follows_up(app, see)
    writes(app, see)
    sums_up(app, see)


def verify(ctl, practice):
    says("the record is sound from end to end")
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    subprocess.run([ctl, "verify", practice, "--passphrase-fd", str(reading)],
                   check=True, pass_fds=[reading], stdout=subprocess.DEVNULL)
    os.close(reading)


def main():
    binary, ctl, *pictures = sys.argv[1:]
    see = Camera(*pictures) if pictures else no_picture
    look = ["--theme", pictures[1]] if pictures else []
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        demo = os.path.join(home, "demo")
        subprocess.run([ctl, "demo", "--out", demo], check=True, capture_output=True)
        app = Attune(binary, home, [*look, os.path.join(demo, "practice")]).start()
        try:
            if pictures:
                maximise(app, "Unlock")
            walk(app, see)
        finally:
            app.stop()
        verify(ctl, os.path.join(demo, "practice"))
    print(f"== done\n{time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
