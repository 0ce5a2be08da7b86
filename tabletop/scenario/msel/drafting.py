"""From the rows of a table to injects; where each leads is settled when all of them have their ids (`ways`)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar

from tabletop.localized import Localized
from tabletop.scenario.model import (
    LOOK_OF_CHANNEL,
    Channel,
    ExpectedAction,
    Inject,
    Item,
    Kind,
    Look,
    Mode,
    Phase,
    Priority,
    Question,
    RoleLine,
    Strand,
)
from tabletop.scenario.msel import items, times
from tabletop.scenario.msel.bodies import Bodies
from tabletop.scenario.msel.cells import LONGEST_TEXT, Losses, Spot, plain
from tabletop.scenario.msel.finding import Line
from tabletop.scenario.msel.headings import Column
from tabletop.scenario.msel.words import is_yes, value_of

EXPECTED_KEYS = ("channel", "within", "references")
QUESTION_KEYS = ("priority",)
_LONGEST_TITLE = 60
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}")
_TAKEN = re.compile(r"END|[DX][0-9]+")
_NUMBER = re.compile(r"0*([0-9]{1,6})(?:[.,]0+)?")
_CITED = re.compile(r"\s*[,;\n]\s*")
_HOLE = re.compile(r"\{([^{}\n]*)\}")
_Value = TypeVar("_Value", bound=StrEnum)


@dataclass
class Draft:
    """What the rows came to so far. `ids`: plain number or id as typed → the id of the inject."""

    language: str
    bodies: Bodies
    losses: Losses
    setting: Mapping[str, str] = field(default_factory=dict)
    objectives: dict[str, str] = field(default_factory=dict)
    modules: dict[str, str] = field(default_factory=dict)
    injects: dict[str, Inject] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    by_words: dict[str, dict[str, str]] = field(default_factory=dict)  # of objectives (O) and modules (M): words → id

    def say(self, text: str, spot: Spot) -> Localized:
        """`text` in the language of the scenario: not longer than it may be, and with brackets for braces that nothing fills."""
        if len(text) > LONGEST_TEXT:
            self.losses.left_out(spot, "msel.too-long", text[LONGEST_TEXT:], most=LONGEST_TEXT)
            text = text[:LONGEST_TEXT].rstrip()
        if "{" in text:
            text = _HOLE.sub(lambda hole: self._filled(hole, spot), text)
        return Localized(((self.language, text),)) if text else Localized()

    def _filled(self, hole: re.Match[str], spot: Spot) -> str:
        name = hole[1]
        body = re.fullmatch(r"agency:([A-Z][A-Z0-9]{1,15})(\.acronym)?", name)
        if name in self.setting or (body and body[1] in self.bodies.used):
            return hole[0]
        self.losses.guessed(spot, "msel.placeholder", hole[0])
        return f"[{name}]"


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
    expected = _expected(draft, line, to, notes)
    questions = _questions(draft, line)
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
        role_player=_role_player(draft, line, notes),
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


def with_notes(draft: Draft, inject: Inject, line: Line, notes: list[str]) -> Inject:
    before = inject.notes.get(draft.language)
    return replace(inject, notes=draft.say("\n\n".join(filter(None, [before, *notes])), line.spot(Column.NOTES)))


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


def _expected(draft: Draft, line: Line, to: tuple[str, ...], notes: list[str]) -> tuple[ExpectedAction, ...]:
    """Who would act: whom the words name, else the column of the responsible, else the first body addressed."""
    spot = line.spot(Column.EXPECTED)
    named = draft.bodies.addressed(line.cells.get(Column.RESPONSIBLE, ""), line.spot(Column.RESPONSIBLE))
    usual = [type for type in (*named, *to) if type != "all"]
    made: dict[str, ExpectedAction] = {}
    nobody: list[str] = []
    for each in items.read(line.cells.get(Column.EXPECTED, ""), EXPECTED_KEYS):
        label, text = items.split_label(each.text)
        id, _, words = label.rpartition(" ")
        body = draft.bodies.meant(words) or draft.bodies.meant(label) if label else ""
        if not body:
            id, text = "", each.text
            body = usual[0] if usual else ""
            if not body:
                nobody.append(each.text)
                continue
            if not named and len(usual) > 1:
                draft.losses.guessed(spot, "msel.responsible-guessed", each.text, type=body)
        id = id if _ID.fullmatch(id) and id not in made else _free("E", made)
        cited = tuple(filter(None, _CITED.split(each.keys.get("references", ""))))
        channel, within = each.keys.get("channel", ""), each.keys.get("within", "")
        made[id] = ExpectedAction(id, body, draft.say(text, spot), channel, within, cited)
    if nobody:
        draft.losses.guessed(spot, "msel.nobody-to-act", "\n".join(nobody))
        notes.append(f"{line.headings.get(Column.EXPECTED, 'Expected')}: " + "\n".join(nobody))
    if line.cells.get(Column.RESPONSIBLE) and not made:
        notes.append(f"{line.headings[Column.RESPONSIBLE]}: {line.cells[Column.RESPONSIBLE]}")
    return tuple(made.values())


def _questions(draft: Draft, line: Line) -> tuple[Question, ...]:
    spot = line.spot(Column.QUESTIONS)
    made: dict[str, Question] = {}
    for each in items.read(line.cells.get(Column.QUESTIONS, ""), QUESTION_KEYS):
        label, text = items.split_label(each.text)
        id, _, rest = label.partition(" ")
        strand, _, bodies = rest.partition(" ")
        angle = value_of(Strand, strand) if strand.isupper() else None
        if angle is None:
            draft.losses.guessed(spot, "msel.strand-guessed", each.text, strand=Strand.PR.value)
            id, text, bodies = "", each.text, ""
        id = id if _ID.fullmatch(id) and id not in made else _free("Q", made)
        to = draft.bodies.addressed(bodies, spot) if bodies else ()
        priority = value_of(Priority, each.keys.get("priority", "")) or Priority.CORE
        made[id] = Question(id, angle or Strand.PR, draft.say(text, spot), to, priority)
    return tuple(made.values())


def _free(letter: str, taken: Mapping[str, object]) -> str:
    number = 1
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"


def _role_player(draft: Draft, line: Line, notes: list[str]) -> tuple[RoleLine, ...]:
    spot = line.spot(Column.ROLE_PLAYER)
    made: list[RoleLine] = []
    for each in items.read(line.cells.get(Column.ROLE_PLAYER, "")):
        label, text = items.split_label(each.text)
        if label and (draft.bodies.meant(label) or len(label.split()) < 5):
            made.append(RoleLine(draft.bodies.type_of(label, spot), draft.say(text, spot)))
        else:
            notes.append(f"{line.headings[Column.ROLE_PLAYER]}: {each.text}")
    return tuple(made)


def listed(known: Mapping[str, str], language: str) -> tuple[Item, ...]:
    return tuple(Item(id, Localized(((language, text),))) for id, text in known.items())
