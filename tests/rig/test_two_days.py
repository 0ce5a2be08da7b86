"""One unbroken run of two days with real keys on French and Latin American keyboards. Part of `make reliability`.

Twelve bodies, 400 lines faster than anybody talks, the projector pulled in the middle of a word, an inject off the route, one
improvised, the day closed, the program killed, and on the next morning the same inject. The log is the script word for word,
and every painted frame of the wall shows what was released by then.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tabletop import workspace
from tabletop.clock import SystemClock
from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.ids import RandomIds
from tabletop.scenario.model import Scenario
from tests.rig.test_screens import display

__all__ = ["display"]

ROOT = Path(__file__).parents[2]
LINES = 400
KEY_MS = 6  # between two keys: 160 a second; a fast talker needs 15
SCREEN = "1366/361x768/203"
BODIES = ("CUST", "PORT", "TERM", "POL", "MARAD", "DA", "CSIRT", "AG", "FIRE", "CARR", "MFA", "PRESS")
FRENCH = "le conteneur reste au quai la douane garde les listes été déjà à cote où çà règle après"
SPANISH = "el contenedor queda en el muelle la aduana guarda las listas mañana señal año tres niños ruta"
WORDS = {"fr": FRENCH.split(" "), "latam": SPANISH.split(" ")}
KINDS = {"": "response", "!": "decision", "?": "question", "+": "strength", "-": "gap", "*": "parked"}

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("Xvfb", "openbox", "xrandr", "xdotool", "setxkbmap")),
    reason="needs Xvfb, openbox, xrandr, xdotool and setxkbmap (apt-get install xvfb openbox x11-xserver-utils xdotool)",
)


@dataclass
class Room:
    """Somebody at the keyboard of the real program."""

    display: str
    folder: Path
    frames: Path
    chance: random.Random = field(default_factory=lambda: random.Random(11))
    said: list[tuple[str, str, str]] = field(default_factory=list)  # (agency, kind, text)

    def start(self, file: str = "") -> None:
        command = [sys.executable, str(Path(__file__).with_name("two_days.py")), str(self.folder), str(self.frames), file]
        environment = os.environ | {"DISPLAY": self.display, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(self.folder)}
        self.program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        self.told: dict[str, Any] = {}
        self.news = threading.Condition()
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def _listen(self) -> None:
        for line in self.program.stdout or ():
            with self.news:
                self.told = json.loads(line)
                self.news.notify_all()

    def end(self, how: int) -> None:
        self.program.send_signal(how)
        self.program.wait(20)
        self.listener.join(20)
        if self.program.stdout is not None:
            self.program.stdout.close()

    def until(self, holds: Callable[[dict[str, Any]], bool], what: str, seconds: float = 20) -> None:
        with self.news:
            assert self.news.wait_for(lambda: bool(self.told) and holds(self.told), seconds), f"{what}: {self.told}"

    def do(self, *words: str) -> None:
        subprocess.run(words, check=True, env=os.environ | {"DISPLAY": self.display}, capture_output=True)

    def keys(self, *names: str) -> None:
        self.do("xdotool", "key", "--delay", "20", *names)

    def type(self, text: str) -> None:
        self.do("xdotool", "type", "--delay", str(KEY_MS), "--", text)

    def layout(self, name: str) -> None:
        self.do("setxkbmap", name)
        self.words = WORDS[name]

    def saved(self, act: Callable[[], None], what: str) -> None:
        before = self.told["entries"]
        act()
        self.until(lambda now: now["entries"] > before, what)

    def go(self) -> None:
        """GO, once it is armed again: the wall then shows another cue, or another page."""
        before = self.told["wall"]
        for _ in range(40):
            self.keys("space")
            try:
                self.until(lambda now: now["wall"] != before and now["context"] == "deck", "GO", 0.4)
            except AssertionError:
                continue
            return
        raise AssertionError(f"GO never came: {self.told}")

    def line(self, *, pulled: bool = False) -> None:
        """One line: body, text, Enter; the next can follow at once."""
        agency, sign = self.chance.choice(BODIES), self.chance.choice(list(KINDS))
        text = f"{len(self.said) + 1} " + " ".join(self.chance.choices(self.words, k=self.chance.randint(4, 9)))
        self.type(agency.lower())
        self.keys("Tab")
        typed = f"{sign} {text}" if sign else text
        half = len(typed) // 2
        self.type(typed[:half])
        if pulled:
            self.do("xrandr", "--delmonitor", "PROJ")
        self.type(typed[half:])
        self.keys("Return")
        self.said.append((agency, KINDS[sign], text))

    def lines(self, count: int) -> None:
        before, wanted = self.told["entries"], count
        self.keys("F2")
        self.until(lambda now: now["context"] == "typing", "the line is open")
        for _ in range(count):
            self.line()
        self.until(lambda now: now["entries"] >= before + wanted, "every line saved", 60)
        self.keys("Escape")
        self.until(lambda now: now["context"] == "deck", "back at the deck")


@pytest.fixture
def room(display: str, tmp_path: Path) -> Iterator[Room]:
    made = Room(display, tmp_path, tmp_path / "frames.jsonl")
    made.do("xrandr", "--setmonitor", "LAPTOP", f"{SCREEN}+0+0", "screen")
    made.do("xrandr", "--setmonitor", "PROJ", f"{SCREEN}+1366+0", "none")
    yield made
    made.end(signal.SIGKILL)


def prepared(folder: Path) -> Path:
    (folder / "exercises").mkdir()
    basics = c.DescribeExercise("Dos días", languages=("es", "en"))
    with workspace.create_exercise(folder / "exercises", basics, SystemClock(), RandomIds()) as exercise:
        for seat, code in enumerate(BODIES, 1):
            exercise.desk.execute(c.AddAgency(code, {"es": f"Organismo {code.title()}"}, type=code, seat=seat))
        exercise.add_scenario(ROOT / "scenarios" / "port-cyber")
        return exercise.path


def read(path: Path) -> tuple[Exercise, Scenario]:
    with workspace.open_exercise(path, SystemClock(), RandomIds(), write=False) as exercise:
        assert workspace.verify(path) == ()
        (scenario,) = exercise.desk.scenarios.values()
        return exercise.desk.state, scenario


@pytest.mark.timeout(1800)
def test_two_days_by_keys_alone(room: Room) -> None:
    path = prepared(room.folder)
    room.layout("fr")
    room.start(str(path))
    room.until(lambda now: now["here"] == 2 and now["active"], "Run", 40)
    room.saved(lambda: room.keys("Return"), "the scenario begins")
    room.until(lambda now: now["context"] == "deck", "the deck")
    room.go()
    room.lines(60)
    first_day(room)
    stopped_at = room.told["standby"]
    room.end(signal.SIGKILL)
    room.layout("latam")
    room.start()
    room.until(lambda now: now["resume"] and now["active"], "Home, with what to go on with", 40)
    room.keys("Return")
    room.until(lambda now: now["context"] == "deck" and now["standby"] == stopped_at, "the same inject", 40)
    room.until(lambda now: now["mode"] == "standby_slide", "the wall waits")
    second_day(room)
    room.end(signal.SIGTERM)
    state, scenario = read(path)
    recorded = [(r.agencies, r.kind.value, r.text) for r in state.all_responses()]
    assert recorded == [((agency,), kind, text) for agency, kind, text in room.said]
    assert len(recorded) == LINES
    assert [x.title for x in state.runs[0].improvised] == ["la presse appelle"]
    assert any(not release.on_route and release.reason for release in state.runs[0].releases)
    assert len(state.sessions) == 2
    frames_show_what_was_released(room.frames, path, scenario)


def first_day(room: Room) -> None:
    """An inject improvised, one off the route, the projector pulled in the middle of a word, the day closed."""
    room.keys("ctrl+i")
    room.until(lambda now: now["context"] == "typing", "the new inject")
    room.type("la presse appelle")
    room.keys("Return")
    room.type("que dit le port")
    room.saved(lambda: room.keys("Return"), "improvised")
    room.until(lambda now: now["title"].startswith("X1"), "in standby")
    room.go()
    room.lines(60)
    room.keys("F2")
    before = room.told["entries"]
    room.line(pulled=True)
    room.until(lambda now: now["entries"] > before, "the line of the pulled projector")
    room.until(lambda now: now["wall"] == "none", "no wall")
    room.do("xrandr", "--setmonitor", "PROJ", f"{SCREEN}+1366+0", "none")
    room.until(lambda now: now["wall"].endswith("X1"), "the wall is back")
    room.keys("Escape")
    room.until(lambda now: now["context"] == "deck", "back at the deck")
    room.keys("18", "Return")  # the key of the digit 9, whatever it writes
    room.until(lambda now: now["title"].startswith("9"), "inject 9 in standby")
    room.keys("space")
    room.until(lambda now: now["context"] == "typing", "asked why")
    room.type("le temps manque")
    before = room.told["wall"]
    room.keys("Return")
    room.until(lambda now: now["wall"] not in (before, "none"), "off the route")
    room.lines(79)
    room.keys("ctrl+shift+d")
    before = room.told["entries"]
    room.keys("10")
    room.until(lambda now: now["entries"] >= before + 2, "the wall waits and the half-day is closed")


def second_day(room: Room) -> None:
    """On with the route: GO, at a decision the first option by its digit, and lines until there are enough."""
    while len(room.said) < LINES:
        room.go()
        if room.told["options"]:
            room.saved(lambda: room.keys("10"), "chosen")  # the key of the digit 1, whatever it writes
        else:
            room.lines(min(45, LINES - len(room.said)))


def frames_show_what_was_released(frames: Path, path: Path, scenario: Scenario) -> None:
    """No frame shows a cue before its release is on record, and none holds a title of an inject that was not released."""
    with workspace.open_exercise(path, SystemClock(), RandomIds(), write=False) as exercise:
        state = exercise.desk.state
    released: dict[str, int] = {}
    for number, entry in enumerate(entries(path), 1):
        body = json.loads(entry[1])
        if entry[0] in ("InjectReleased", "DecisionShown"):
            released.setdefault(body.get("inject") or body["decision"], number)
    painted = [json.loads(line) for line in frames.read_text(encoding="utf-8").splitlines()]
    assert released.keys() <= {frame["cue"].split("-", 1)[-1] for frame in painted}
    assert {frame["screen"] for frame in painted} == {"PROJ"}
    titles = {id: text for id, inject in scenario.injects.items() for _, text in inject.title.texts}
    for frame in painted:
        cue = frame["cue"].split("-", 1)[-1]
        assert not cue or cue == "END" or released[cue] <= frame["entries"], frame
        shown = " ".join(frame["words"])
        early = [id for id, title in titles.items() if title in shown and released.get(id, 10**9) > frame["entries"]]
        assert early == [], frame
    assert state.runs


def entries(path: Path) -> list[tuple[str, str]]:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return list(db.execute("SELECT type, body FROM entries ORDER BY lamport, station, seq"))
