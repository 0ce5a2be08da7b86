"""Every act of note-taking can be taken back by name, and done again, also after a new start of the program."""

from tabletop.desk import Desk
from tabletop.exercise import commands as c
from tabletop.exercise.words import Mark, ReadBack, ResponseKind, Stance
from tabletop.i18n import translator
from tabletop.ids import CountingIds
from tabletop.views.undo import MOST, History, after
from tests.exercise.room import Room


class Notes:
    """A room whose acts are remembered."""

    def __init__(self) -> None:
        self.room, self.history = Room(), History()

    def do(self, wish: c.Command) -> None:
        before = self.room.desk.state
        event = self.room.desk.execute(wish)
        self.history = after(self.history, before, event)

    def started_again(self) -> History:
        desk = self.room.desk
        return Desk(self.room.journal, desk.scenarios, self.room.clock, CountingIds(), "laptop").history

    def said(self, code: str, text: str, id: str) -> None:
        self.do(c.RecordResponse((code,) if code else (), text, id=id))

    def undo(self) -> None:
        self.do(self.history.done[-1].undo)

    def redo(self) -> None:
        self.do(self.history.undone[-1].redo)

    def name(self, language: str = "en") -> str:
        return translator(language).message(self.history.done[-1].name)


def test_a_line_is_taken_back_and_done_again_by_name() -> None:
    notes = Notes()
    notes.said("CUST", "Holds the box", "r1")
    assert notes.name() == "response CUST 15:26"
    assert notes.name("es") == "respuesta CUST 15:26"
    notes.undo()
    assert notes.room.desk.state.all_responses() == ()
    notes.redo()
    assert [r.text for r in notes.room.desk.state.all_responses()] == ["Holds the box"]
    assert len(notes.history.done) == 1


def test_a_correction_goes_back_whole() -> None:
    notes = Notes()
    notes.said("CUST", "Holds the box", "r1")
    before = notes.room.desk.state.response("r1")
    notes.do(c.AmendResponse("r1", ("POL",), "Opens it", ResponseKind.GAP, Stance.LEAD))
    after_it = notes.room.desk.state.response("r1")
    notes.undo()
    back = notes.room.desk.state.response("r1")
    assert before is not None
    assert back is not None
    assert (back.agencies, back.text, back.kind, back.stance) == (before.agencies, before.text, before.kind, before.stance)
    notes.redo()
    assert notes.room.desk.state.response("r1") == after_it


def test_marks_read_back_and_parked_items_go_back() -> None:
    notes = Notes()
    notes.room.do(c.ReleaseInject())
    notes.do(c.MarkExpectedAction("E1", Mark.PROMPTED))
    notes.undo()
    run = notes.room.desk.state.run
    assert run is not None
    assert run.marks[("I01", "E1")] is Mark.PENDING
    notes.do(c.RecordResponse((), "Later", ResponseKind.PARKED, id="p"))
    notes.do(c.SetReadBack("p", ReadBack.CONFIRMED))
    notes.do(c.SettleParked("p", "Answered"))
    notes.undo()
    notes.undo()
    parked = notes.room.desk.state.response("p")
    assert parked is not None
    assert (parked.settled, parked.read_back) == (None, ReadBack.CAPTURED)


def test_a_parked_item_made_a_question_by_mistake_goes_back_with_how_it_ended() -> None:
    notes = Notes()
    notes.do(c.RecordResponse((), "Later", ResponseKind.PARKED, id="p"))
    notes.do(c.SettleParked("p", "Answered"))
    notes.do(c.AmendResponse("p", kind=ResponseKind.QUESTION))
    notes.undo()
    parked = notes.room.desk.state.response("p")
    assert parked is not None
    assert (parked.kind, parked.settled) == (ResponseKind.PARKED, "Answered")


def test_what_can_be_taken_back_and_done_again_outlives_a_start_of_the_program() -> None:
    notes = Notes()
    notes.room.do(c.ReleaseInject())
    notes.said("CUST", "One", "r1")
    notes.do(c.AmendResponse("r1", text="Two"))
    for mark in (Mark.PROMPTED, Mark.NOT_RAISED, Mark.UNPROMPTED):
        notes.do(c.MarkExpectedAction("E1", mark))
    notes.undo()
    notes.undo()
    notes.redo()
    notes.do(c.SetReadBack("r1", ReadBack.CONFIRMED))
    for _ in range(3):
        notes.undo()
    assert (len(notes.history.done), len(notes.history.undone)) == (2, 3)
    assert notes.started_again() == notes.history


def test_a_mark_of_a_run_that_is_over_goes_back_there_and_nowhere_else() -> None:
    notes = Notes()
    notes.room.do(c.ReleaseInject())
    notes.do(c.MarkExpectedAction("E1", Mark.PROMPTED))
    notes.room.do(c.EndScenario(), c.StartScenario("small"), c.ReleaseInject())
    notes.undo()
    first, second = notes.room.desk.state.runs
    assert (dict(first.marks), dict(second.marks)) == ({("I01", "E1"): Mark.PENDING}, {})


def test_something_new_ends_what_could_be_done_again() -> None:
    notes = Notes()
    notes.said("CUST", "One", "r1")
    notes.undo()
    notes.said("POL", "Two", "r2")
    assert notes.history.undone == ()


def test_a_line_withdrawn_by_hand_is_what_undo_would_have_done() -> None:
    notes = Notes()
    notes.said("CUST", "One", "r1")
    notes.do(c.WithdrawResponse("r1"))
    assert notes.history.done == ()
    notes.redo()
    assert len(notes.room.desk.state.all_responses()) == 1


def test_what_is_shown_is_no_note_and_the_memory_is_bounded() -> None:
    notes = Notes()
    notes.do(c.ReleaseInject())
    assert notes.history == History()
    for n in range(MOST + 5):
        notes.said("", "x", f"r{n}")
    assert len(notes.history.done) == MOST
