"""Every paper of the pack, made one after the other: a long pack can be left between two of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import ParticipantRole
from tabletop.report.pack import emergency, forms, guide, handouts, manual, run_sheet, sheets
from tabletop.report.pack.paper import Paper
from tabletop.report.pack.public import Public, public
from tabletop.report.pack.sheets import Seat
from tabletop.report.pack.words import PackWords, words
from tabletop.scenario.model import Scenario
from tabletop.scenario.msel.table import Book, book
from tabletop.views.text import bound

PDF, XLSX = "pdf", "xlsx"


@dataclass(frozen=True, slots=True)
class Job:
    """A file to write: its name, its kind, and what makes what is printed in it."""

    file: str
    kind: str
    make: Callable[[], Paper | Book]


def jobs(
    state: Exercise, scenarios: Mapping[str, Scenario], language: str, people: Mapping[str, Person] | None = None
) -> Iterator[Job]:
    """In the order of their names. `language`: that of the pack, '' for the room's first and hand-outs in every language of
    the room; `people`: who the participants are, when the attendance sheet is to name them."""
    spoken = state.basics.languages if state.basics and state.basics.languages else ("en",)
    first, hand_out_in = (language, (language,)) if language else (spoken[0], spoken)
    say, told = words(first), public(state, scenarios, first)
    others = [code for code in (*spoken, "en", "es") if code != first]
    second = next((code for code in others if any(body.names.has(code) for body in told.bodies)), first)
    yield _paper(f"01_situation-manual_{first}", lambda: manual.manual(told, say))
    yield _paper(f"02_facilitator-guide_{first}", lambda: guide.guide(told, state, scenarios, say))
    yield _paper(f"03_run-sheet_{first}", lambda: run_sheet.run_sheet(told, state, scenarios, say))
    for code in hand_out_in:
        yield from _hand_outs(public(state, scenarios, code) if code != first else told, words(code))
    yield _paper(f"05_response-form_{first}", lambda: forms.responses(told, say))
    yield _paper(f"06_feedback-form_{first}", lambda: forms.feedback(told, say))
    if told.bodies:
        yield _paper(f"07_name-tents_{first}", lambda: sheets.tents(told, say, second))
    yield _paper(f"08_attendance_{first}", lambda: sheets.attendance(told, say, _seats(state, say, people or {})))
    yield _paper(f"09_test-card_{first}", lambda: sheets.test_card(told, say))
    yield _paper(f"10_emergency-card_{first}", lambda: emergency.emergency(told, say))
    known = [(id, scenarios[digest]) for id, digest in state.programme.items() if digest in scenarios]
    for number, (id, scenario) in enumerate(known, 1):
        named = bound(state, scenario) or scenario
        yield Job(f"11_MSEL_S{number:02d}_{id}_{first}.{XLSX}", XLSX, partial(book, named, first))


def _paper(name: str, make: Callable[[], Paper]) -> Job:
    return Job(f"{name}.{PDF}", PDF, make)


def _hand_outs(told: Public, say: PackWords) -> Iterator[Job]:
    for each in told.scenarios:
        name = f"04_hand-outs_{each.code}_{each.id}_{say.asked}"
        yield _paper(name, partial(handouts.handouts, told, each, say))


def _seats(state: Exercise, say: PackWords, people: Mapping[str, Person]) -> tuple[Seat, ...]:
    """By body, in the order of the bodies; the organising team last."""
    order = {code: place for place, code in enumerate(state.agencies)}
    expected = sorted(state.participants.values(), key=lambda each: order.get(each.agency, len(order)))
    return tuple(
        Seat(each.agency, "" if each.role is ParticipantRole.PLAYER else say.say(f"role.{each.role}"), _name(people, each.id))
        for each in expected
    )


def _name(people: Mapping[str, Person], id: str) -> str:
    return people[id].name if id in people else ""
