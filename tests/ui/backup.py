"""Backups in the real windows: choosing a folder, one made now, one tested, one on closing, closing
where none can be made, and the practice back on new computers.

Usage: backup.py BINARY CTL
"""

import os
import re
import subprocess
import sys
import tempfile
import time

import journey
from driver import Attune, key


def says(*texts):
    print("==", *texts, flush=True)


def open_backups(app):
    key("ctrl+comma")
    app.press("Backups")
    app.find("push button", "Back up now")


def choose_folder(app, folder):
    app.press_by_key("Choose the backup folder…")
    app.find("file chooser", re.compile(""))
    time.sleep(0.5)
    key("slash")  # opens the field for a path
    time.sleep(0.5)
    key("ctrl+a")
    subprocess.run(["xdotool", "type", "--delay", "10", folder], check=True)
    time.sleep(0.5)
    for _ in range(5):  # the first may only enter the folder
        if not app.has("file chooser", re.compile("")):
            return
        key("Return")
        time.sleep(0.5)
    raise AssertionError(f"the dialog does not take a folder:\n{app.describe()}")


def refuses_the_practice(app, practice):
    says("the practice's own folder is refused, beside the button")
    choose_folder(app, practice)
    app.wait_for_text("inside the practice's own folder")
    assert not app.is_enabled(app.find("push button", "Back up now"))


def makes_and_tests(app, shelf):
    says("one is made, with its receipt, and would restore")
    choose_folder(app, shelf)
    app.wait_for_text(shelf)
    app.press("Back up now")
    app.wait_for_text("Made and read back")
    names = os.listdir(shelf)
    assert len(names) == 1 and names[0].endswith(".attune-backup"), names
    app.wait_for_text(names[0])
    app.wait_for_text("1 clients, 0 check-ins")
    app.press("Test restore")
    app.wait_for_text("Type your passphrase.")
    app.type("Your passphrase", "not the passphrase at all")
    app.press("Test restore")
    app.wait_for_text("does not open the practice")
    app.type("Your passphrase", journey.PASSPHRASE)
    app.press("Test restore")
    app.wait_for_text("It would restore: 1 clients, 0 check-ins.")


def chooses_when_and_how_many(app, home):
    says("when and how many: remembered, and what is no such number is said")
    app.choose_from("Attune makes one by itself", "only on closing")
    app.type("How many of the newest to keep, from 1 to 60", "0")
    app.press("Back to Settings")
    app.wait_for_text("Write a whole number from 1 to 60.")
    app.type("How many of the newest to keep, from 1 to 60", "12")
    app.press("Back to Settings")
    app.press("Backups")
    kept = app.find("text", "How many of the newest to keep, from 1 to 60")
    assert app.value(kept) == "12", app.value(kept)
    with open(os.path.join(home, "config", "attune", "preferences.json")) as file:
        assert '"on closing"' in file.read()


def on_closing(app, shelf):
    says("one more on closing, since something was entered")
    key("ctrl+t")
    journey.add_client(app, "Rita Alves", "C-1002")
    app.quit()
    assert len(os.listdir(shelf)) == 2, os.listdir(shelf)
    app.start()
    journey.unlock(app)
    app.quit()
    assert len(os.listdir(shelf)) == 2, "one was made although nothing had changed"


def where_none_can_be_made(app, shelf):
    says("where the folder is gone it says so, and closes all the same")
    app.start()
    journey.unlock(app)
    journey.add_client(app, "Sara Nunes", "C-1003")
    os.rename(shelf, shelf + "-gone")
    key("ctrl+q")
    app.wait_for_text("The backup was not made. This folder is not there.")
    app.press("Back to Today")
    app.find("push button", "New client")
    key("ctrl+q")
    app.wait_for_text("The backup was not made.")
    app.find("push button", "Close without a backup").queryAction().doAction(0)
    assert app.process.wait(timeout=30) == 0


def restore_on(app, backup):
    """From the first window to the unlock page, on a computer that never saw the practice."""
    app.start()
    app.press("I have a backup…")
    app.press("Continue")
    app.wait_for_text("Choose the backup first.")
    app.type("Backup file", sys.argv[0])
    app.press("Continue")
    app.wait_for_text("no backup made by Attune")
    app.type("Backup file", backup)
    app.press("Continue")
    app.wait_for_text("Made on")
    proposed = app.value(app.find("text", "Where to keep it"))
    app.type("Where to keep it", os.path.dirname(backup))
    app.press("Restore")
    app.wait_for_text("not empty")
    app.type("Where to keep it", proposed)
    app.press("Restore")
    app.wait_for_text("The practice is back")
    app.press("Go on to unlock")


def on_new_computers(binary, backup, recovery_key):
    says("on a new computer the passphrase opens what came back")
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home)
        try:
            restore_on(app, backup)
            journey.unlock(app)
            app.wait_for_text("Maya Lindqvist")
            app.quit()
            app.start()
            app.find("push button", "Unlock")  # it is remembered
        finally:
            app.stop()
    says("on another one the recovery key does")
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home)
        try:
            restore_on(app, backup)
            app.press("Forgot passphrase?")
            app.type("Recovery key", recovery_key)
            app.type("New passphrase", "cobalt walnut ferry nineteen")
            app.type("The passphrase once more", "cobalt walnut ferry nineteen")
            app.press("Open and use the new passphrase")
            app.find("push button", "New client")
            app.wait_for_text("Maya Lindqvist")
            app.quit()
        finally:
            app.stop()


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        shelf = os.path.join(home, "shelf")
        os.mkdir(shelf)
        app = Attune(binary, home).start()
        try:
            recovery_key = journey.set_up_practice(app)
            says("Today reminds of the backup that is missing")
            app.wait_for_text("There is no backup yet.")
            journey.add_client(app, "Maya Lindqvist", "C-1001")
            open_backups(app)
            refuses_the_practice(app, os.path.join(home, "data", "attune", "practice"))
            makes_and_tests(app, shelf)
            chooses_when_and_how_many(app, home)
            key("ctrl+t")
            app.find("label", re.compile("^Last backup: "))
            assert not app.has("push button", "Make a backup"), "it still reminds"
            on_closing(app, shelf)
            kept = sorted(os.listdir(shelf))[-1]
            where_none_can_be_made(app, shelf)
            on_new_computers(binary, os.path.join(shelf + "-gone", kept), recovery_key)
        finally:
            app.stop()
    says("done")


if __name__ == "__main__":
    main()
