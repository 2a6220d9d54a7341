"""The whole loop in the real windows: first run, client, check-in, power cut, resume, hand-back,
safety first, sign, report on disk, a paper sheet, and a look at what the folder gives away.

Usage: loop.py BINARY CTL
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
FOUND = "Passing thoughts, no plan"
DONE = "Safety plan made with her partner"
IMPRESSION = "Steadier than she looks"

# By question: the printed position, None for "I'd rather not answer". PHQ-9 with its tenth
# question, GAD-7, then the 25 of the PBQ. PHQ-9 item 9 and none of the PBQ's safety items.
PHQ_9 = [3, 3, 2, 4, None, 2, 2, 1, 2, 3]
GAD_7 = [2, 3, 2, 2, 1, 2, 2]
PBQ = [2, 5, 5, 2, 6, 6, 5, 2, 1, 5, 2, 4, 6, 5, 6, 3, 6, 6, 5, 6, 5, 2, 6, 6, 2]
ANSWERS = PHQ_9 + GAD_7 + PBQ
BEFORE_THE_CUT = 13


def says(*texts):
    """A step of the test, so that a failure tells where it stood."""
    print("==", *texts, flush=True)


def answers_until_the_cut(app):
    says("the client answers and is sure of nothing")
    journey.begin(app)
    assert journey.progress(app) == (1, len(ANSWERS))
    app.press("Next")
    app.wait_for_text("Pick the answer that fits best")
    for answer in ANSWERS[:BEFORE_THE_CUT]:
        journey.answer(app, answer)
    impatient_fingers(app)


def impatient_fingers(app):
    """Keys that mean nothing must do nothing, and the window cannot be closed from here."""
    place = journey.progress(app)
    key("Next", "Prior", "Insert", "F1", "F5", "F11", "Delete", "ctrl+q", "ctrl+t", "ctrl+n", "ctrl+l")
    app.settle()
    assert journey.progress(app) == place, "a stray key moved the check-in"
    app.close_window()
    app.find("push button", "Go on")
    app.type("PIN", "000000")
    app.press("Go on")
    app.wait_for_text("2 tries are left")
    app.type("PIN", journey.PIN)
    app.press("Go on")
    app.find("push button", "Next")
    assert journey.progress(app) == place


def chosen_place(app):
    options = [each for each in app.all("radio button") if each.name]
    checked = [index for index, each in enumerate(options, 1) if app.is_checked(each)]
    return checked[0] if checked else None


def answers_after_the_cut(app):
    says("every answer is there after the power cut")
    app.press_matching("push button", re.compile(r"^Resume: "))
    app.find("push button", "Pause")
    place = (BEFORE_THE_CUT + 1, len(ANSWERS))
    assert journey.progress(app) == place, f"resumed at {journey.progress(app)}, not {place}"
    for index in range(BEFORE_THE_CUT - 1, -1, -1):
        journey.go_back(app)
        assert journey.progress(app) == (index + 1, len(ANSWERS))
        assert chosen_place(app) == ANSWERS[index], f"answer {index + 1} was not kept"
    for index in range(BEFORE_THE_CUT):
        journey.answer(app, ANSWERS[index], first_time=False)
    for answer in ANSWERS[BEFORE_THE_CUT:]:
        journey.answer(app, answer)


def review(app):
    says("safety first, then scores, then the signature")
    app.press("No, I am done")  # one was left out, and stays so
    app.find("push button", "Take back")
    app.wait_for_text("Please hand the computer back now.")
    app.wait_for_text("988")
    shown = app.text()
    for hidden in ("of 27", "moderate", "mild", "severe"):
        assert hidden not in shown, f"the client is shown {hidden!r}"
    app.type("Your therapist's passphrase", journey.PASSPHRASE)
    app.press("Take back")
    app.wait_for_text("PHQ-9 item 9 (death, self-harm): answered above zero")
    # Eight answered items of PHQ-9 with 2+2+1+3+1+1+0+1 = 11 points; 11 x 9 / 8 = 12.4: 12.
    app.wait_for_text("12 of 27, moderate")
    # 1+2+1+1+0+1+1
    app.wait_for_text("7 of 21, mild")
    assert not app.is_enabled(app.find("push button", "Sign")), "signed with an open alert"
    journey.acknowledge(app, FOUND, DONE)
    impression_outlives_a_power_cut(app)
    journey.sign(app)


def impression_outlives_a_power_cut(app):
    says("what the therapist wrote is there after a power cut")
    app.type("Your impression", IMPRESSION)
    time.sleep(3)  # a pause in typing
    app.kill()
    app.start()
    journey.unlock(app)
    app.press_matching("push button", re.compile(rf"^{NAME}, PHQ-9"))
    app.wait_for_text(IMPRESSION)


def save_report(app, folder):
    says("the report is saved and says what the screen said")
    app.press("Report")
    app.find("push button", "Save PDF…")
    app.press_by_key("Save PDF…")
    target = os.path.join(folder, "report.pdf")
    app.type_into_file_dialog(target)
    app.wait_for_text("Saved.")
    subprocess.run(["qpdf", "--check", target], check=True, stdout=subprocess.DEVNULL)
    read = subprocess.run(["pdftotext", "-layout", target, "-"], check=True, capture_output=True)
    assert read.stderr == b"", read.stderr
    text = re.sub(r"\s+", " ", read.stdout.decode())
    for wanted in (NAME, "12 of 27, moderate", FOUND, DONE, IMPRESSION, "Signed electronically by Ana Lopez"):
        assert wanted in text, f"the report does not say {wanted!r}"
    assert NAME not in os.path.basename(target)


def paper_sheet(app):
    says("an EPDS sheet is entered by its numbers")
    app.press("Back to review")
    app.press("Back to client")
    app.press("Start check-in")
    app.find("push button", "Hand over")
    app.choose_from("How it is answered", "Enter a paper sheet")
    app.press_matching("check box", journey.EPDS)
    app.type("Date on the sheet", journey.days_ago(3))
    app.press("Enter answers")
    app.find("push button", "Done")
    for number in range(1, 11):
        app.type(app.name_matching("text", journey.item(number)), "9" if number == 1 else "1")
    app.press("Done")
    app.wait_for_text("Item 1: Write 1 to 4, or - for declined.")
    app.type(app.name_matching("text", journey.item(1)), "1")
    app.press("Done")
    # All first options: items 3 and 5-10 are keyed 3, the others 0.
    app.wait_for_text("21 of 30")
    app.wait_for_text("EPDS item 10 (self-harm): answered above zero")
    app.press("Back to client")


def gives_nothing_away(folder):
    says("no file gives anything away")
    secrets = [NAME, "Maya", "Lindqvist", "Elin", "C-1001", FOUND, DONE, "phq-9", "several-days"]
    secrets += [journey.PASSPHRASE, "Harbour Street", "Ana Lopez"]
    stands_nowhere(folder, secrets)


def main():
    binary, ctl = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as home:
        practice = os.path.join(home, "data", "attune", "practice")
        app = Attune(binary, home).start()
        try:
            says("first run")
            journey.set_up_practice(app)
            journey.add_client(app, NAME, "C-1001")
            journey.hand_over(app)
            answers_until_the_cut(app)
            app.kill()
            gives_nothing_away(practice)

            app.start()
            journey.unlock(app)
            answers_after_the_cut(app)
            review(app)
            save_report(app, home)
            paper_sheet(app)
            second_instance_is_refused(binary, home)
            app.quit()
        finally:
            app.stop()
        os.remove(os.path.join(home, "report.pdf"))  # where she herself put it, in the clear
        gives_nothing_away(home)
        verify(ctl, practice)
    says("done")


def second_instance_is_refused(binary, home):
    says("a second Attune does not touch the practice")
    second = Attune(binary, home).start()
    try:
        second.find("push button", "Unlock")
        second.type("Passphrase", journey.PASSPHRASE)
        second.press("Unlock")
        second.wait_for_text("already open in another Attune")
    finally:
        second.stop()


def verify(ctl, practice):
    says("the record is sound from end to end")
    reading, writing = os.pipe()
    os.write(writing, journey.PASSPHRASE.encode())
    os.close(writing)
    subprocess.run(
        [ctl, "verify", practice, "--passphrase-fd", str(reading)],
        pass_fds=[reading],
        check=True,
        stdout=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    started = time.monotonic()
    main()
    print(f"{time.monotonic() - started:.0f} s")
