"""Conclude by keys: from marked lines to a corrective action with an owner and a date, and to a report."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import ObservationKind, ResponseKind, Stance
from tabletop.i18n import translator
from tabletop.messages import message
from tabletop.scenario.model import Strand
from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk, assert_fits
from ui import theme
from ui.conclude import ConcludePlace, make
from ui.conclude.parts import sentence
from ui.widgets.fields import Area
from ui.widgets.files import Files


@pytest.fixture
def room() -> Room:
    room = Room()
    room.do(
        c.ReleaseInject(),
        c.RecordResponse(("TERM",), "No written procedure", ResponseKind.GAP, strands=(Strand.RR,), id="g1"),
        c.RecordResponse(("CUST",), "Nobody can order it", ResponseKind.GAP, strands=(Strand.RR,), id="g2"),
        c.RecordResponse(("*",), "Who pays?", ResponseKind.QUESTION, id="q1"),
        c.RecordResponse(("POL",), "Early warning", ResponseKind.STRENGTH, id="s1"),
    )
    return room


@pytest.fixture
def at_desk(qtbot: QtBot, room: Room) -> AtDesk:
    return made(qtbot, room)


def made(qtbot: QtBot, room: Room, language: str = "en", files: Files = Files()) -> AtDesk:
    def name(state: Exercise, code: str, kind: str) -> str:
        return f"2026-07_Almar_conclusions_{code}.{kind}"

    return AtDesk(qtbot, make, room, replace(files, export_name=name, reports="/reports"), language)


def place_of(at_desk: AtDesk) -> ConcludePlace:
    assert isinstance(at_desk.place, ConcludePlace)
    return at_desk.place


def widget(at_desk: AtDesk, key: str) -> QWidget:
    found = place_of(at_desk).editor.findChild(QWidget, key)
    assert isinstance(found, QWidget), key
    return found


def typed(at_desk: AtDesk, key: str, text: str) -> None:
    """Replace what stands in a field and leave it."""
    field = widget(at_desk, key)
    at_desk.focus(field)
    assert isinstance(field, QLineEdit | Area)
    field.selectAll()
    at_desk.press(text, Qt.Key.Key_Tab)


def mark(at_desk: AtDesk, *keys: str) -> None:
    rows = place_of(at_desk).evidence.list
    at_desk.focus(rows)
    for key in keys:
        rows.choose(key)
        at_desk.press(Qt.Key.Key_Space)


def with_finding(at_desk: AtDesk) -> None:
    at_desk.before(
        c.AddObservation(ObservationKind.GAP, "Nobody orders it", Strand.RR, evidence=("g1",), id="o"),
        c.AddConclusion("Name who orders it", observations=("o",), id="k"),
        c.AddRecommendation("Name an authority", "k", id="r"),
        c.AddCorrectiveAction("Draft the rule", "r", id="a"),
    )
    place_of(at_desk).findings.choose("o")


def evidence_of(at_desk: AtDesk) -> tuple[str, ...]:
    return at_desk.state.observations["o"].evidence


def test_marked_lines_become_a_finding_whose_title_is_ready_to_type(at_desk: AtDesk) -> None:
    mark(at_desk, "g1", "g2")
    at_desk.press("n")
    (seen,) = at_desk.state.observations.values()
    assert (seen.kind, seen.strand, seen.evidence) == (ObservationKind.GAP, Strand.RR, ("g1", "g2"))
    title = QApplication.focusWidget()
    assert isinstance(title, Area)
    assert title.textCursor().selectedText() == "No written procedure"
    at_desk.press("Nobody orders the isolation", Qt.Key.Key_Return)
    assert next(iter(at_desk.state.observations.values())).text == "Nobody orders the isolation"
    assert [row.trailing for row in place_of(at_desk).evidence.list.rows() if row.key in ("g1", "g2")] == ["Finding 1"] * 2


def test_enter_on_one_line_is_enough(at_desk: AtDesk) -> None:
    rows = place_of(at_desk).evidence.list
    at_desk.focus(rows)
    rows.choose("s1")
    at_desk.press(Qt.Key.Key_Return)
    (seen,) = at_desk.state.observations.values()
    assert (seen.kind, seen.evidence) == (ObservationKind.STRENGTH, ("s1",))


def test_nothing_marked_makes_nothing_and_says_so(at_desk: AtDesk) -> None:
    rows = place_of(at_desk).evidence.list
    at_desk.focus(rows)
    rows.choose("group.gap")
    at_desk.press("n")
    assert at_desk.wishes == []
    assert "Mark one or more lines" in at_desk.said()


def test_a_line_is_attached_to_the_open_finding_and_let_go(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    mark(at_desk, "q1")
    at_desk.press("a")
    assert evidence_of(at_desk) == ("g1", "q1")
    cross = next(
        b for b in place_of(at_desk).editor.findChildren(QWidget) if b.accessibleName() == "Remove this evidence: Who pays?"
    )
    at_desk.focus(cross)
    at_desk.press(Qt.Key.Key_Space)
    assert evidence_of(at_desk) == ("g1",)


def test_a_letter_typed_into_a_field_is_only_a_letter(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    typed(at_desk, "observation.o.detail", "n a u")
    assert at_desk.state.observations["o"].detail == "n a u"
    assert len(at_desk.state.observations) == 1


def test_groups_close_and_open_by_keys(at_desk: AtDesk) -> None:
    rows = place_of(at_desk).evidence.list
    at_desk.focus(rows)
    rows.choose("group.gap")
    at_desk.press(Qt.Key.Key_Left)
    assert "g1" not in [row.key for row in rows.rows()]
    at_desk.press(Qt.Key.Key_Return)
    assert "g1" in [row.key for row in rows.rows()]


def test_search_and_what_is_unused(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    column = place_of(at_desk).evidence
    at_desk.focus(column.list)
    at_desk.press("u")
    assert "g1" not in [row.key for row in column.list.rows()]
    at_desk.press("u")
    at_desk.control(Qt.Key.Key_F)
    assert column.search.hasFocus()
    at_desk.press("customs nobody")
    assert [row.key for row in column.list.rows()] == []
    column.search.clear()
    at_desk.press("cust nobody")
    assert [row.key for row in column.list.rows()] == ["group.gap", "g2"]


def test_from_a_finding_to_an_action_with_owner_and_date(at_desk: AtDesk) -> None:
    at_desk.before(c.AddObservation(ObservationKind.GAP, "Nobody orders it", Strand.RR, evidence=("g1",), id="o"))
    place_of(at_desk).findings.choose("o")
    at_desk.focus(widget(at_desk, "observation.o.conclude"))
    at_desk.press(Qt.Key.Key_Space)
    (conclusion,) = at_desk.state.conclusions.values()
    assert (conclusion.text, conclusion.observations) == ("Nobody orders it", ("o",))
    add = widget(at_desk, f"add.recommendation.{conclusion.id}")
    at_desk.focus(add)
    at_desk.press("Name an authority", Qt.Key.Key_Return)
    (made_now,) = at_desk.state.recommendations.values()
    assert made_now.conclusion == conclusion.id
    assert isinstance(fresh := widget(at_desk, f"add.recommendation.{conclusion.id}"), QLineEdit)
    assert fresh.text() == ""
    typed(at_desk, f"recommendation.{made_now.id}.addressee", "TERM")
    at_desk.focus(widget(at_desk, f"add.action.{made_now.id}"))
    at_desk.press("Draft the rule", Qt.Key.Key_Return)
    (action,) = at_desk.state.actions.values()
    typed(at_desk, f"action.{action.id}.owner", "POL")
    typed(at_desk, f"action.{action.id}.due", "30/9/2026")
    done = at_desk.state.actions[action.id]
    assert (done.owner, done.due) == ("POL", "2026-09-30")
    assert at_desk.state.recommendations[made_now.id].addressee == "TERM"


def test_a_refused_date_stays_typed_even_when_another_finding_was_looked_at(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    at_desk.before(c.AddObservation(ObservationKind.STRENGTH, "Early warning", evidence=("s1",), id="p"))
    typed(at_desk, "action.a.due", "soon")
    assert "soon" in at_desk.said()
    place_of(at_desk).findings.choose("p")
    place_of(at_desk).findings.choose("o")
    field = widget(at_desk, "action.a.due")
    assert isinstance(field, QLineEdit)
    assert field.text() == "soon"
    assert at_desk.state.actions["a"].due == ""


def test_half_typed_new_things_are_kept_in_the_file(qtbot: QtBot, at_desk: AtDesk) -> None:
    with_finding(at_desk)
    add = widget(at_desk, "add.action.r")
    at_desk.focus(add)
    at_desk.press("Half a sen")
    assert at_desk.kept["conclude.add.action.r"] == "Half a sen"
    at_desk.press(Qt.Key.Key_Return)
    assert at_desk.kept["conclude.add.action.r"] == ""


def test_a_suggestion_waits_until_it_is_taken_up(at_desk: AtDesk) -> None:
    at_desk.before(*(c.RecordResponse((code,), "We lead", stance=Stance.LEAD, task="E1", id=code) for code in ("TERM", "CUST")))
    rows = place_of(at_desk).findings.list
    assert at_desk.state.observations == {}
    assert [row.text for row in rows.rows() if row.key.startswith("suggestion.")] == [
        "TERM and CUST both said they lead: Tell the authority."
    ]
    at_desk.focus(rows)
    rows.choose("suggestion.S01-I01-E1")
    at_desk.press(Qt.Key.Key_Return)
    (seen,) = at_desk.state.observations.values()
    assert (seen.kind, seen.evidence) == (ObservationKind.OVERLAP, ("S01-I01-E1", "TERM", "CUST"))
    assert not [row for row in rows.rows() if row.key.startswith("suggestion.")]


def test_a_finding_is_withdrawn_unless_something_rests_on_it(at_desk: AtDesk) -> None:
    at_desk.before(c.AddObservation(ObservationKind.STRENGTH, "Early warning", evidence=("s1",), id="p"))
    with_finding(at_desk)
    rows = place_of(at_desk).findings.list
    at_desk.focus(rows)
    rows.choose("o")
    at_desk.press(Qt.Key.Key_Delete)
    assert "o" in at_desk.state.observations
    assert at_desk.said() != ""
    rows.choose("p")
    at_desk.press(Qt.Key.Key_Delete)
    assert "p" not in at_desk.state.observations


def test_a_report_is_proposed_a_name_and_never_overwrites_by_itself(qtbot: QtBot, room: Room) -> None:
    proposals: list[str] = []

    def ask(_parent: QWidget, _title: str, proposal: str) -> str:
        proposals.append(proposal)
        return proposal

    there = {"/reports/2026-07_Almar_conclusions_en.pdf", "/reports/2026-07_Almar_conclusions_en-2.pdf"}
    at_desk = made(qtbot, room, files=Files(ask_save=ask, is_there=there.__contains__))
    place = place_of(at_desk)
    asked: list[tuple[str, str, str, bool]] = []
    place.export_requested.connect(lambda *what: asked.append(what))
    at_desk.focus(place._report)
    at_desk.press(Qt.Key.Key_Space)
    place.export.save.click()
    assert proposals == ["/reports/2026-07_Almar_conclusions_en.pdf"]
    assert asked == []
    buttons = [b for b in place.strip.findChildren(type(place._report)) if b.isVisible()]
    assert "is there already" in at_desk.said()
    buttons[0].click()
    assert asked == [("pdf", "/reports/2026-07_Almar_conclusions_en-3.pdf", "en", False)]
    place.export.save.click()
    next(b for b in place.strip.findChildren(type(place._report)) if b.words() == "Replace it" and b.isVisible()).click()
    assert asked[-1] == ("pdf", "/reports/2026-07_Almar_conclusions_en.pdf", "en", True)
    place.export.language.set_value("es")
    place.export.kind.set_value("json")
    place.export.save.click()
    assert asked[-1] == ("json", "/reports/2026-07_Almar_conclusions_es.json", "es", False)


def test_closing_and_reopening(at_desk: AtDesk) -> None:
    place = place_of(at_desk)
    place._close.click()
    assert not at_desk.state.closed
    assert at_desk.said() == translator("en").message(message("exercise.still-running"))
    at_desk.before(c.EndScenario("the day is over"))
    place._close.click()
    assert at_desk.state.closed
    assert "in the archive" in at_desk.said()
    assert place._close.words() == "Reopen the exercise"
    place._close.click()
    assert not at_desk.state.closed


def test_everything_changes_its_language_and_keeps_what_is_typed(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    typed(at_desk, "action.a.due", "soon")
    evidence = place_of(at_desk).evidence
    evidence.search.setText("order")
    mark(at_desk, "g2")
    add = widget(at_desk, "add.action.r")
    at_desk.focus(add)
    at_desk.press("Half")
    at_desk.language = "es"
    at_desk.show()
    assert place_of(at_desk).evidence is not evidence
    evidence = place_of(at_desk).evidence
    assert (evidence.search.text(), [line.id for line in evidence.chosen()]) == ("order", ["g2"])
    due, half = widget(at_desk, "action.a.due"), widget(at_desk, "add.action.r")
    assert isinstance(due, QLineEdit)
    assert isinstance(half, QLineEdit)
    assert (due.text(), half.text(), due.accessibleName()) == ("soon", "Half", "Plazo")


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1366, 724), (1093, 570)])
def test_everything_has_a_name_and_room(qtbot: QtBot, qapp: QApplication, room: Room, name: str, size: tuple[int, int]) -> None:
    theme.apply(qapp, name)
    for language in ("en", "es"):
        at_desk = made(qtbot, room, language)
        at_desk.place.resize(*size)
        assert_fits(qtbot, at_desk.place)
        if "o" not in at_desk.state.observations:
            with_finding(at_desk)
        place_of(at_desk)._report.click()
        assert_fits(qtbot, at_desk.place)


def test_a_sentence_grows_when_its_column_becomes_narrow(qtbot: QtBot) -> None:
    area = sentence("Title", "The terminal informs the port and the Designated Authority in the first half hour")
    qtbot.addWidget(area)
    area.resize(500, area.height())
    area.show()
    area.resize(240, area.height())
    assert area.height() > area.document().size().height() * area.fontMetrics().lineSpacing()
