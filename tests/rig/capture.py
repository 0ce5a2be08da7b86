"""Run on a real X server: a keyboard of one layout writes down what is said, key by key, and says what became of it.

`python tests/rig/capture.py LAYOUT` prints one JSON object.
"""

import json
import os
import subprocess
import sys
from functools import partial

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tabletop.errors import TabletopError
from tabletop.exercise import commands as c
from tabletop.i18n import translator
from tests.exercise.room import Room
from tests.hands import until
from tests.journeys.key_meter import KeyMeter
from ui import theme
from ui.run.key_router import KeyRouter
from ui.run.place import RunPlace
from ui.wall.window import WallWindow
from ui.widgets.services import Services

NAMES = {" ": "space", "!": "exclam", "?": "question", "+": "plus", "-": "minus", "*": "asterisk", ",": "comma", ".": "period"}
NAMES |= {"ñ": "ntilde", "é": "eacute", "ç": "ccedilla", "ج": "Arabic_jeem", "م": "Arabic_meem", "ا": "Arabic_alef"}
NAMES |= {
    "ر": "Arabic_ra",
    "ك": "Arabic_kaf",
    "ن": "Arabic_noon",
    "ي": "Arabic_yeh",
    "ب": "Arabic_beh",
    "؟": "Arabic_question_mark",
}
# What a person of that layout types: the body, then what it says; letters of the deck among them.
LATIN = (("cu", "-no list b f w"), ("po", "!we go, now."), ("te", "?who pays"), ("po", "+done *"))
LINES = {
    "us": LATIN,
    "es": (("cu", "-ñandu b f w"), *LATIN[1:]),
    "latam": (("cu", "-ñandu b f w"), *LATIN[1:]),
    "fr": (("cu", "-é ç b f w"), *LATIN[1:]),
    "pt": (("cu", "-ç b f w"), *LATIN[1:]),
    "br": (("cu", "-ç b f w"), *LATIN[1:]),
    "ara": (("جم", "-ب ك ن"), ("بي", "!نر"), ("نا", "؟من"), ("بي", "+من *")),
}


class Desk:
    """A facilitator at a real keyboard."""

    def __init__(self, app: QApplication) -> None:
        self.room = Room()
        for code, arabic in (("CUST", "جمارك"), ("POL", "بيان"), ("TERM", "نان")):
            self.room.do(c.AmendAgency(code, {"en": code.title(), "ar": arabic}))
        speak = translator("en")
        self.place = RunPlace(Services(speak, self.room.clock), WallWindow())
        self.place.wish.connect(self._wish)
        self.window = QWidget()
        QVBoxLayout(self.window).addWidget(self.place)
        self.keys = KeyRouter(self.window, lambda: self.place, lambda: True, {})
        self.keys.dress(speak)
        self.window.resize(1300, 700)
        self.window.show()
        self.meter = KeyMeter(app)
        self._show()

    def _show(self) -> None:
        self.place.show_state(self.room.desk.state, self.room.desk.scenarios)

    def _wish(self, command: c.Command, key: str) -> None:
        try:
            event = self.room.desk.execute(command, key or None)
        except TabletopError as error:
            self.place.failed(command, error.message, True)
        else:
            self.place.done(command, event)
            self._show()

    def press(self, *names: str) -> None:
        """One key after the other, each seen by the window before the next."""
        for name in names:
            before = self.meter.keys
            subprocess.run(["xdotool", "key", name], check=True, capture_output=True)
            assert until(partial(self._counted, before)), name

    def _counted(self, before: int) -> bool:
        return self.meter.keys > before

    def type(self, text: str) -> None:
        self.press(*(NAMES.get(letter, letter) for letter in text))


def main(layout: str) -> dict[str, object]:
    subprocess.run(["setxkbmap", layout], check=True, capture_output=True)
    app = QApplication([])
    theme.apply(app, "light")
    desk = Desk(app)
    assert until(lambda: desk.window.isActiveWindow() and desk.window.windowHandle() is not None)
    desk.keys.watch()
    desk.place.focus_deck()
    overhead: list[int] = []
    for place, (who, text) in enumerate(LINES[layout]):
        desk.room.clock.wait(60_000)
        desk.meter.keys = 0
        desk.press(*(["F2"] if place == 0 else []))
        desk.type(who)
        desk.press("Tab")
        desk.type(text)
        desk.press("Return")
        overhead.append(desk.meter.keys - len(text))
    desk.press("Escape", "F8", "Arabic_qaf" if layout == "ara" else "r")  # the key of R, whatever it types
    said = [(list(r.agencies), str(r.kind), r.text, str(r.read_back)) for r in desk.room.desk.state.all_responses()]
    wall = desk.room.desk.state.wall
    return {"said": said, "overhead": overhead, "clicks": desk.meter.clicks, "wall": str(wall.mode)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1])))
    sys.stdout.flush()
    os._exit(0)
