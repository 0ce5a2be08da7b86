"""The cells that hold lists: expected actions, questions, lines of simulated bodies."""

import re
from collections.abc import Iterator, Mapping
from itertools import count

from tabletop.scenario.model import ExpectedAction, Priority, Question, RoleLine, Strand
from tabletop.scenario.msel import items
from tabletop.scenario.msel.draft import Draft
from tabletop.scenario.msel.finding import Line
from tabletop.scenario.msel.headings import Column
from tabletop.scenario.msel.words import value_of

EXPECTED_KEYS = ("channel", "within", "references")
QUESTION_KEYS = ("priority",)
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}")
_CITED = re.compile(r"\s*[,;\n]\s*")


def expected(draft: Draft, line: Line, to: tuple[str, ...], notes: list[str]) -> tuple[ExpectedAction, ...]:
    """Who would act: whom the words name, else the column of the responsible, else the first body addressed."""
    spot = line.spot(Column.EXPECTED)
    named = draft.bodies.addressed(line.cells.get(Column.RESPONSIBLE, ""), line.spot(Column.RESPONSIBLE))
    usual = [type for type in (*named, *to) if type != "all"]
    made: dict[str, ExpectedAction] = {}
    free = _free("E", made)
    nobody: list[str] = []
    for each in items.read(line.cells.get(Column.EXPECTED, ""), EXPECTED_KEYS):
        label, text = items.split_label(each.text)
        id, _, words = ("", "", label) if draft.bodies.meant(label) else label.rpartition(" ")
        body = draft.bodies.meant(words) if words else ""
        if not body:
            id, text = "", each.text
            body = usual[0] if usual else ""
            if not body:
                nobody.append(each.text)
                continue
            if not named and len(usual) > 1:
                draft.losses.guessed(spot, "msel.responsible-guessed", each.text, type=body)
        id = id if _ID.fullmatch(id) and id not in made else next(free)
        cited = tuple(filter(None, _CITED.split(each.keys.get("references", ""))))
        channel, within = each.keys.get("channel", ""), each.keys.get("within", "")
        made[id] = ExpectedAction(id, body, draft.say(text, spot), channel, within, cited)
    if nobody:
        draft.losses.guessed(spot, "msel.nobody-to-act", "\n".join(nobody))
        notes.append(f"{line.headings.get(Column.EXPECTED, 'Expected')}: " + "\n".join(nobody))
    if line.cells.get(Column.RESPONSIBLE) and not made:
        notes.append(f"{line.headings[Column.RESPONSIBLE]}: {line.cells[Column.RESPONSIBLE]}")
    return tuple(made.values())


def questions(draft: Draft, line: Line) -> tuple[Question, ...]:
    spot = line.spot(Column.QUESTIONS)
    made: dict[str, Question] = {}
    free = _free("Q", made)
    for each in items.read(line.cells.get(Column.QUESTIONS, ""), QUESTION_KEYS):
        label, text = items.split_label(each.text)
        id, _, rest = label.partition(" ")
        strand, _, bodies = rest.partition(" ")
        angle = value_of(Strand, strand) if strand.isupper() else None
        if angle is None:
            draft.losses.guessed(spot, "msel.strand-guessed", each.text, strand=Strand.PR.value)
            id, text, bodies = "", each.text, ""
        id = id if _ID.fullmatch(id) and id not in made else next(free)
        to = draft.bodies.addressed(bodies, spot) if bodies else ()
        typed = each.keys.get("priority", "")
        priority = value_of(Priority, typed)
        if typed and priority is None:
            draft.losses.left_out(spot, "msel.priority", typed)
        made[id] = Question(id, angle or Strand.PR, draft.say(text, spot), to, priority or Priority.CORE)
    return tuple(made.values())


def _free(letter: str, taken: Mapping[str, object]) -> Iterator[str]:
    """Ids that nobody has, in order; each is taken before the next is asked for."""
    return (id for number in count(1) if (id := f"{letter}{number}") not in taken)


def role_player(draft: Draft, line: Line, notes: list[str]) -> tuple[RoleLine, ...]:
    spot = line.spot(Column.ROLE_PLAYER)
    made: list[RoleLine] = []
    for each in items.read(line.cells.get(Column.ROLE_PLAYER, "")):
        label, text = items.split_label(each.text)
        if label and (draft.bodies.meant(label) or len(label.split()) < 5):
            made.append(RoleLine(draft.bodies.type_of(label, spot), draft.say(text, spot)))
        else:
            notes.append(f"{line.headings[Column.ROLE_PLAYER]}: {each.text}")
    return tuple(made)
