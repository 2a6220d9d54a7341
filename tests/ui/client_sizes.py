"""How large a client's answers and buttons are, as a finger meets them: at each text size, on screens
of one and of two pixels to the point, with enlarged fonts, and on a small screen.

Usage: client_sizes.py BINARY CTL
       client_sizes.py --measure NAME SCALE FONT_SCALE BINARY   (on one screen; used by the former)
"""

import os
import re
import subprocess
import sys
import tempfile
import time

import pyatspi

import journey
import library
from driver import Attune, place_of, screenshot

LEAST_ROW_PX = 48
LEAST_ROW_MM = 9
LEAST_GAP_PX = 8
LEAST_BUTTON_PX = 44
MM_PER_INCH = 25.4

SIZES = ("Small text", "Medium text", "Large text")
# What it is called, the screen in pixels, pixels to the point, how much larger fonts are.
SCREENS = (
    ("usual", "1280x900", 1, 1),
    ("small", "1024x700", 1, 1),
    ("usual, two pixels to the point", "2560x1800", 2, 1),
    ("small, two pixels to the point", "2048x1400", 2, 1),
    ("usual, fonts x 1.5", "1280x900", 1, 1.5),
    ("small, fonts x 1.5", "1024x700", 1, 1.5),
)
QUESTION_BUTTONS = ("Pause", "Help now", "Back", "I'd rather not answer", "Next")


def says(*texts):
    print("==", *texts, flush=True)


def screen_dots_per_inch():
    """As the X server reports its screen."""
    told = subprocess.run(["xdpyinfo"], check=True, capture_output=True, text=True).stdout
    pixels, mm = re.search(r"dimensions: +\d+x(\d+) pixels \(\d+x(\d+) mill", told).groups()
    return int(pixels) * MM_PER_INCH / int(mm)


def rows(app):
    return [each for each in app.all("radio button") if each.name]


def frame(app):
    return place_of(app.find("frame", "Attune"))


def bottom(place):
    return place.y + place.height


def right(place):
    return place.x + place.width


def is_within(inner, outer):
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and right(inner) <= right(outer)
        and bottom(inner) <= bottom(outer)
    )


