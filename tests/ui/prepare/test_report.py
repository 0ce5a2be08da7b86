"""The step of the report: what it leaves out and whom it is addressed to, by keys."""

import pytest
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.exercise.prepare_values import ReportPlan
from tabletop.exercise.words import ReportPart
from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk, assert_fits
from tests.ui.prepare.by_keys import K, step
from tests.ui.prepare.test_prepare import made, place_of
from tests.ui.prepare.test_slow_disk import SlowDesk
from ui.prepare.report import ReportStep


def begun(at_desk: AtDesk) -> ReportStep:
    page = step(at_desk, "report")
    assert isinstance(page, ReportStep)
    return page


@pytest.mark.parametrize(("language", "log"), [("en", "Response log"), ("es", "Registro de respuestas")])
def test_a_part_is_left_out_and_taken_in_again_and_addressees_stay(qtbot: QtBot, language: str, log: str) -> None:
    at_desk = made(qtbot, Room(started=False), language)
    at_desk.before(c.SetReportPlan((), ("Ministry",)))
    page = begun(at_desk)
    assert page.list.hasFocus()
    page.list.choose(ReportPart.LOG)
    assert next(row.text for row in page.list.rows() if row.key == ReportPart.LOG) == log
    at_desk.press(K.Key_Space, K.Key_Up, K.Key_Return)
    assert at_desk.state.report_plan == ReportPlan((ReportPart.AGENDA, ReportPart.LOG), ("Ministry",))
    assert sum(bool(row.trailing) for row in page.list.rows()) == 2
    at_desk.press(K.Key_Space)
    field = place_of(at_desk).form.fields["report.addressees"].edit
    at_desk.focus(field)
    at_desk.press(K.Key_End, K.Key_Return, "- Donor", K.Key_Tab)
    assert at_desk.state.report_plan == ReportPlan((ReportPart.LOG,), ("Ministry", "Donor"))
    at_desk.place.resize(1093, 560)
    assert_fits(qtbot, at_desk.place)


def test_on_a_slow_disk_every_choice_counts_and_a_refused_one_stands_no_more(qtbot: QtBot) -> None:
    at_desk = SlowDesk(qtbot)
    page = begun(at_desk)
    at_desk.press(K.Key_Space, K.Key_Down, K.Key_Space)
    at_desk.catch_up()
    assert list(at_desk.state.report_plan.leaves_out) == ["background", "matrix"]
    at_desk.before(c.CloseExercise())
    at_desk.press(K.Key_Space)
    at_desk.catch_up()
    at_desk.before(c.ReopenExercise())
    at_desk.press(K.Key_Down, K.Key_Space)
    at_desk.catch_up()
    assert [row.key for row in page.list.rows() if row.trailing] == ["background", "matrix", "expected"]
    assert list(at_desk.state.report_plan.leaves_out) == ["background", "matrix", "expected"]
