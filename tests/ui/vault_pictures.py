"""The windows about the record as a whole, for the camera: backups, restoring, a copy for the
client, deleting, what was deleted, and the last page before closing.
"""

import os

import backup
import journey
from driver import Attune, key

PRACTICE = "/home/ana/.local/share/attune/practice"
YEARS = "For how many years records are kept; empty: not set"


def copy_and_deletion(app, see):
    key("ctrl+t")
    journey.add_client(app, "Tomás Reis", "C-1003", babies=[("Eva", journey.days_ago(30))])
    app.press("Give a copy to the client")
    app.find("push button", "Save the copy…")
    see("record-copy")
    app.choose_from("What to save", "PDF without a password")
    app.press("Save the copy…")
    app.wait_for_text("Tick this first")
    see("record-copy-plain")
    app.press("Back to client")
    app.press("Disclosures")
    app.find("push button", "Show")
    see("disclosures")
    app.press("Back to client")
    app.press("Delete this record")
    app.find("push button", "Delete this record for good")
    see("erasure")
    app.press("Delete this record for good")
    app.wait_for_text("Choose why it is deleted.")
    see("erasure-refused")
    app.choose_from("Why it is deleted", "It was entered by mistake")
    app.type("The client's initials or chart number", "C-1003")
    app.type("Your passphrase", journey.PASSPHRASE)
    app.press("Delete this record for good")
    app.find("push button", "Back to Today")
    see("erasure-done")


def retention(app, see):
    key("ctrl+comma")
    app.type(YEARS, "7")
    app.press("Records that may go, and deleted ones")
    app.wait_for_text("None today.")
    see("retention")


def backups(app, see, shelf):
    key("ctrl+comma")
    app.press("Backups")
    app.find("push button", "Back up now")
    see("backups-none")
    backup.choose_folder(app, shelf)
    app.press("Back up now")
    app.wait_for_text("Made and read back")
    see("backups")


def closing(app, see, shelf):
    """With the disk taken out: else it is gone before the camera sees it."""
    key("ctrl+t")
    journey.add_client(app, "Rosa Vidal", "C-1004")
    os.rename(shelf, shelf + "-gone")
    key("ctrl+q")
    app.wait_for_text("The backup was not made.")
    see("closing")
    os.rename(shelf + "-gone", shelf)
    app.find("push button", "Close without a backup").queryAction().doAction(0)


def restoring(binary, theme, home, shelf, maximise, see):
    """On a computer that never saw the practice."""
    app = Attune(binary, home, ["--theme", theme]).start()
    try:
        maximise(app, "Create a practice")
        app.press("I have a backup…")
        app.type("Backup file", "/media/ana/disk/attune-20260309-141500.attune-backup")
        app.press("Continue")
        app.wait_for_text("There is no backup of this name")
        see("restore-file")
        name = sorted(os.listdir(shelf))[-1]
        app.type("Backup file", os.path.join(shelf, name))
        app.press("Continue")
        app.find("push button", "Restore")
        proposed = app.value(app.find("text", "Where to keep it"))
        app.type("Where to keep it", PRACTICE)
        see("restore-folder")
        app.type("Where to keep it", proposed)
        app.press("Restore")
        app.find("push button", "Go on to unlock")
        see("restore-done")
        app.press("Go on to unlock")
        app.find("push button", "Unlock")
    finally:
        app.stop()


def all_of_them(app, see, shelf):
    """Once a practice is open; Attune is closed in the end."""
    copy_and_deletion(app, see)
    retention(app, see)
    backups(app, see, shelf)
    closing(app, see, shelf)
