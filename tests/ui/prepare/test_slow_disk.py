"""On a slow disk the next thing is typed before the last one is saved: nothing is overwritten by what stood before."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tabletop.errors import TabletopError
from tabletop.exercise import commands as c
from tabletop.exercise.people import Person
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import AgendaKind, Attribution
from tabletop.messages import Message
from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk
from tests.ui.home.test_home import SHELF
from tests.ui.prepare.by_keys import Kept, step, table
from ui.prepare import make
from ui.prepare.basics_step import BasicsStep
from ui.prepare.languages import LanguagesPage
from ui.prepare.step import Step
from ui.widgets.files import Files

K = Qt.Key


class SlowDesk(AtDesk):
    """Wishes wait until `catch_up`; then they are done one after the other, and the place is shown each."""

    def __init__(self, qtbot: QtBot) -> None:
        self.waiting: list[c.Command] = []
        super().__init__(qtbot, make, Room(started=False), Files(scenarios=lambda: SHELF))

    def do(self, command: c.Command) -> None:
        self.waiting.append(command)

    def catch_up(self) -> None:
        assert self.room is not None
        for command in self.waiting:
            outcome: Message | None = None
            try:
                self.room.desk.execute(command)
            except TabletopError as error:
                outcome = error.message
            self.show()
            self.place.outcome(command, outcome)
        self.waiting = []


class SlowKept(Kept):
    """The list of people stays as it was, however much is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Person] = []

    def set_person(self, id: str, person: Person) -> None:
        self.sent.append(person)


@pytest.fixture
def slow(qtbot: QtBot) -> SlowDesk:
    return SlowDesk(qtbot)


def put(page: Step, row: int, column: str, text: str) -> None:
    model = table(page).table_model
    model.setData(model.index(row, model.column_at(column)), text)


def test_the_policy_outlives_the_phrase_typed_after_it(slow: SlowDesk) -> None:
    page = step(slow, "basics")
    assert isinstance(page, BasicsStep)
    page.rules.policy.opened.emit("coded")
    phrase = page.lent.form.fields["rules.stop_phrase"]
    slow.focus(phrase.edit)
    slow.press("Real", K.Key_Return)
    slow.catch_up()
    assert (slow.state.rules.attribution, slow.state.rules.stop_phrase) == (Attribution.CODED, "Real")


def test_a_title_just_typed_outlives_another_language(slow: SlowDesk) -> None:
    step(slow, "basics")
    title = slow.place.form.fields["title"]
    slow.focus(title.edit)
    slow.press(" again", K.Key_Return)
    page = step(slow, "languages")
    assert isinstance(page, LanguagesPage)
    page.first.set_value("fr")
    page.first.activated.emit(0)
    slow.catch_up()
    assert slow.state.basics is not None
    assert slow.state.basics.title.endswith("again")
    assert slow.state.basics.languages[0] == "fr"


def test_two_names_of_a_body_are_both_kept(slow: SlowDesk) -> None:
    page = step(slow, "agencies")
    put(page, 0, "name:en", "Terminal")
    put(page, 0, "name:es", "La terminal")
    slow.catch_up()
    assert dict(slow.state.agencies["TERM"].names.texts) == {"en": "Terminal", "es": "La terminal"}
    assert table(page).table_model.texts("TERM") == {}


def test_two_lines_of_the_agenda_are_both_changed(slow: SlowDesk) -> None:
    page = step(slow, "agenda")
    page.lent.wish(c.SetAgenda(_two()))
    slow.catch_up()
    put(page, 0, "minutes", "20")
    put(page, 1, "what", "Rules and aims")
    slow.catch_up()
    assert [(item.minutes, item.title) for item in slow.state.agenda] == [(20, "Opening words"), (30, "Rules and aims")]


def test_what_is_refused_does_not_take_the_next_one_with_it(slow: SlowDesk) -> None:
    page = step(slow, "agenda")
    page.lent.wish(c.SetAgenda(_two()))
    slow.catch_up()
    put(page, 0, "minutes", "500")
    slow.catch_up()
    put(page, 1, "what", "Rules and aims")
    slow.catch_up()
    assert [(item.minutes, item.title) for item in slow.state.agenda] == [(30, "Opening words"), (30, "Rules and aims")]
    assert table(page).table_model.texts("1/09:00") == {"minutes": "500"}, "what was typed stays"


def test_name_and_post_of_somebody_are_both_kept(slow: SlowDesk) -> None:
    slow.before(c.AddParticipant(id="p1"))
    kept = SlowKept()
    kept.lend(slow)
    page = step(slow, "people")
    put(page, 0, "name", "Ana")
    put(page, 0, "post", "Director")
    assert kept.sent == [Person("Ana"), Person("Ana", "Director")]


def _two() -> tuple[AgendaItem, ...]:
    return (
        AgendaItem(1, "09:00", 30, AgendaKind.OPENING, "Opening words"),
        AgendaItem(1, "09:30", 30, AgendaKind.BRIEFING, "Rules"),
    )
