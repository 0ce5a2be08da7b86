"""Annex A: who was registered and who came, half-day by half-day, as numbers; names only when they are asked for."""

from collections import Counter
from collections.abc import Iterator

from tabletop.exercise.prepare_values import Participant, Presence
from tabletop.exercise.words import Attendance, Attribution, Gender, ParticipantRole
from tabletop.report.annex import annex
from tabletop.report.model import Block, Cell, Column, Heading, Note, Section, Table, TableRow
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.views.agenda import HalfDay, half_days
from tabletop.views.attendance import Attended, By, Count, attended
from tabletop.views.sectors import Sector

_AT_ONCE = 6  # half-days side by side on a page
SHOWN = {
    Attribution.NAMED: tuple(By),
    Attribution.CODED: (By.AGENCY, By.ROLE, By.GENDER, By.MODE),  # a sector of one would tell who stands behind a code
    Attribution.NON_ATTRIBUTION: (By.ROLE, By.GENDER, By.MODE),
}


def section(told: Source) -> Section:
    whole = attended(told.state)
    return annex(told, "attendance", tuple(_blocks(told, whole)) if whole.registered else (), new_page=True)


def _blocks(told: Source, whole: Attended) -> Iterator[Block]:
    said = told.words.say
    halves = tuple(half for half in half_days(told.state) if half.key in whole.half_days)
    bodies = attended(told.recorded).bodies
    yield Note(said("count.registered-of", n=whole.registered, bodies=said("count.bodies", n=bodies)))
    for start in range(0, len(halves), _AT_ONCE):
        yield _table(told, whole, halves[start : start + _AT_ONCE])
    yield Note(said("attendance.note"))
    moved = tuple(_moved(told, halves))
    if moved:
        columns = (
            Column("half", said("column.half-day"), 120),
            Column("who", said("column.who")),
            Column("what", said("column.what")),
        )
        yield Heading(said("attendance.partly"))
        yield Table(columns, moved)
    if told.people:
        yield Heading(said("attendance.people"))
        yield _people(told)


def _table(told: Source, whole: Attended, halves: tuple[HalfDay, ...]) -> Table:
    said = told.words.say
    columns = (
        Column("what", said("column.counted")),
        Column("registered", said("column.registered"), 62),
        *(Column(half.key, told.words.translator.message(half.title), 54) for half in halves),
    )
    present = (_number(whole.present[half.key]) for half in halves)
    rows = [
        TableRow((Cell(strong=said("attendance.all")), Cell(strong=str(whole.registered)), *(Cell(strong=n) for n in present)))
    ]
    for by in SHOWN[told.policy]:
        counts = whole.by(by)
        rows.append(TableRow(span=said(f"attendance.by-{by.value}")))
        rows.extend(_row(told, count, halves) for count in counts)
    return Table(columns, tuple(rows))


def _row(told: Source, count: Count, halves: tuple[HalfDay, ...]) -> TableRow:
    numbers = (_number(count.present[half.key]) for half in halves)
    return TableRow((Cell(_label(told, count)), Cell(str(count.registered)), *map(Cell, numbers)))


def _number(present: int | None) -> str:
    return "–" if present is None else str(present)


def _label(told: Source, count: Count) -> str:
    if count.by is By.AGENCY:
        return told.body(count.key) if count.key else told.words.say("attendance.team")
    kinds = {By.SECTOR: Sector, By.ROLE: ParticipantRole, By.GENDER: Gender, By.MODE: Attendance}
    return told.words.word(kinds[count.by](count.key))


def _moved(told: Source, halves: tuple[HalfDay, ...]) -> Iterator[TableRow]:
    """Absences, late arrivals and early departures, by function: no name."""
    titles = {half.key: told.words.translator.message(half.title) for half in halves}
    order = {half.key: place for place, half in enumerate(halves)}
    alike: Counter[tuple[str, str, str]] = Counter()
    for (id, key), presence in sorted(told.state.attendance.items(), key=lambda item: order.get(item[0][1], 0)):
        person = told.state.participants.get(id)
        if person is not None and (not presence.present or presence.arrives or presence.leaves or presence.reason):
            alike[titles.get(key, key), _who(told, person), _what(told, presence)] += 1
    for (half, who, what), number in alike.items():
        yield TableRow((Cell(half), Cell(who if number == 1 else f"{number} × {who}"), Cell(what)))


def _who(told: Source, person: Participant) -> str:
    body = told.body(person.agency) if person.agency and told.policy is not Attribution.NON_ATTRIBUTION else ""
    return joined(told.words.word(person.role), body)


def _what(told: Source, presence: Presence) -> str:
    said = told.words.say
    return joined(
        "" if presence.present else said("attendance.absent"),
        said("attendance.from", time=presence.arrives) if presence.arrives else "",
        said("attendance.until", time=presence.leaves) if presence.leaves else "",
        presence.reason,
    )


def _people(told: Source) -> Table:
    said = told.words.say
    columns = (
        Column("name", said("column.name")),
        Column("post", said("column.post")),
        Column("body", said("column.body"), 130),
        Column("role", said("column.role"), 76),
    )
    rows = []
    for id, person in told.recorded.participants.items():
        known = told.people.get(id)
        body = told.recorded.agencies.get(person.agency)
        name = (body.names.get(told.words.language) or body.code) if body else ""
        if known is not None and (known.name or known.post):
            rows.append(TableRow((Cell(strong=known.name), Cell(known.post), Cell(name), Cell(told.words.word(person.role)))))
    return Table(columns, tuple(rows))
