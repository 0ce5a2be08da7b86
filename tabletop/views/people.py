"""People from rows pasted or read from a file, and who may be there twice. Names stay apart from the record."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.messages import Message, message
from tabletop.views.pasted_cells import LONGEST, cells_of
from tabletop.views.people_columns import headings, one_line, unread
from tabletop.views.people_words import (
    AGENCY,
    EMAIL,
    FAMILY,
    GENDER,
    GIVEN,
    MODE,
    MODES,
    NAME,
    PHONE,
    POST,
    ROLE,
    ROLES,
    genders_of,
)
from tabletop.views.speakers import plain

MOST_PEOPLE, MOST_CHARACTERS = 3_000, 1_000_000  # each is a line of the record, and written to the disk by itself

_Word = TypeVar("_Word")
_EMAIL = re.compile(r"[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>]+")


@dataclass(frozen=True, slots=True)
class PastedPerson:
    """One usable row. `twin_of`: the participant whom it seems to name again; `twin_line`: the row above that it seems to
    repeat; `twin` says so in words."""

    line: int
    person: Person
    role: ParticipantRole = ParticipantRole.PLAYER
    agency: str = ""
    gender: Gender = Gender.UNSAID
    mode: Attendance = Attendance.IN_PERSON
    twin_of: str = ""
    twin_line: int = 0
    twin: Message | None = None


@dataclass(frozen=True, slots=True)
class PastedPeople:
    """`troubles` name each row and cell that could not be used as it stands."""

    people: tuple[PastedPerson, ...]
    troubles: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Twins:
    """Two participants who may be one: their ids, and why."""

    first: str
    second: str
    text: Message


@dataclass
class _Reading:
    agencies: Mapping[str, str]  # every exact way to say a body → its code
    genders: Mapping[str, Gender]
    known: Mapping[str, str]  # what tells somebody apart → the participant
    rows: list[PastedPerson] = field(default_factory=list)
    above: dict[str, int] = field(default_factory=dict)  # the same → the row
    troubles: list[Message] = field(default_factory=list)


def read_people(text: str, state: Exercise, people: Mapping[str, Person]) -> PastedPeople:
    """Rows by tab, semicolon or comma, as pasted or from a CSV file. `people`: those the exercise knows, by participant."""
    if len(text) > MOST_CHARACTERS:
        return PastedPeople((), (message("pasted.too-long"),))
    return read_rows(cells_of(text, MOST_PEOPLE), state, people)


def read_rows(rows: Sequence[Sequence[str]], state: Exercise, people: Mapping[str, Person]) -> PastedPeople:
    """The same from the cells of a workbook. Headings in any order, in English, Spanish, French or Portuguese.

    Without headings the columns are name, post, agency, role, gender, e-mail, phone, mode.
    """
    used = [(line, [str(cell) for cell in cells]) for line, cells in enumerate(rows, 1) if any(cells)]
    if not used:
        return PastedPeople((), (message("pasted.nothing"),))
    top, columns = headings(used)
    above, used = used[: top + 1], used[top + 1 :]
    tables = [{c: one_line(cell) for c, cell in zip(columns, cells, strict=False) if c} for _, cells in used[:MOST_PEOPLE]]
    known = {key: id for id, person in reversed(list(people.items())) for key in _keys(person)}
    reading = _Reading(_bodies(state), genders_of([table.get(GENDER, "") for table in tables]), known)
    reading.troubles += unread(above, used[:MOST_PEOPLE], columns)
    if len(used) > MOST_PEOPLE:
        reading.troubles.append(message("pasted.too-many", most=MOST_PEOPLE, line=used[MOST_PEOPLE][0]))
    section = ""
    for (line, cells), table in zip(used, tables, strict=False):
        for long in (" ".join(cell.split()) for c, cell in zip(columns, cells, strict=False) if c):
            if len(long) > LONGEST:
                reading.troubles.append(message("pasted.cell-cut", line=line, text=long[:40], limit=LONGEST))
        if _is_section(reading, table):
            section = next(filter(None, table.values()))
        else:
            _row(reading, line, table if table.get(AGENCY) or not section else {**table, AGENCY: section})
    return PastedPeople(tuple(reading.rows), tuple(reading.troubles))


def twins(people: Mapping[str, Person]) -> tuple[Twins, ...]:
    """Participants with the same name (whatever its accents and order) or the same e-mail, each pair once."""
    pairs: dict[tuple[str, str], Message] = {}
    for key_of, why in ((name_key, "people.same-name"), (_email_key, "people.same-email")):
        first: dict[str, str] = {}
        for id, person in people.items():
            key = key_of(person)
            if key and first.setdefault(key, id) != id:
                other = first[key]
                pairs.setdefault((other, id), Message(why, {"one": shown(people[other]), "two": shown(person)}))
    return tuple(Twins(one, two, text) for (one, two), text in pairs.items())


def shown(person: Person) -> str:
    """What to call somebody in a list: the name, else the post, else the e-mail."""
    return person.name or person.post or person.email


def name_key(person: Person) -> str:
    """The same for `José Pérez Díaz` and `PEREZ DIAZ, Jose`; '' without a name of two words, which tells too little."""
    words = sorted(re.findall(r"\w+", plain(person.name)))
    return " ".join(words) if len(words) > 1 else ""


def _email_key(person: Person) -> str:
    return person.email.strip().casefold()


def _keys(person: Person) -> tuple[str, ...]:
    """What tells somebody apart, the surest first."""
    email, name = _email_key(person), name_key(person)
    return (*((f"@ {email}",) if email else ()), *((name,) if name else ()))


def _bodies(state: Exercise) -> Mapping[str, str]:
    """A code outweighs an alias, an alias a name."""
    ways: dict[str, str] = {}
    said: tuple[Callable[[str], Sequence[str]], ...] = (
        lambda code: (code,),
        lambda code: state.agencies[code].aliases,
        lambda code: tuple(text for _, text in state.agencies[code].names.texts),
    )
    for words_of in said:
        for code in state.agencies:
            for words in words_of(code):
                ways.setdefault(plain(words.strip()), code)
    return ways


def _row(reading: _Reading, line: int, cells: Mapping[str, str]) -> None:
    email = _email(reading, line, cells.get(EMAIL, ""))
    person = Person(_name(cells), cells.get(POST, ""), email, cells.get(PHONE, ""))
    if not any(cells.values()):
        return
    agency = reading.agencies.get(plain(cells.get(AGENCY, "")), "")
    if cells.get(AGENCY) and not agency:
        reading.troubles.append(message("people.agency-unknown", line=line, text=cells[AGENCY][:60]))
    if not (person.name or person.post or person.email or agency):
        reading.troubles.append(message("people.nobody", line=line))
        return
    made = PastedPerson(
        line,
        person,
        _word(reading, line, cells.get(ROLE, ""), ROLES, ParticipantRole.PLAYER, "people.role-unknown"),
        agency,
        _word(reading, line, cells.get(GENDER, ""), reading.genders, Gender.UNSAID, "people.gender-unknown"),
        _word(reading, line, cells.get(MODE, ""), MODES, Attendance.IN_PERSON, "people.mode-unknown"),
    )
    reading.rows.append(_with_twin(reading, made))


def _is_section(reading: _Reading, cells: Mapping[str, str]) -> bool:
    """A row that only names a body, and not in the column of bodies, stands above those who come from it."""
    words = [text for text in cells.values() if text]
    return len(words) == 1 and not cells.get(AGENCY) and plain(words[0]) in reading.agencies


def _name(cells: Mapping[str, str]) -> str:
    """Whole, whichever of its parts the column called "name" holds."""
    name = cells.get(NAME, "")
    said = set(plain(name).split())
    given, family = ("" if set(plain(part).split()) <= said else part for part in (cells.get(GIVEN, ""), cells.get(FAMILY, "")))
    return " ".join(filter(None, (given, name, family)))


def _email(reading: _Reading, line: int, typed: str) -> str:
    found = _EMAIL.search(typed)
    if typed and found is None:
        reading.troubles.append(message("people.email-odd", line=line, text=typed[:60]))
        return typed
    if found is not None and "@" in typed.replace(found[0], "", 1):
        reading.troubles.append(message("people.email-first", line=line, text=typed, email=found[0]))
    return found[0] if found else ""


def _word(reading: _Reading, line: int, typed: str, ways: Mapping[str, _Word], default: _Word, trouble: str) -> _Word:
    words = " ".join(re.findall(r"\w+", plain(typed)))
    if not words:
        return default
    if words in ways:
        return ways[words]
    part = next((ways[word] for word in words.split() if word in ways and len(word) > 2), None)
    if part is None:
        reading.troubles.append(Message(trouble, {"line": line, "text": typed[:40]}))
    return default if part is None else part


def _with_twin(reading: _Reading, made: PastedPerson) -> PastedPerson:
    keys, who = _keys(made.person), shown(made.person)
    for key in keys:
        known, above = reading.known.get(key, ""), reading.above.get(key, 0)
        if known or above:
            twin = (
                message("people.twin-known", line=made.line, name=who)
                if known
                else message("people.twin-above", line=made.line, name=who, other=above)
            )
            made = replace(made, twin_of=known, twin_line=above, twin=twin)
            break
    for key in keys:
        reading.above.setdefault(key, made.line)
    return made
