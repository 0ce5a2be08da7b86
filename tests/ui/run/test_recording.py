"""The recorder's keys: tasks 2, 3 and 5 counted, stances, strands, time, abbreviations, photographs, the log and its trash."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.exercise.values import Response
from tabletop.exercise.words import Mark, ReadBack, ResponseKind, Stance
from tabletop.i18n import translator
from tabletop.localized import localized
from tabletop.messages import Message, message
from tabletop.scenario.model import Question, Strand
from tabletop.views.log import Show
from tests.exercise.room import DIGEST
from tests.ui.run.conftest import Deck
from ui.keys import Context
from ui.run.log_list import thumbnail
from ui.run.record_strips import HistoryStrip
from ui.run.rows import Rows
from ui.widgets.record_services import Fetched, Kept, RecordServices, Told

K, M = Qt.Key, Qt.KeyboardModifier
_MODIFIERS = (K.Key_Shift, K.Key_Control, K.Key_Alt, K.Key_AltGr, K.Key_Meta)


class KeyMeter(QObject):
    """Keys that reached a window, held ones once; and presses of the mouse."""

    def __init__(self, app: QObject) -> None:
        super().__init__()
        self.keys = self.clicks = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched.isWindowType():
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self.keys += not event.isAutoRepeat() and event.key() not in _MODIFIERS
            self.clicks += event.type() == QEvent.Type.MouseButtonPress
        return False


@pytest.fixture
def meter(qapp: QApplication) -> KeyMeter:
    return KeyMeter(qapp)


def said(deck: Deck, *codes: str, text: str = "words", **more: object) -> Response:
    """Something recorded before; returns it."""
    deck.room.clock.wait(1000)
    deck.room.do(c.RecordResponse(codes, text, **more))  # type: ignore[arg-type] # fields by name
    deck.show()
    return deck.said[-1]


# -- the tasks a newcomer is given, counted -----------------------------------------------------------------------------


def test_task_2_five_keys_more_than_the_words_then_two(deck: Deck, meter: KeyMeter) -> None:
    deck.go()
    meter.keys = 0
    deck.press(K.Key_F2)
    deck.type("cu")
    deck.press(K.Key_Tab)
    deck.type("Retiene el contenedor")
    first = deck.room.clock.ms
    deck.press(K.Key_Return)
    assert meter.keys - len("Retiene el contenedor") <= 5
    for words in ("Avisa a la autoridad", "Va a bordo"):
        meter.keys = 0
        deck.press(K.Key_Tab)
        deck.type(words)
        deck.press(K.Key_Return)
        assert meter.keys - len(words) <= 2
    assert meter.clicks == 0
    assert [(r.agencies, r.text, r.kind) for r in deck.said] == [
        (("CUST",), "Retiene el contenedor", ResponseKind.RESPONSE),
        (("TERM",), "Avisa a la autoridad", ResponseKind.RESPONSE),
        (("POL",), "Va a bordo", ResponseKind.RESPONSE),
    ]
    assert abs(deck.said[0].at_ms - first) <= 1000


def test_task_3_another_body_in_seven_keys_and_the_line_keeps_its_id(deck: Deck, meter: KeyMeter) -> None:
    deck.press(K.Key_F2)
    deck.type("cu")
    deck.press(K.Key_Tab)
    deck.type("We hold it")
    deck.press(K.Key_Return)
    before = deck.said[0]
    meter.keys = 0
    deck.press(K.Key_Up, (K.Key_Tab, M.ShiftModifier))
    deck.type("po")
    deck.press(K.Key_Tab, K.Key_Return)
    assert meter.keys <= 7
    assert [(r.id, r.agencies, r.text) for r in deck.said] == [(before.id, ("POL",), "We hold it")]
    assert deck.said[0].amended


def test_task_5_black_in_the_middle_of_a_word_costs_two_keys_and_no_letter(deck: Deck, meter: KeyMeter) -> None:
    deck.go()
    deck.press(K.Key_F2, K.Key_Tab)
    meter.keys = 0
    deck.type("We hold the con")
    deck.press((K.Key_B, M.ControlModifier))
    assert deck.wall.view().mode == "black"
    deck.type("tainer")
    deck.press((K.Key_B, M.ControlModifier))
    assert deck.wall.view().mode == "live"
    assert meter.keys - len("We hold the container") == 2
    deck.press(K.Key_Return)
    assert deck.said[0].text == "We hold the container"


# -- stances, strands, when it was said ---------------------------------------------------------------------------------


def test_arrows_in_the_tags_go_through_the_stances_and_off_again(deck: Deck) -> None:
    deck.press(K.Key_F2)
    deck.type("cu")
    deck.press(K.Key_Tab)
    deck.type("We do it")
    deck.press(K.Key_Tab, K.Key_Down, K.Key_Down, K.Key_Up, K.Key_Return)
    assert deck.said[0].stance is Stance.LEAD
    deck.press(K.Key_Up, K.Key_Tab, K.Key_Up, K.Key_Return)
    assert deck.said[0].stance is None


def test_a_stance_that_is_deleted_from_the_tags_is_gone(deck: Deck) -> None:
    said(deck, "CUST", stance=Stance.SUPPORT, strands=(Strand.PR,))
    deck.press(K.Key_F2, K.Key_Up, K.Key_Tab, (K.Key_A, M.ControlModifier))
    deck.type("leg")
    deck.press(K.Key_Return)
    assert (deck.said[0].stance, deck.said[0].strands) == (None, (Strand.RF,))


def test_a_line_gets_the_strand_its_body_was_asked_about_unless_another_is_typed(deck: Deck) -> None:
    asked = (
        Question("Q1", Strand.RF, localized({"en": "Where?"}), ("CUST",)),
        Question("Q2", Strand.CC, localized({"en": "Who?"}), ("POL",)),
    )
    scenario = deck.room.scenario
    injects = {**scenario.injects, "I01": replace(scenario.injects["I01"], questions=asked)}
    deck.room.desk.scenarios[DIGEST] = replace(scenario, injects=injects)
    deck.show()
    deck.go()
    for who, typed in (("cu", ""), ("po", ""), ("po", "proc"), ("te", "")):
        deck.press(K.Key_F2)
        deck.type(who)
        deck.press(K.Key_Tab)
        deck.type("x")
        if typed:
            deck.press(K.Key_Tab, (K.Key_A, M.ControlModifier))
            deck.type(typed)
        deck.press(K.Key_Return)
    assert [r.strands for r in deck.said] == [(Strand.RF,), (Strand.CC,), (Strand.PR,), ()]
    assert deck.place.console.line.lights.question() == ""


def test_when_it_was_said_can_be_corrected(deck: Deck) -> None:
    before = said(deck, "CUST")
    line = deck.place.console.line
    deck.press(K.Key_F2, K.Key_Up, K.Key_Tab, K.Key_Tab)
    assert line.at.isVisible()
    was = line.at.text()
    deck.press((K.Key_A, M.ControlModifier))
    hour, minute = was.split(":")
    deck.type(f"{hour}:{(int(minute) + 2) % 60:02d}")
    deck.press(K.Key_Return)
    moved = (deck.said[0].at_ms - before.at_ms) // 60_000
    assert moved in (2, -58)
    assert not line.at.isVisible()


# -- abbreviations ------------------------------------------------------------------------------------------------------


@pytest.fixture
def expanding(deck: Deck) -> Deck:
    deck.place.console.line.set_abbreviations({"cg": "Guardia Costera", "ñu": "😀 ñandú"})
    deck.press(K.Key_F2, K.Key_Tab)
    return deck


def test_space_writes_an_abbreviation_out_and_backspace_takes_it_back(expanding: Deck) -> None:
    text = expanding.place.console.line.text
    expanding.type("La cg ")
    assert text.toPlainText() == "La Guardia Costera "
    expanding.press(K.Key_Backspace)
    assert text.toPlainText() == "La cg "
    expanding.type("no ")
    assert text.toPlainText() == "La cg no "
    expanding.press(K.Key_Backspace)
    assert text.toPlainText() == "La cg no"


def test_tab_writes_it_out_and_goes_on(expanding: Deck) -> None:
    expanding.type("CG")
    expanding.press(K.Key_Tab)
    assert expanding.place.console.line.text.toPlainText() == "Guardia Costera"
    assert expanding.place.console.line.tags.hasFocus()


def test_signs_beyond_the_first_plane_are_counted_as_qt_counts_them(expanding: Deck) -> None:
    text = expanding.place.console.line.text
    text.setPlainText("😀 ñu")
    text.moveCursor(text.textCursor().MoveOperation.End)
    expanding.type(" ")
    assert text.toPlainText() == "😀 😀 ñandú "
    expanding.press(K.Key_Backspace)
    assert text.toPlainText() == "😀 ñu "


@pytest.mark.parametrize("words", ["cgx ", "x.cgs ", "@cg ", ">cg ", " "])
def test_what_is_no_abbreviation_stays(expanding: Deck, words: str) -> None:
    expanding.type(words)
    assert expanding.place.console.line.text.toPlainText() == words


def test_abbreviations_are_a_persons_own_and_kept(qtbot: QtBot, deck: Deck) -> None:
    kept: dict[str, object] = {}
    services = replace(deck.place.services, remember=kept.__setitem__, setting=kept.get)
    deck.place.services = services
    deck.press((K.Key_A, M.ControlModifier | M.ShiftModifier))
    strip = deck.place.recorder.abbreviations
    assert strip.isVisible()
    deck.type("cg = Coast Guard")
    deck.press((K.Key_Return, M.ControlModifier))
    assert not strip.isVisible()
    assert kept["abbreviations"] == ["cg = Coast Guard"]
    deck.press(K.Key_Tab)
    deck.type("cg ")
    assert deck.place.console.line.text.toPlainText() == "Coast Guard "


# -- photographs --------------------------------------------------------------------------------------------------------


class PhotoDesk:
    """Keeps pictures when told to, as a slow child process would."""

    def __init__(self, deck: Deck) -> None:
        self.waiting: list[Kept] = []
        self.made: dict[str, bytes] = {}
        self.saved: dict[str, bytes] = {}
        files = replace(deck.place.services.files, ask_save=lambda _parent, _title, proposal: f"/there/{proposal}")
        record = RecordServices(self._keep, self._photo, self._wordings, self._save)
        deck.place.services = replace(deck.place.services, record=record, files=files)

    def _keep(self, data: bytes, then: Kept) -> None:
        self.made[f"{len(self.made):064x}"] = data
        self.waiting.append(then)

    def _photo(self, digest: str, then: Fetched) -> None:
        then(self.made.get(digest))

    def _wordings(self, _response: str, then: Told) -> None:
        then(())

    def _save(self, path: str, data: bytes) -> Message | None:
        self.saved[path] = data
        return None

    def settle(self, why: Message | None = None) -> None:
        for place, then in enumerate(self.waiting):
            then("" if why else f"{place:064x}", why)
        self.waiting = []


def picture_bytes() -> QMimeData:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#CC8800"))
    data = QMimeData()
    data.setImageData(image)
    return data


def test_a_picture_that_is_pasted_hangs_on_the_line_and_is_seen_in_the_row(deck: Deck) -> None:
    photos = PhotoDesk(deck)
    deck.press(K.Key_F2, K.Key_Tab)
    deck.place.console.line.text.insertFromMimeData(picture_bytes())
    photos.settle()
    assert deck.place.console.line.text.toPlainText() != ""
    deck.type("the flip chart of group 2")
    deck.press(K.Key_Return)
    assert (deck.said[0].text, deck.said[0].attachments) == ("the flip chart of group 2", (f"{0:064x}",))
    assert photos.made[f"{0:064x}"].startswith(b"\x89PNG")
    assert not thumbnail(photos.made[f"{0:064x}"]).isNull()
    log = deck.place.console.log
    log.grab()
    log.viewport().grab()
    deck.press(K.Key_F8, K.Key_S)
    assert list(photos.saved.values()) == list(photos.made.values())


def test_a_picture_that_arrives_after_its_line_was_saved_is_hung_on_it(deck: Deck) -> None:
    photos = PhotoDesk(deck)
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("two sheets")
    for _sheet in range(2):
        deck.place.console.line.text.insertFromMimeData(picture_bytes())
    deck.press(K.Key_Return)
    deck.press(K.Key_Tab)
    deck.type("the next line")
    photos.settle()
    assert deck.said[0].attachments == (f"{0:064x}", f"{1:064x}")
    assert deck.place.console.line.text.toPlainText() == "the next line"


def test_a_picture_that_cannot_be_kept_leaves_the_line_as_it_was(deck: Deck) -> None:
    photos = PhotoDesk(deck)
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nowhere/photo.jpg")])
    deck.place.console.line.text.insertFromMimeData(data)
    assert deck.place.console.strip.sentence()
    deck.place.console.strip.clear()
    deck.place.console.line.text.insertFromMimeData(picture_bytes())
    photos.settle(message("photo.not-kept"))
    assert deck.place.console.strip.sentence()
    deck.press(K.Key_Return)
    assert (deck.said[0].text, deck.said[0].attachments) == ("words", ())


# -- the log ------------------------------------------------------------------------------------------------------------


def test_one_key_reads_back_confirms_and_begins_again(deck: Deck) -> None:
    said(deck, "CUST")
    deck.press(K.Key_F8)
    for status in (ReadBack.READ_BACK, ReadBack.CONFIRMED, ReadBack.CAPTURED):
        deck.press(K.Key_R)
        assert deck.said[0].read_back is status
    assert deck.place.context() is Context.LOG


def test_one_key_parks_a_line_and_takes_it_out(deck: Deck) -> None:
    said(deck, "CUST")
    deck.press(K.Key_F8)
    for kind in (ResponseKind.PARKED, ResponseKind.RESPONSE):
        deck.press(K.Key_P)
        assert deck.said[0].kind is kind


def test_parking_a_line_leaves_a_half_typed_one_alone(deck: Deck) -> None:
    said(deck, "CUST")
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("half")
    deck.press(K.Key_F8, K.Key_P)
    assert deck.place.console.line.text.toPlainText() == "half"


def test_what_was_withdrawn_is_in_the_trash_and_delete_puts_it_back(deck: Deck) -> None:
    before = said(deck, "CUST", text="one")
    log = deck.place.console.log
    deck.press(K.Key_F8, K.Key_Delete)
    assert deck.said == []
    deck.press(K.Key_F, K.Key_F)
    assert log.bar.filter.show is Show.WITHDRAWN
    assert [log.rows.row(n).text for n in range(len(log.rows))] == ["one"]
    deck.press(K.Key_Delete)
    assert [r.id for r in deck.said] == [before.id]
    deck.press(K.Key_F)
    assert log.bar.filter.open


def test_the_log_of_one_body_or_one_kind(deck: Deck) -> None:
    said(deck, "CUST", text="a", kind=ResponseKind.GAP)
    said(deck, "POL", text="b")
    said(deck, "CUST", text="c")
    log = deck.place.console.log

    def shown() -> list[str]:
        return [log.rows.row(n).text for n in range(len(log.rows))]

    deck.press(K.Key_F8, K.Key_A)
    assert shown() == ["c", "a"]
    deck.press(K.Key_Down, K.Key_K)
    assert shown() == ["a"]
    deck.press(K.Key_K, K.Key_A)
    assert shown() == ["c", "b", "a"]


def test_a_filter_that_leaves_nothing_is_taken_away_by_its_key(deck: Deck) -> None:
    said(deck, "CUST")
    log = deck.place.console.log
    deck.press(K.Key_F8, K.Key_F)
    assert len(log.rows) == 0
    deck.press(K.Key_A)
    assert log.bar.filter.open


def test_the_log_goes_on_as_somebody_scrolls(deck: Deck) -> None:
    for n in range(300):
        deck.room.clock.wait(10)
        deck.room.do(c.RecordResponse(("CUST",), f"line {n}"))
    deck.show()
    log = deck.place.console.log
    assert len(log.rows) == 120
    assert log.rows.canFetchMore(log.rootIndex())
    log.rows.fetchMore(log.rootIndex())
    assert len(log.rows) == 300
    assert not log.rows.canFetchMore(log.rootIndex())


def test_a_line_far_down_is_found(deck: Deck) -> None:
    for n in range(300):
        deck.room.clock.wait(10)
        deck.room.do(c.RecordResponse(("CUST",), f"line {n}"))
    deck.show()
    assert deck.place.recorder.show_line(deck.said[0].id)
    assert deck.place.console.log.chosen().text == "line 0"


def test_one_more_line_is_one_more_row_and_the_keyboard_stays_on_its_line(deck: Deck) -> None:
    for n in range(5):
        said(deck, "CUST", text=str(n))
    log = deck.place.console.log
    log.choose(2)
    here = log.chosen().response
    told: list[tuple[str, int, int]] = []
    log.rows.rowsInserted.connect(lambda _parent, first, last: told.append(("in", first, last)))
    log.rows.rowsRemoved.connect(lambda _parent, first, last: told.append(("out", first, last)))
    log.rows.dataChanged.connect(lambda first, last, _roles: told.append(("new", first.row(), last.row())))
    log.rows.modelReset.connect(lambda: told.append(("all", 0, 0)))
    said(deck, "POL", text="5")
    assert told == [("in", 0, 0)]
    assert log.chosen().response == here
    told.clear()
    deck.room.do(c.AmendResponse(deck.said[1].id, text="mended"))
    deck.show()
    assert told == [("new", 4, 4)]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("abc", "abc", []),
        ("abc", "xabc", ["in 0 0"]),
        ("abc", "ac", ["out 1 1"]),
        ("abc", "axc", ["new 1 1"]),
        ("abc", "", ["out 0 2"]),
        ("", "ab", ["in 0 1"]),
        ("aaa", "aa", ["out 2 2"]),
        ("abcd", "axd", ["out 1 2", "in 1 1"]),
    ],
)
def test_a_list_says_what_changed_and_no_more(before: str, after: str, told: list[str]) -> None:
    rows, heard = Rows(str), []
    rows.show_rows(tuple(before))
    rows.rowsInserted.connect(lambda _p, first, last: heard.append(f"in {first} {last}"))
    rows.rowsRemoved.connect(lambda _p, first, last: heard.append(f"out {first} {last}"))
    rows.dataChanged.connect(lambda first, last, _r: heard.append(f"new {first.row()} {last.row()}"))
    rows.show_rows(tuple(after))
    assert heard == told
    assert [rows.row(n) for n in range(len(rows))] == list(after)


def test_earlier_wordings_are_told_the_newest_first(deck: Deck) -> None:
    one = said(deck, "CUST", text="first <b>")
    lines = ((1_780_000_000_000, one), (1_780_000_060_000, replace(one, text="second")), (1, replace(one, text="now")))
    record = RecordServices(wordings=lambda _response, then: then(lines))
    deck.place.services = replace(deck.place.services, record=record)
    deck.press(K.Key_F8, K.Key_H)
    strip: HistoryStrip = deck.place.recorder.history
    assert strip.isVisible()
    words = strip.words.text().split("\n")
    assert [line.split("CUST  ")[1] for line in words] == ["second", "first <b>"]
    deck.press(K.Key_Escape)
    assert not strip.isVisible()


# -- expected actions ---------------------------------------------------------------------------------------------------


def test_an_evaluators_marks_stand_apart_and_the_wall_never_shows_them(deck: Deck) -> None:
    deck.go()
    wall = deck.wall.view()
    deck.press(K.Key_E, K.Key_Space, K.Key_V)
    deck.type("ML")
    deck.press(K.Key_Return)
    assert deck.place.context() is Context.EXPECTED
    deck.press(K.Key_Space, K.Key_Space)
    run = deck.room.desk.state.run
    assert run is not None
    assert run.marks == {("I01", "E1"): Mark.UNPROMPTED}
    assert run.evaluations == {("ML", "I01", "E1"): Mark.PROMPTED}
    row = deck.place.console.expected.rows.row(0)
    assert (row.mark, row.evaluators) == (Mark.UNPROMPTED, (("ML", Mark.PROMPTED),))
    assert deck.wall.view() == wall
    deck.press(K.Key_V, (K.Key_A, M.ControlModifier), K.Key_Delete, K.Key_Return, K.Key_Space)
    run = deck.room.desk.state.run
    assert run is not None
    assert run.marks == {("I01", "E1"): Mark.PROMPTED}


def test_who_leads_a_task_is_told_under_it(deck: Deck) -> None:
    deck.go()
    said(deck, "CUST", stance=Stance.LEAD, task="E1", inject="I01")
    said(deck, "POL", stance=Stance.LEAD, task="E1", inject="I01")
    rows = deck.place.console.expected
    spoken = str(rows.rows.data(rows.rows.index(0)))
    assert "CUST" in spoken
    assert "lead CUST POL" in spoken
    assert deck.place.console.log.rows.row(0).opposed
    rows.grab()


# -- who has not spoken -------------------------------------------------------------------------------------------------


def test_who_has_been_quiet_for_long_stands_out_and_the_order_never_changes(deck: Deck) -> None:
    deck.go()
    chips = deck.place.console.chips
    order = list(chips._chips)
    for _ in range(5):
        said(deck, "POL")
    deck.room.clock.wait(38 * 60_000)
    said(deck, "TERM")
    deck.place.recorder._tick()
    assert list(chips._chips) == order
    notes = {code: (chip._note, chip._quiet) for code, chip in chips._chips.items()}
    assert notes == {"TERM": ("1", False), "CUST": ("38′", True), "POL": ("38′", True)}
    assert "quiet for 38 minutes" in chips._chips["CUST"].accessibleName()
    assert "<p" in chips._chips["POL"].toolTip()


def test_a_tip_shows_what_was_typed_and_not_what_it_would_mean_as_markup(deck: Deck) -> None:
    said(deck, "CUST", text="<img src='http://example.invalid/x.png'>")
    deck.place.recorder._tick()
    assert "<img" not in deck.place.console.chips._chips["CUST"].toolTip()
    log = deck.place.console.log
    tip = str(log.rows.data(log.rows.index(0), int(Qt.ItemDataRole.ToolTipRole)))
    assert "<img" not in tip


# -- long texts, other scripts ------------------------------------------------------------------------------------------

LONG = "palabra " * 5_000


@pytest.mark.parametrize(
    "text",
    [
        LONG.strip(),
        "\n".join(f"line {n} of a long paste" for n in range(500)),
        "مرحبا بالعالم " * 400 + "Customs 24/7",
        "The ship \u202eabc\u202c says שלום and مرحبا at 10:47",
        "a\u2028b\u2029c\u0085d",
        "e\u0301 n\u0303 👩‍👩‍👧‍👦 \u00a0.",
    ],
    ids=["40,000 letters", "500 lines", "right to left", "both ways", "other ends of lines", "joined signs"],
)
def test_whatever_is_pasted_nothing_is_lost_and_nothing_freezes(deck: Deck, text: str) -> None:
    slot = deck.place.console.line.text
    deck.press(K.Key_F2, K.Key_Tab)
    data = QMimeData()
    data.setText(text)
    slot.insertFromMimeData(data)
    deck.type(".")
    deck.press(K.Key_Return)
    expected = f"{text}.".replace("\u2028", "\n").replace("\u2029", "\n")
    assert deck.said[0].text.replace("\u2028", "\n").replace("\u2029", "\n") == expected
    assert slot.toPlainText() == ""
    deck.place.console.log.viewport().grab()
    deck.press(K.Key_Up)
    assert slot.words() == expected


def test_letters_put_together_by_an_input_method_are_kept_and_start_the_time(deck: Deck) -> None:
    deck.press(K.Key_F2, K.Key_Tab)
    slot = deck.place.console.line.text
    started = deck.room.clock.ms
    QApplication.sendEvent(slot, QInputMethodEvent("に", []))
    assert deck.place.console.line.draft().text == ""
    commit = QInputMethodEvent()
    commit.setCommitString("日本")
    QApplication.sendEvent(slot, commit)
    deck.room.clock.wait(5000)
    deck.press(K.Key_Return)
    assert (deck.said[0].text, deck.said[0].at_ms) == ("日本", started)


def test_pasted_bytes_that_are_no_text_are_nothing(deck: Deck) -> None:
    data = QMimeData()
    data.setData("application/x-thing", QByteArray(b"\x00\x01"))
    deck.press(K.Key_F2, K.Key_Tab)
    deck.place.console.line.text.insertFromMimeData(data)
    assert deck.place.console.line.text.toPlainText() == ""


def test_every_word_of_the_recorder_is_in_spanish_too(make_deck: Callable[[str], Deck]) -> None:
    deck = make_deck("es")
    said(deck, "CUST", stance=Stance.LEAD)
    log = deck.place.console.log
    assert "lidera" in str(log.rows.data(log.rows.index(0)))
    assert deck.place.recorder.evaluators.field.accessibleName() != translator("en").text("Initials of the evaluator")
