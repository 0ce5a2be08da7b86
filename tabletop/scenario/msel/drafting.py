"""From the rows of a table to injects; where each leads is settled when all of them have their ids (`ways`)."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from tabletop.localized import Localized
from tabletop.scenario.model import (
    LOOK_OF_CHANNEL,
    Channel,
    Inject,
    Kind,
    Look,
    Mode,
    Phase,
    Priority,
)
from tabletop.scenario.msel import items, lists, times
from tabletop.scenario.msel.cells import LONGEST_TEXT, plain
from tabletop.scenario.msel.draft import Draft, with_notes
from tabletop.scenario.msel.finding import Line
from tabletop.scenario.msel.headings import Column
from tabletop.scenario.msel.words import is_yes, value_of

_LONGEST_TITLE = 60
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}")
_TAKEN = re.compile(r"END|[DX][0-9]+")
_NUMBER = re.compile(r"0*([0-9]{1,6})(?:[.,]0+)?")
_CITED = re.compile(r"\s*[,;\n]\s*")
_Value = TypeVar("_Value", bound=StrEnum)


def add(draft: Draft, line: Line, also: list[str]) -> None:
    """One inject more."""
    cells = line.cells
    id = _id(draft, line)
    for typed in (cells.get(Column.SEQ, ""), id, draft_number(id), *also):
        draft.ids.setdefault(plain(typed), id)
    notes: list[str] = [cells.get(Column.NOTES, "")]

    def word(column: Column, kind: type[_Value], otherwise: _Value) -> _Value:
        text = cells.get(column, "")
        found = value_of(kind, text) if text else otherwise
        if found is None:
            _to_notes(draft, line, column, notes)
        return otherwise if found is None else found

    title, text = _title_and_text(draft, line)
    kind = word(Column.KIND, Kind, Kind.SITUATION)
    usual = Priority.CONTINGENCY if kind is Kind.CONTINGENCY else Priority.CORE
    channel = word(Column.CHANNEL, Channel, Channel.BRIEFING)
    look = word(Column.LOOK, Look, LOOK_OF_CHANNEL[channel])
    to = draft.bodies.addressed(cells.get(Column.TO, ""), line.spot(Column.TO)) if cells.get(Column.TO) else ()
    expected = lists.expected(draft, line, to, notes)
    questions = lists.questions(draft, line)
    inject = Inject(
        id=id,
        title=draft.say(title, line.spot(Column.TITLE)),
        text=draft.say(text, line.spot(Column.TEXT)),
        kind=kind,
        priority=word(Column.PRIORITY, Priority, usual),
        mode=word(Column.MODE, Mode, Mode.OPEN),
        channel=channel,
        look=look,
        module=_module(draft, line),
        minutes=_number(draft, line, Column.MINUTES, times.minutes_of, 240, notes),
        time=draft.say(_time(draft, line), line.spot(Column.TIME)),
        sender=draft.say(cells.get(Column.FROM, ""), line.spot(Column.FROM)),
        to=to,
        level=_number(draft, line, Column.LEVEL, _level, 3, notes),
        reserve=_reserve(draft, line, kind, notes),
        read_aloud=draft.say(cells.get(Column.READ_ALOUD, ""), line.spot(Column.READ_ALOUD)),
        hints=tuple(draft.say(each.text, line.spot(Column.HINTS)) for each in items.read(cells.get(Column.HINTS, ""))),
        red_flags=tuple(
            draft.say(each.text, line.spot(Column.RED_FLAGS)) for each in items.read(cells.get(Column.RED_FLAGS, ""))
        ),
        role_player=lists.role_player(draft, line, notes),
        questions=questions,
        expected=expected,
        objectives=_objectives(draft, line),
        references=tuple(dict.fromkeys(filter(None, _CITED.split(cells.get(Column.REFERENCES, ""))))),
        phase=value_of(Phase, cells.get(Column.PHASE, "")),
        notes=Localized(),
    )
    if cells.get(Column.PHASE) and inject.phase is None:
        _to_notes(draft, line, Column.PHASE, notes)
    if cells.get(Column.ATTACHMENTS):
        draft.losses.left_out(line.spot(Column.ATTACHMENTS), "msel.attachment", cells[Column.ATTACHMENTS])
    notes += [f"{name}: {words}" for name, words in line.extra]
    draft.lines[id] = line
    draft.injects[id] = with_notes(draft, inject, line, notes)


def draft_number(id: str) -> str:
    tail = id[1:].lstrip("0")
    return tail if id[:1] == "I" and tail.isdigit() else id


def _id(draft: Draft, line: Line) -> str:
    """The number of the row as an id: kept as typed where it can be, I07 for 7; a new one where there is none."""
    typed = line.cells.get(Column.SEQ, "")
    number = _NUMBER.fullmatch(typed)
    if number:
        wanted = f"I{int(number[1]):02d}"
    elif _ID.fullmatch(typed) and not _TAKEN.fullmatch(typed):
        wanted = typed
    else:
        parts = re.findall(r"[A-Za-z0-9]+", typed)
        wanted = ("-".join(parts) if typed[:1].isalpha() else f"I{'-'.join(parts).zfill(2)}")[:28] if parts else ""
        wanted = f"I-{wanted}" if _TAKEN.fullmatch(wanted) else wanted
    at = len(draft.injects) + 1
    id = wanted or f"I{at:02d}"
    while id in draft.injects or not _ID.fullmatch(id):
        id = f"I{at:02d}"
        at += 1
    if typed and id != wanted:
        draft.losses.guessed(line.spot(Column.SEQ), "msel.number-twice", typed, id=id)
    elif typed and not number and id != typed:
        draft.losses.guessed(line.spot(Column.SEQ), "msel.number-made", typed, id=id)
    return id


def _title_and_text(draft: Draft, line: Line) -> tuple[str, str]:
    title = " ".join(line.cells.get(Column.TITLE, "").split())
    text = line.cells.get(Column.TEXT, "")
    if not text:
        draft.losses.guessed(line.spot(Column.TITLE), "msel.text-from-title")
        return title[:LONGEST_TEXT], line.cells[Column.TITLE]
    if not title:
        first = " ".join(re.split(r"(?<=[.!?])\s|\n", text, maxsplit=1)[0].split())
        title = first if len(first) <= _LONGEST_TITLE else first[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
        draft.losses.guessed(line.spot(Column.TEXT), "msel.title-from-text", title)
    return title, text


def _to_notes(draft: Draft, line: Line, column: Column, notes: list[str]) -> None:
    notes.append(f"{line.headings.get(column, column.value)}: {line.cells[column]}")
    draft.losses.guessed(line.spot(column), "msel.word-unknown", line.cells[column])


def _number(
    draft: Draft, line: Line, column: Column, read: Callable[[str], int | None], most: int, notes: list[str]
) -> int | None:
    text = line.cells.get(column, "")
    found = read(text) if text else None
    if text and (found is None or not 0 <= found <= most):
        _to_notes(draft, line, column, notes)
        return None
    if found is not None and str(found) not in text:
        draft.losses.guessed(line.spot(column), "msel.rounded", text, n=found)
    return found


def _level(text: str) -> int | None:
    found = re.search(r"(?<!\d)[123](?!\d)", text)
    return int(found[0]) if found and len(text) < 20 else None


def _time(draft: Draft, line: Line) -> str:
    day, hour = line.cells.get(Column.DATE, ""), line.cells.get(Column.TIME, "")
    told = []
    for column, text in ((Column.DATE, day), (Column.TIME, hour)):
        moment = times.from_number(text)
        if moment:
            draft.losses.guessed(line.spot(column), "msel.time-from-number", text, time=moment)
        told.append(moment or text)
    if told[0] and told[1].startswith(told[0]):
        told[0] = ""
    return " ".join(" ".join(filter(None, told)).split())


def _reserve(draft: Draft, line: Line, kind: Kind, notes: list[str]) -> bool:
    text = line.cells.get(Column.RESERVE, "")
    if text:
        found = is_yes(text)
        if found is None:
            _to_notes(draft, line, Column.RESERVE, notes)
        return bool(found)
    if kind is Kind.CONTINGENCY and Column.NEXT not in line.cells and Column.RESERVE not in line.headings:
        draft.losses.guessed(line.spot(Column.KIND), "msel.reserve-guessed")
        return True
    return False


def _module(draft: Draft, line: Line) -> str:
    text = line.cells.get(Column.MODULE, "") or line.section
    return _listed(draft, draft.modules, text, "M") if text else ""


def _objectives(draft: Draft, line: Line) -> tuple[str, ...]:
    text = line.cells.get(Column.OBJECTIVES, "")
    parts = [part for whole in re.split(r"[\n;]", text) for part in _short(whole)]
    return tuple(dict.fromkeys(_listed(draft, draft.objectives, part, "O") for part in parts))


def _short(text: str) -> list[str]:
    """`O1, O2` is two; a sentence with a comma is one."""
    parts = [part.strip() for part in text.split(",")]
    return [p for p in parts if p] if all(len(part) < 8 and " " not in part for part in parts) else [text.strip()]


def _listed(draft: Draft, known: dict[str, str], text: str, letter: str) -> str:
    """The id of an objective or a module that is named by its id or its words; a new one where it is neither."""
    if text in known:
        return text
    ids = draft.by_words.setdefault(letter, {plain(words): id for id, words in known.items()})
    if plain(text) not in ids:
        number = len(known) + 1
        while f"{letter}{number}" in known:
            number += 1
        known[f"{letter}{number}"] = text
        ids[plain(text)] = f"{letter}{number}"
    return ids[plain(text)]