class Ruler:
    """Measures what is on one screen; collects what is too small."""

    def __init__(self, app, name, scale):
        self.app = app
        self.name = name
        self.scale = scale
        self.where = ""
        self.faults = []
        self.dpi = screen_dots_per_inch()

    def expect(self, holds, *texts):
        if not holds:
            self.faults.append(f"{self.name}, {self.where}: {' '.join(map(str, texts))}")
            print("   FAULT", self.faults[-1], flush=True)

    def mm(self, points):
        return points * self.scale / self.dpi * MM_PER_INCH

    # Rows

    def answers(self):
        """Height, distance and width of the answer rows. Returns heights and least distance."""
        places = [place_of(each) for each in rows(self.app)]
        column = place_of(rows(self.app)[0].parent)
        for each, place in zip(rows(self.app), places, strict=True):
            self.expect(
                place.height >= LEAST_ROW_PX, f"{each.name!r} is {place.height} px high"
            )
            if round(self.dpi) == 96:
                mm = self.mm(place.height)
                self.expect(mm >= LEAST_ROW_MM, f"{each.name!r} is {mm:.1f} mm high")
            self.expect(
                (place.x, place.width) == (column.x, column.width),
                f"{each.name!r} is not as wide as its column: {tuple(place)} in {tuple(column)}",
            )
            window = frame(self.app)
            self.expect(
                window.x <= place.x and right(place) <= right(window), f"{each.name!r} is cut off"
            )
        gaps = [below.y - bottom(above) for above, below in zip(places, places[1:])]
        self.expect(min(gaps) >= LEAST_GAP_PX, f"{min(gaps)} px between answers")
        return [place.height for place in places], min(gaps)

    def scroll(self, notches):
        self.point(frame(self.app).x + 12, bottom(frame(self.app)) // 2)
        button = "5" if notches > 0 else "4"
        subprocess.run(["xdotool", "click", "--repeat", str(abs(notches)), button], check=True)
        self.app.settle()

    def in_view(self, index):
        """Turns the wheel until a row is wholly there; it must come."""
        page = rows(self.app)[index]
        while page.getRoleName() != "scroll pane":
            page = page.parent
        for notches in (-20, *[2] * 30):
            if is_within(place_of(rows(self.app)[index]), place_of(page)):
                return True
            self.scroll(notches)
        return False

    def is_target(self, index, side):
        """A press at the very edge of a row chooses it."""
        if not self.in_view(index):
            self.expect(False, f"answer {index + 1} never comes wholly into view")
            return
        row = rows(self.app)[index]
        place = place_of(row)
        x = place.x + 2 if side == "left" else right(place) - 3
        self.point(x, place.y + place.height // 2)
        subprocess.run(["xdotool", "click", "1"], check=True)
        self.app.settle()
        self.expect(
            self.app.is_checked(row), f"{row.name!r} is not chosen by a press at its {side} edge"
        )

    def point(self, x, y):
        place = [str(round(each * self.scale)) for each in (x, y)]
        subprocess.run(["xdotool", "mousemove", *place], check=True)

    # Buttons

    def buttons(self, names):
        """Returns the least height."""
        heights = []
        for name in names:
            place = place_of(self.app.find("push button", name))
            heights.append(place.height)
            self.expect(place.height >= LEAST_BUTTON_PX, f"{name!r} is {place.height} px high")
            self.expect(
                place.width >= LEAST_BUTTON_PX, f"{name!r} is {place.width} px wide"
            )
        return min(heights)

    def all_within(self):
        """No button outside the window; what a page that scrolls holds may be above or below."""
        window = frame(self.app)
        for role in ("push button", "toggle button", "radio button"):
            for each in self.app.all(role):
                if not each.name:
                    continue
                place = place_of(each)
                if self.scrolls(each):
                    place.y, place.height = window.y, 1
                self.expect(
                    is_within(place, window),
                    f"{role} {each.name!r} is cut off: {tuple(place)} in {tuple(window)}",
                )

    @staticmethod
    def scrolls(accessible):
        while accessible is not None:
            if accessible.getRoleName() == "scroll pane":
                return True
            accessible = accessible.parent
        return False

    # Text

    def ink(self, place, left, edge):
        """How many pixels high the text in a place is: `left` of it and its edge are not looked at."""
        with tempfile.TemporaryDirectory() as folder:
            picture = os.path.join(folder, "screen.png")
            screenshot(picture)
            area = [place.width - left - edge, place.height - 2 * edge, place.x + left, place.y + edge]
            width, height, x, y = [round(each * self.scale) for each in area]
            told = subprocess.run(
                ["convert", picture, "-crop", f"{width}x{height}+{x}+{y}", "+repage",
                 "-fuzz", "10%", "-trim", "-format", "%h", "info:"],
                check=True, capture_output=True, text=True,
            ).stdout
        return int(told)

    def question_is_larger(self, stem):
        """By the ink of a line with letters that rise and fall: 'Little ... things', 'days'."""
        self.point(1, bottom(frame(self.app)) - 2)
        self.scroll(-20)
        answer = self.ink(place_of(rows(self.app)[1]), 52, 4)
        question = place_of(self.app.find("label", re.compile(stem)))
        if question.height * self.scale > 3 * answer:
            return None  # it runs over several lines
        sizes = self.ink(question, 0, 0), answer
        self.expect(sizes[0] > sizes[1], f"question and answers are {sizes} px high")
        return sizes


FIRST = "^Little interest or"


def intro(app, ruler):
    ruler.where = "intro"
    ruler.expect(not any(app.is_checked(each) for each in rows(app)), "something is chosen")
    ruler.answers()
    ruler.buttons(("Start", "Not today", "Help now"))
    ruler.all_within()


def first_question(app, ruler):
    """At each text size; prints a line of the table for each."""
    for size in SIZES:
        ruler.where = size
        app.press(size, "toggle button")
        app.settle()
        heights, gap = ruler.answers()
        button = ruler.buttons(QUESTION_BUTTONS)
        ruler.all_within()
        ink = ruler.question_is_larger(FIRST)
        for index in range(len(rows(app))):
            ruler.is_target(index, "right" if index % 2 == 0 else "left")
        for index in range(len(rows(app))):
            ruler.is_target(index, "left" if index % 2 == 0 else "right")
        width = place_of(rows(app)[0]).width
        ink_text = "several lines" if ink is None else f"{ink[0]} / {ink[1]}"
        print(
            f"| {ruler.name} | {size} | {min(heights)}–{max(heights)} "
            f"| {ruler.mm(min(heights)):.1f} | {gap} | {width} | {button} | {ink_text} |",
            flush=True,
        )


def every_question(app, ruler, count):
    """At the largest text: nothing chosen beforehand, all answers come into view."""
    for index in range(1, count + 1):
        ruler.where = f"question {index}, Large text"
        assert journey.progress(app)[0] == index, journey.progress(app)
        if index > 1:  # the first was pressed on above
            chosen = [each.name for each in rows(app) if app.is_checked(each)]
            ruler.expect(not chosen, f"{chosen} is chosen from the start")
        ruler.answers()
        ruler.all_within()
        last = len(rows(app)) - 1
        ruler.expect(ruler.in_view(last), "the last answer never comes wholly into view")
        journey.answer(app, last + 1, first_time=False)


def help_and_stop(app, ruler):
    ruler.where = "help"
    app.press("Help now")
    ruler.buttons(("Back to the questions", "I want to stop"))
    ruler.all_within()
    ruler.where = "stop"
    app.press("I want to stop")
    app.find("push button", "Stop for today")
    ruler.answers()
    ruler.buttons(("Stop for today", "Back to the questions"))
    ruler.all_within()
    app.press("Back to the questions")
    app.find("push button", "Next")


def measure(name, scale, font_scale, binary):
    with tempfile.TemporaryDirectory() as home:
        app = Attune(binary, home).start(
            {"GDK_SCALE": str(scale), "GDK_DPI_SCALE": str(font_scale)}
        )
        try:
            journey.set_up_practice(app)
            journey.add_client(app, library.NAME, library.CHART)
            library.start_page(app)
            library.tick_only(app, "PHQ-9", "MIBS", "PBQ")
            app.type("PIN to take the computer back", journey.PIN)
            app.press("Hand over")
            app.find("push button", "Start")
            app.settle()
            ruler = Ruler(app, name, scale)
            intro(app, ruler)
            journey.begin(app)
            first_question(app, ruler)
            every_question(app, ruler, 12)
            help_and_stop(app, ruler)
        finally:
            app.stop()
    return ruler.faults


def on_screen(name, screen, scale, font_scale, binary):
    """On a screen of its own. Returns what is wrong there."""
    here = os.path.dirname(os.path.abspath(__file__))
    command = [os.path.join(here, "virtual_display"), sys.executable, os.path.abspath(__file__),
               "--measure", name, str(scale), str(font_scale), binary]
    told = subprocess.run(
        command, env=dict(os.environ, SCREEN=screen), stdout=subprocess.PIPE, text=True
    )
    for line in told.stdout.splitlines():
        if line.startswith(("|", "   FAULT")):
            print(line, flush=True)
    assert told.returncode in (0, 1), f"{name}: ended with {told.returncode}"
    assert told.stdout.endswith("measured\n"), f"{name}: was not measured:\n{told.stdout[-2000:]}"
    return re.findall(r"^   FAULT (.*)$", told.stdout, re.MULTILINE)


def main():
    if sys.argv[1] == "--measure":
        name, scale, font_scale, binary = sys.argv[2:6]
        measure(name, int(scale), float(font_scale), binary)
        print("measured")
        return
    binary = os.path.abspath(sys.argv[1])
    print("| screen | text | row px | row mm | between | row width | least button | ink of question / answer |")
    print("|---|---|---:|---:|---:|---:|---:|---:|", flush=True)
    faults = []
    for name, screen, scale, font_scale in SCREENS:
        faults += on_screen(name, screen, scale, font_scale, binary)
    assert not faults, "\n".join([f"{len(faults)} faults:", *faults])
    says("done")


if __name__ == "__main__":
    started = time.monotonic()
    main()
    if sys.argv[1] != "--measure":
        print(f"{time.monotonic() - started:.0f} s")
