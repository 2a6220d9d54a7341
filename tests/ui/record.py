"""A client's whole record in the real windows: a copy for her, and deleting it.

Usage: record.py BINARY CTL
"""

import json
import os
import re
import subprocess
import sys
import tempfile

import journey
from driver import Attune, key, stands_nowhere

YEARS = "For how many years records are kept; empty: not set"
FORMS = (
    "PDF with a password, a file for programs inside",
    "PDF without a password",
    "File for programs (JSON), without a password",
)


def says(*texts):
    print("==", *texts, flush=True)


def open_client(app, name):
    key("ctrl+t")
    app.press_matching("push button", re.compile("^" + name))
    app.find("push button", "Start check-in")


def save_as(app, path):
    app.press_by_key("Save the copy…")
    app.type_into_file_dialog(path)


def asks_first(app):
    says("a copy asks for one's own passphrase")
    open_client(app, "Maya Lindqvist")
    app.press("Give a copy to the client")
    app.press("Save the copy…")
    app.wait_for_text("Type your passphrase.")
    app.type("Your passphrase", "not the passphrase at all")
    app.press("Save the copy…")
    app.wait_for_text("This is not your passphrase. Nothing was saved.")


def protected_copy(app, home):
    says("under the password that was proposed, with the file for programs inside")
    password = app.value(app.find("text", "Password for the file"))
    assert re.fullmatch(r"([2-9a-z]{5}-){3}[2-9a-z]{5}", password), password
    app.press("Propose another")
    assert app.value(app.find("text", "Password for the file")) != password
    password = app.value(app.find("text", "Password for the file"))
    app.type("Your passphrase", journey.PASSPHRASE)
    path = os.path.join(home, "copy.pdf")
    save_as(app, path)
    app.wait_for_text("Saved. It opens with the password above")
    subprocess.run(["qpdf", "--check", f"--password={password}", path], check=True,
                   stdout=subprocess.DEVNULL)
    shown = subprocess.run(["qpdf", "--list-attachments", f"--password={password}", path],
                           check=True, capture_output=True, text=True).stdout
    assert ".json" in shown, shown
    assert subprocess.run(["qpdf", "--check", path], capture_output=True).returncode != 0


def plain_copy(app, home):
    says("without a password only where that is meant")
    app.choose_from("What to save", FORMS[2])
    app.type("Your passphrase", journey.PASSPHRASE)
    app.press("Save the copy…")
    app.wait_for_text("Tick this first, or choose the protected file.")
    app.tick("Anyone who has this file can read it. That is meant.")
    path = os.path.join(home, "copy.json")
    save_as(app, path)
    app.wait_for_text("Saved. Anyone who has the file can read it.")
    with open(path) as file:
        assert json.load(file)["client"]["name"] == "Maya Lindqvist"
    os.remove(path)
    app.press("Back to client")
    app.press("Disclosures")
    app.wait_for_text("Whole record, saved, protected")
    app.wait_for_text("Whole record for programs, saved")


def stands_in_the_way(app):
    says("a check-in under way stands in the way, and the way to it is there")
    open_client(app, "Rita Alves")
    app.press("Start check-in")
    app.find("push button", "Hand over")
    app.choose_from("How it is answered", "Enter a paper sheet")
    app.press_matching("check box", journey.EPDS)
    app.type("Date on the sheet", journey.days_ago(1))
    app.press("Enter answers")
    app.find("push button", "Done")
    open_client(app, "Rita Alves")
    app.press("Delete this record")
    app.wait_for_text("is still under way")
    app.find("push button", "Open the check-in")
    assert not app.has("push button", "Delete this record for good")


def deletes(app):
    says("deleting takes a reason, her initials and the passphrase")
    open_client(app, "Maya Lindqvist")
    app.press("Delete this record")
    app.wait_for_text("has not said in Settings how long")
    app.press("Delete this record for good")
    app.wait_for_text("Choose why it is deleted.")
    app.wait_for_text("neither the initials nor the chart number")
    app.choose_from("Why it is deleted", "It need not be kept any longer")
    app.type("The client's initials or chart number", "ml")
    app.type("Your passphrase", journey.PASSPHRASE)
    app.press("Delete this record for good")
    app.wait_for_text("has set no retention period")
    app.choose_from("Why it is deleted", "The client asked for it")
    app.type("Your passphrase", "not the passphrase at all")
    app.press("Delete this record for good")
    app.wait_for_text("This is not your passphrase. Nothing was deleted.")
    app.type("Your passphrase", journey.PASSPHRASE)
    app.press("Delete this record for good")
    app.wait_for_text("The record was deleted")
    app.press("Back to Today")
    app.find("push button", "New client")
    assert "Maya" not in app.text(), app.text()


def what_was_deleted(app):
    says("Settings keep the period and tell what was deleted")
    key("ctrl+comma")
    app.type(YEARS, "0")
    app.press("Records that may go, and deleted ones")
    app.wait_for_text("Write a whole number from 1 to 100, or nothing.")
    app.type(YEARS, "7")
    app.press("Records that may go, and deleted ones")
    app.wait_for_text("None today.")
    app.wait_for_text("The client asked for it")
    app.wait_for_text("Ana Lopez")
    app.press("Back to Settings")
    assert app.value(app.find("text", YEARS)) == "7"
    open_client(app, "Rita Alves")
    app.press("Delete this record")
    app.wait_for_text("is to be kept until")


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home).start()
        try:
            journey.set_up_practice(app)
            journey.add_client(app, "Maya Lindqvist", "C-1001")
            key("ctrl+t")
            journey.add_client(app, "Rita Alves", "C-1002")
            asks_first(app)
            protected_copy(app, home)
            plain_copy(app, home)
            stands_in_the_way(app)
            deletes(app)
            what_was_deleted(app)
            app.quit()
            stands_nowhere(home, ["Maya Lindqvist", "C-1001"])
        finally:
            app.stop()
    says("done")


if __name__ == "__main__":
    main()
