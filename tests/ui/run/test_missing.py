"""A picture that the exercise file has lost: the room reads its words, the console says which one, and it can be looked for."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.messages import message
from tabletop.views.missing import Missing, missing
from tests.ui.run.conftest import Deck
from tests.ui.run.test_ad_hoc import drop, files, paste
from ui.keys import Context
from ui.run import missing_acts
from ui.wall.window import WallWindow
from ui.widgets.buttons import Button
from ui.widgets.record_services import Back, RecordServices

DIGEST = "ad" * 32


class Lost:
    """A desk whose file has lost every picture, until they are brought back."""

    def __init__(self, deck: Deck) -> None:
        self.deck, self.there, self.asked = deck, dict[str, bytes](), list[tuple[str, Callable[[str], None]]]()
        record = RecordServices(missing=self._missing, bring_back=self._bring_back)
        files = replace(deck.place.services.files, choose_file=lambda _p, _t, _f, kinds, then: self.asked.append((kinds, then)))
        deck.place.services = replace(deck.place.services, record=record, files=files)

    def _missing(self) -> tuple[Missing, ...]:
        return missing(self.deck.room.desk.state, self.there)

    def _bring_back(self, path: str, then: Back) -> None:
        if "other" in path:
            then((), message("missing.not-there"))
            return
        names = tuple(each.name for each in self._missing())
        self.there = {DIGEST: b"drawn"}
        then(names, None)


def located(deck: Deck) -> Button:
    return [each for each in deck.place.console.strip.findChildren(Button) if each.words() == "Locate…"][-1]


def test_the_room_reads_words_and_the_console_says_which_picture_and_finds_it(deck: Deck, qtbot: QtBot) -> None:
    lost, strip = Lost(deck), deck.place.console.strip
    deck.room.do(c.AddAdHocInject("The berth", "Seen at noon", "photo", DIGEST))
    deck.show()
    deck.place.pick("X1")
    deck.go()
    assert deck.shown == "X1"
    assert "X1 The berth" in strip.sentence()
    before = deck.wall.view()
    located(deck).click()
    (kinds, chosen) = lost.asked.pop()
    assert kinds.split() == ["*.tabletop", "*.png", "*.jpg", "*.jpeg"]
    deck.go()
    assert deck.shown == "I01", "nothing waits for the list of files"
    chosen("/there/other.tabletop")
    assert "none of the pictures" in strip.sentence()
    assert drop(strip, files("/there/other.png"))
    assert "none of the pictures" in strip.sentence()
    qtbot.waitUntil(located(deck).isVisible)
    located(deck).setFocus()
    paste(deck, files("/there/copy.tabletop"))
    assert strip.sentence() == "In the exercise file again: X1 The berth."
    assert deck.place.context() is Context.DECK
    deck.place.pick("X1")
    deck.go()
    assert (deck.wall.view(), "again" in strip.sentence()) == (before, True), "and it is no longer missed"
    assert not drop(strip, files("/there/copy.tabletop")), "good news takes no files"


def test_opening_in_the_middle_of_a_run_says_so_once_and_nothing_when_all_is_there(deck: Deck) -> None:
    lost = Lost(deck)
    missing_acts.tell(deck.place)
    assert deck.place.console.strip.sentence() == ""
    deck.room.do(*(c.AddLogo(f"{n:064x}", f"Body {n}") for n in range(4)))
    deck.show()
    missing_acts.tell(deck.place)
    assert "Body 0, Body 1, Body 2 …" in deck.place.console.strip.sentence()
    lost.there = {f"{n:064x}": b"" for n in range(4)}
    deck.place.console.strip.clear()
    missing_acts.tell(deck.place)
    assert deck.place.console.strip.sentence() == ""


def test_what_is_brought_back_is_painted_where_the_room_was_sent_it_but_never_on_a_wall_that_is_held(
    deck: Deck, qtbot: QtBot
) -> None:
    drawn = QImage(64, 36, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#CC8800"))
    known: dict[str, QImage] = {}
    wall = WallWindow(known.get)
    qtbot.addWidget(wall, before_close_func=lambda w: w.end())
    deck.room.do(c.AddAdHocInject("The berth", "Seen", "photo", DIGEST), c.ReleaseInject("X1"))
    deck.show()
    view = deck.wall.view()
    assert wall.page_count(view) == 1, "its words are the inject's own"
    wall.show_view(view)
    with qtbot.waitSignal(wall.painted):
        wall.show_windowed("wall", QSize(640, 360))
    before = wall.grab_image()
    known[DIGEST] = drawn
    wall.show_view(replace(view, mode="frozen"))
    wall.paint_anew()
    assert wall.grab_image() == before
    wall.show_view(view)
    assert wall.grab_image() != before, "it is there as soon as the wall is let go"
    assert wall.page_count(view) == 2
