"""Backups in the real windows: choosing a folder, one made now, one tested, one on closing, and
closing where none can be made.

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


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        shelf = os.path.join(home, "shelf")
        os.mkdir(shelf)
        app = Attune(binary, home).start()
        try:
            journey.set_up_practice(app)
            says("Today reminds of the backup that is missing")
            app.wait_for_text("There is no backup yet.")
            journey.add_client(app, "Maya Lindqvist", "C-1001")
            open_backups(app)
            refuses_the_practice(app, os.path.join(home, "data", "attune", "practice"))
            makes_and_tests(app, shelf)
            key("ctrl+t")
            app.find("label", re.compile("^Last backup: "))
            assert not app.has("push button", "Make a backup"), "it still reminds"
            on_closing(app, shelf)
            where_none_can_be_made(app, shelf)
        finally:
            app.stop()
    says("done")


if __name__ == "__main__":
    main()
