"""Room check: every line says how things stand and what to do, and nothing of it is ever in the way of the room."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabletop.clock import SystemClock
from tabletop.i18n import translator
from tabletop.localized import localized
from tabletop.scenario.model import Attachment, Edge, Look
from tabletop.views.room_check import RoomFacts, ScreenFact, Standing, check_lines, unreachable
from tabletop.views.wall import Black, ProofSlide, WallView
from tests.exercise.room import DIGEST, Room
from tests.ui.wall.samples import inject, wall
from tests.ui.wall.test_pictures import encoded
from ui.run import room_facts
from ui.run.room_check import RoomCheck
from ui.run.room_desk import look_at_media, toggle_room_check
from ui.run.stage import Stage
from ui.wall.keeper import identity
from ui.wall.proof import Badge
from ui.wall.screens import Remembered, ScreenId, kept, recalled
from ui.widgets.services import Services

K = Qt.Key
LAPTOP, PROJ = ScreenFact("LAPTOP", 1366, 768), ScreenFact("EPSON", 1920, 1080, 125)
GOOD = RoomFacts("ready", LAPTOP, PROJ, False, 80, True, (), (3, 3, ()), 20_000_000_000, "/copies", ("Space", "GO"))
CASES: dict[str, tuple[RoomFacts, str, Standing]] = {
    "projector found": (GOOD, "projector", Standing.OK),
    "one screen": (replace(GOOD, screens="no_projector", projector=None), "projector", Standing.LOOK),
    "mirrored": (replace(GOOD, screens="mirrored", projector=None), "projector", Standing.WRONG),
    "several": (replace(GOOD, screens="ask", projector=None), "projector", Standing.LOOK),
    "lid closed": (replace(GOOD, screens="laptop_lost"), "projector", Standing.WRONG),
    "twins": (replace(GOOD, projector=replace(PROJ, width=1366, height=768)), "laptop", Standing.YOURS),
    "plugged in": (GOOD, "power", Standing.OK),
    "battery": (replace(GOOD, on_battery=True), "power", Standing.LOOK),
    "low battery": (replace(GOOD, on_battery=True, battery=20), "power", Standing.WRONG),
    "power unknown": (replace(GOOD, on_battery=None), "power", Standing.YOURS),
    "may sleep": (replace(GOOD, kept_awake=False), "awake", Standing.YOURS),
    "clicker": (GOOD, "clicker", Standing.OK),
    "clicker with a free key": (replace(GOOD, clicker=("F5", "")), "clicker", Standing.LOOK),
    "no clicker": (replace(GOOD, clicker=None), "clicker", Standing.YOURS),
    "media": (GOOD, "media", Standing.OK),
    "media lost": (replace(GOOD, media=(3, 3, ("a.png",))), "media", Standing.LOOK),
    "letters missing": (replace(GOOD, missing_letters=("ar",)), "letters", Standing.LOOK),
    "little disk": (replace(GOOD, free_bytes=900_000_000), "disk", Standing.LOOK),
    "no disk": (replace(GOOD, free_bytes=1), "disk", Standing.WRONG),
    "no backups": (replace(GOOD, backups=""), "backups", Standing.LOOK),
    "unreachable": (replace(GOOD, unreachable=("small I07",)), "branches", Standing.LOOK),
}


MAINS = {"type": "Mains", "online": "0"}
BATTERY = {"type": "Battery", "capacity": "64", "status": "Discharging"}


@pytest.mark.parametrize("name", CASES)
def test_each_fact_has_its_line(name: str) -> None:
    facts, id, standing = CASES[name]
    line = next(line for line in check_lines(facts) if line.id == id)
    assert line.standing is standing
    assert (line.to_do is None) or standing is not Standing.OK or id == "backups"
    assert line.to_do is not None or standing is Standing.OK
    for language in ("en", "es"):
        said = [translator(language).message(words) for words in (line.text, line.to_do) if words]
        assert not any("{" in sentence or sentence.startswith("room.") for sentence in said)


def test_what_no_way_leads_to_is_found() -> None:
    room = Room()
    assert unreachable(room.desk.state, room.desk.scenarios) == ()
    scenario = room.scenario
    cut = replace(scenario.injects["I05"], next=(Edge("END"),))
    scenarios = {DIGEST: replace(scenario, injects={**scenario.injects, "I05": cut})}
    assert unreachable(room.desk.state, scenarios) == ("small I06",)


@pytest.mark.parametrize(
    ("supplies", "found"),
    [
        ({}, (None, None)),
        ({"AC": MAINS | {"online": "1"}}, (False, None)),
        ({"AC": MAINS | {"online": "1"}, "BAT0": BATTERY | {"status": "Charging"}}, (False, 64)),
        ({"AC": MAINS, "BAT0": BATTERY}, (True, 64)),
        ({"BAT0": BATTERY | {"capacity": "??"}}, (None, None)),
    ],
)
def test_power_as_the_system_tells_it(
    tmp_path: Path, supplies: dict[str, dict[str, str]], found: tuple[bool | None, int | None]
) -> None:
    for name, words in supplies.items():
        (tmp_path / name).mkdir()
        for word, value in words.items():
            (tmp_path / name / word).write_text(value + "\n", encoding="ascii")
    assert room_facts.power(tmp_path) == found


@pytest.mark.usefixtures("qapp")
def test_the_face_of_the_wall_has_the_letters_of_the_five_languages() -> None:
    assert room_facts.missing_letters() == ()


@pytest.mark.usefixtures("qapp")
def test_a_letter_that_is_missing_would_be_found() -> None:
    assert room_facts.missing_letters({"ja": "日本", "es": "ñ"}) == ("ja",)


def test_free_space_that_cannot_be_told(tmp_path: Path) -> None:
    assert room_facts.free_bytes(tmp_path / "gone" / "exercises") is None
    assert (room_facts.free_bytes(tmp_path / "exercises") or 0) > 0, "before the first exercise is kept"
    assert (room_facts.free_bytes(tmp_path) or 0) > 0


class Front(QWidget):
    """What Room check needs of a window."""

    def __init__(self, qtbot: QtBot, there: list[QScreen]) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.room, self.field, self.shown_again = Room(), QLineEdit(), 0
        QVBoxLayout(self).addWidget(self.field)
        qtbot.addWidget(self)
        self.setGeometry(20, 60, 1093, 614)
        self.show()
        self.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)
        self.stage = Stage(self, lambda _: None, SystemClock(), lambda: there)
        self.services = Services(translator("en"), folder=Path.cwd())
        desk = self.room.desk
        self.media: dict[str, bytes] = {}
        self.exercises = SimpleNamespace(state=desk.state, scenarios=desk.scenarios, picture=self.media.get)
        self.run, self.host = SimpleNamespace(show_wall=self._show_wall), QStackedWidget()

    def _show_wall(self) -> None:
        self.shown_again += 1

    def open(self) -> RoomCheck:
        page = toggle_room_check(self)
        assert page is not None
        return page

    def standing(self, page: RoomCheck, id: str) -> Standing:
        return next(line.standing for line in page.lines() if line.id == id)


@pytest.fixture
def front(qtbot: QtBot) -> Iterator[Front]:
    made = Front(qtbot, list(QApplication.screens()))
    yield made
    made.stage.close()


def test_the_page_covers_the_window_and_gives_the_keyboard_back(front: Front) -> None:
    page = front.open()
    assert page.geometry() == front.rect()
    assert page.hasFocus()
    assert front.standing(page, "projector") is Standing.OK
    assert not front.stage.wall.isVisible()
    assert toggle_room_check(front) is None
    assert front.field.hasFocus()
    assert front.shown_again == 1


@pytest.mark.parametrize(("key", "action"), [(K.Key_PageDown, "GO"), (K.Key_Space, "GO"), (K.Key_B, "Black"), (K.Key_F10, "")])
def test_a_clicker_is_named_and_does_nothing(front: Front, key: Qt.Key, action: str) -> None:
    page = front.open()
    QTest.keyClick(page, key)
    line = next(line for line in page.lines() if line.id == "clicker")
    assert line.text.values.get("action", "") == action
    assert line.standing is (Standing.OK if action else Standing.LOOK)
    assert not front.stage.wall.isVisible()


def test_the_arrows_move_the_page_and_are_no_clicker(front: Front) -> None:
    front.resize(700, 300)
    page = front.open()
    QApplication.sendPostedEvents()
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    front.qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(page, K.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(page, K.Key_Up)
    assert bar.value() == 0
    assert front.standing(page, "clicker") is Standing.YOURS


def test_the_test_card_takes_the_wall_and_lets_it_go(front: Front, qtbot: QtBot) -> None:
    page = front.open()
    page.card.click()
    assert front.stage.proving
    slide = front.stage.wall.view().slide
    assert isinstance(slide, ProofSlide)
    assert "PROJ" in slide.screen
    assert "1366×768" in slide.screen
    page.card.click()
    assert not front.stage.wall.isVisible()
    page.card.click()
    page.leave()
    assert not front.stage.wall.isVisible()


def test_what_the_room_sees_is_not_covered_by_a_card_or_a_number(front: Front) -> None:
    front.stage.take()
    front.stage.wall.show_view(wall(inject(Look.EMAIL)))
    said: list[str] = []
    front.stage.said.connect(lambda _tone, what: said.append(what.id))
    page = front.open()
    page.card.click()
    page.identify.click()
    assert said == ["room.wall-in-use"]
    assert front.stage.wall.view() == wall(inject(Look.EMAIL))
    badges = [each for each in QApplication.topLevelWidgets() if isinstance(each, Badge) and each.isVisible()]
    assert [badge.geometry().center().x() < 1366 for badge in badges] == [True]
    front.stage.wall.show_view(WallView("black", Black()))
    page.card.click()
    page.leave()
    assert front.stage.wall.isVisible()  # it was taken before
    assert front.shown_again == 1


def test_every_screen_says_its_number_until_asked_again(front: Front) -> None:
    page = front.open()
    page.identify.click()
    badges = [each for each in QApplication.topLevelWidgets() if isinstance(each, Badge) and each.isVisible()]
    assert len(badges) == 2
    assert all(badge.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating) for badge in badges)
    assert page.hasFocus()
    page.identify.click()
    assert not any(isinstance(each, Badge) and each.isVisible() for each in QApplication.topLevelWidgets())


def test_with_one_screen_it_says_so_and_the_card_comes_in_a_window(qtbot: QtBot) -> None:
    front = Front(qtbot, QApplication.screens()[:1])
    page = front.open()
    assert front.standing(page, "projector") is Standing.LOOK
    page.card.click()
    assert front.stage.proving
    assert front.isActiveWindow()
    page.leave()
    assert not front.stage.wall.isVisible()
    front.stage.close()


def test_pictures_are_looked_at_one_by_one(front: Front) -> None:
    scenario = front.room.scenario
    files = tuple(Attachment(f"A{n}", f"media/{n}.png", localized({"en": str(n)})) for n in (1, 2, 3))
    changed = replace(scenario.injects["I01"], attachments=files)
    front.exercises.scenarios = {DIGEST: replace(scenario, injects={**scenario.injects, "I01": changed})}
    front.media.update({f"{DIGEST}/media/1.png": encoded("PNG"), f"{DIGEST}/media/2.png": b"\x89PNG broken"})
    assert list(look_at_media(front)) == [
        (0, 3, ()),
        (1, 3, ()),
        (2, 3, ("media/2.png",)),
        (3, 3, ("media/2.png", "media/3.png")),
    ]


def test_which_screen_is_whose_is_known_at_the_next_start(front: Front) -> None:
    known: dict[str, object] = {}
    front.stage.keep_in(known.get, known.__setitem__)
    front.stage.take()
    lines = known["screens"]
    assert isinstance(lines, list)
    laptop, projector = (identity(screen) for screen in QApplication.screens())
    assert recalled(lines) == Remembered(laptop, projector)


def test_screens_are_kept_in_lines_and_nonsense_is_left_out() -> None:
    first, second = ScreenId("DP-1", "EPSON", "EB", "S1", 1920, 1080), ScreenId("", "", "", "", 800, 600)
    remembered = Remembered(first, second, (first, second))
    assert recalled(kept(remembered)) == remembered
    assert recalled(None) == recalled(["laptop", "wall\ta\tb\tc\td\tx\ty", "king\t\t\t\t\t1\t1"]) == Remembered()
