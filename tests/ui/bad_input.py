"""What a person tries first that should not work: each gets a clear sentence, and nothing is lost.

Usage: bad_input.py BINARY
"""

import os
import subprocess
import sys
import tempfile

import journey
from driver import Attune, key

LONG_NAME = "Zoë 李 عائشة O'Neill-" + "Ä" * 480
FULL_DISK = "size=24m"


def says(*texts):
    print("==", *texts, flush=True)


def wrong_passphrase(app):
    says("a wrong passphrase")
    key("ctrl+l")
    app.find("push button", "Unlock")
    app.type("Passphrase", "not the passphrase at all")
    app.press("Unlock")
    app.wait_for_text("This does not open the practice.")
    journey.unlock(app)


def impossible_clients(app):
    says("a birth in the future, a day that does not exist, no name")
    app.press("New client")
    app.find("push button", "Save")
    app.type("Full name", " ")
    app.type("Born on, like 2026-03-09", "2999-01-01")
    app.type("Date of birth, like 1994-03-09", "2001-02-30")
    app.press("Save")
    app.wait_for_text("name")
    assert app.has("push button", "Save"), "an impossible client was stored"
    app.type("Full name", LONG_NAME)
    app.type("Born on, like 2026-03-09", "")
    app.type("Date of birth, like 1994-03-09", "")
    app.press("Save")
    app.find("push button", "Start check-in")
    assert "".join(LONG_NAME.split()) in "".join(app.text().split()), "the long name was cut"


def no_baby(app):
    says("without a baby no question is about one")
    app.press("Start check-in")
    app.find("push button", "Hand over")
    names = app.names("check box")
    assert any(name.startswith("PHQ-9") for name in names), names
    assert not any("PBQ" in name for name in names), names
    app.type("PIN to take the computer back", "123")
    app.press("Hand over")
    app.wait_for_text("digits")
    app.type("PIN to take the computer back", journey.PIN)
    app.press("Hand over")
    app.find("push button", "Start")


def full_disk(app, disk):
    says("the disk fills while she answers")
    journey.begin(app)
    journey.answer(app, 2)
    ballast = os.path.join(disk, "ballast")
    with open(ballast, "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"b" * 4096)
        except OSError:
            pass
    place, choice = answer_until_refused(app)
    os.remove(ballast)
    app.press("Next")
    app.wait_for_text(f"{place + 1} of ")
    journey.go_back(app)
    assert app.is_checked(options(app)[choice]), "the refused answer was lost"
    while journey.progress(app)[0] > 1:
        journey.go_back(app)
    assert app.is_checked(options(app)[1]), "the first answer was lost"


def options(app):
    return [each for each in app.all("radio button") if each.name]


def answer_until_refused(app):
    """The record has room in its last page for some answers more; then it has none."""
    for turn in range(200):
        place = journey.progress(app)[0]
        choice = turn % 4
        app.act(options(app)[choice])
        app.press("Next")
        for _ in range(600):
            if "could not be kept just now" in app.text():
                assert journey.progress(app)[0] == place, "went on without keeping the answer"
                return place, choice
            if journey.progress(app)[0] != place:
                break
        if place > 5:
            journey.go_back(app)
            journey.go_back(app)
    raise AssertionError("the full disk was never noticed")


def damaged_record(app, practice):
    says("a damaged record")
    record = os.path.join(practice, "records.db")
    with open(record, "r+b") as file:
        file.seek(1000)
        byte = file.read(1)
        file.seek(1000)
        file.write(bytes([byte[0] ^ 1]))
    app.start()
    app.find("push button", "Unlock")
    app.type("Passphrase", journey.PASSPHRASE)
    app.press("Unlock")
    app.wait_for_text("damaged")


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        mounted = (
            subprocess.run(["mount", "-t", "tmpfs", "-o", FULL_DISK, "tmpfs", home]).returncode == 0
        )
        app = Attune(binary, home).start()
        try:
            journey.set_up_practice(app)
            wrong_passphrase(app)
            impossible_clients(app)
            no_baby(app)
            if mounted:
                full_disk(app, home)
            else:
                says("skipped: a small disk cannot be mounted here")
            app.kill()
            damaged_record(app, os.path.join(home, "data", "attune", "practice"))
        finally:
            app.stop()
            if mounted:
                subprocess.run(["umount", home], check=False)
    says("done")


if __name__ == "__main__":
    main()
