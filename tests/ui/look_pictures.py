"""The main windows as they look otherwise: high contrast, Spanish, larger text, twice the pixels.

Usage: look_pictures.py BINARY ATTUNECTL LOOK OUT_FOLDER
LOOK: contrast, dark-contrast, spanish, large-text (150 %) or double (200 %)
"""

import json
import os
import re
import subprocess
import sys
import tempfile

from driver import Attune
from take_pictures import Camera, maximise, scroll

PASSPHRASE = "tides and lanterns at dusk"
CATALOGUE = os.path.join(os.path.dirname(__file__), "..", "..", "po", "es.po")
LOOKS = {
    "contrast": ({"theme": "high contrast"}, {}),
    "dark-contrast": ({"theme": "dark high contrast"}, {}),
    "spanish": ({"language": "es"}, {}),
    "large-text": ({}, {"GDK_DPI_SCALE": "1.5"}),
    "double": ({}, {"GDK_SCALE": "2"}),
}


def spanish_words():
    """English -> Spanish of every entry on one line of the catalogue."""
    with open(CATALOGUE, encoding="utf-8") as file:
        pairs = re.findall(r'^msgid ("(?:.*)")\nmsgstr ("(?:.*)")$', file.read(), re.M)
    return {json.loads(english): json.loads(spanish) for english, spanish in pairs}


class Walk:
    """Presses and looks by the English words, whatever the windows speak."""

    def __init__(self, app, see, words, clients_words):
        self.app = app
        self.see = see
        self.words = words
        self.clients_words = clients_words

    def say(self, english):
        return self.words.get(english, english)

    def press(self, english, role="push button"):
        self.app.press(self.say(english), role)

    def waits_for(self, english, role="push button"):
        self.app.find(role, self.say(english))

    def client(self, english):
        return self.clients_words.get(english, english)


def desk(walk):
    app = walk.app
    app.find("push button", walk.say("Unlock"))
    walk.see("unlock")
    app.type(walk.say("Passphrase"), PASSPHRASE)
    walk.press("Unlock")
    walk.waits_for("New client")
    walk.see("today-first-steps")
    walk.press("Skip the first steps")
    app.settle()
    walk.see("today")
    scroll(60)
    walk.see("today-foot")
    scroll(-60)


def review(walk):
    """Of what waits to be signed: a client with a past."""
    app = walk.app
    app.act(next(each for each in app.all("push button") if "PHQ-9" in (each.name or "")))
    walk.waits_for("Back to client")
    walk.see("review")
    scroll(8)
    walk.see("review-scores")
    scroll(60)
    walk.see("review-foot")
    walk.press("Back to client")
    walk.waits_for("Start check-in")
    walk.see("client")
    scroll(60)
    walk.see("client-foot")


def check_in(walk, speak_spanish):
    app = walk.app
    walk.press("Start check-in")
    walk.waits_for("Hand over")
    if speak_spanish:
        app.choose_from(walk.say("Language of the questions"), "Español")
    walk.see("start")
    scroll(60)
    walk.see("start-foot")
    app.type(walk.say("PIN to take the computer back"), "482913")
    walk.press("Hand over")
    app.find("push button", walk.client("Start"))
    walk.see("intro")
    app.press(walk.client("Start"))
    app.find("push button", walk.client("Pause"))
    walk.see("question")
    app.press(walk.client("Help now"))
    app.find("push button", walk.client("Back to the questions"))
    walk.see("help")
    app.press(walk.client("I want to stop"))
    app.find("push button", walk.client("Stop for today"))
    walk.see("stop")
    app.press(walk.client("Back to the questions"))
    app.find("push button", walk.client("Pause"))
    decline, end = walk.client("I'd rather not answer"), walk.client("No, I am done")
    for _ in range(60):
        if app.has("push button", end):
            break
        before = app.names("label")
        app.press(decline)
        app._wait(lambda: app.names("label") != before, "another page")
    walk.see("left-open")
    app.press(walk.client("Look again"))
    app.find("push button", walk.client("Pause"))
    app.press(walk.client("Pause"))
    app.find("push button", walk.client("Go on"))
    walk.see("pause")
    app.type("PIN", "482913")
    app.press(walk.client("Go on"))
    app.find("push button", walk.client("Pause"))
    app.press(walk.client("Help now"))
    app.press(walk.client("I want to stop"))
    app.press(walk.client("Stop for today"))
    app.find("push button", walk.client("Take back"))
    walk.see("thanks")
    app.type("PIN", "482913")
    app.press(walk.client("Take back"))
    walk.waits_for("Back to client")
    walk.see("not-today")
    walk.press("Back to client")


def settings(walk):
    app = walk.app
    walk.waits_for("Start check-in")
    subprocess.run(["xdotool", "key", "ctrl+comma"], check=True)
    app.find("label", walk.say("Settings"))
    walk.see("settings")
    scroll(5)
    walk.see("settings-appearance")
    menu = next(each for each in app.all("menu") if each.name == walk.say("&Help").replace("&", ""))
    app.act(menu)
    app.act(next(app.all("menu item", walk.say("&About Attune").replace("&", ""), showing=False)))
    app.find("label", re.compile("^Attune [0-9]"))
    walk.see("about")


def main():
    binary, attunectl, look, out = sys.argv[1:5]
    preferences, environment = LOOKS[look]
    speaks = spanish_words() if look == "spanish" else {}
    with tempfile.TemporaryDirectory() as home:
        demo = os.path.join(home, "demo")
        subprocess.run([attunectl, "demo", "--out", demo], check=True, stdout=subprocess.DEVNULL)
        folder = os.path.join(home, "config", "attune")
        os.makedirs(folder)
        with open(os.path.join(folder, "preferences.json"), "w", encoding="utf-8") as file:
            json.dump(preferences | {"practiceFolder": os.path.join(demo, "practice")}, file)
        app = Attune(binary, home).start(environment)
        see = Camera(out, look)
        walk = Walk(app, see, speaks, speaks)
        try:
            maximise(app, walk.say("Unlock"))
            desk(walk)
            review(walk)
            check_in(walk, look == "spanish")
            settings(walk)
        finally:
            app.stop()


if __name__ == "__main__":
    main()
