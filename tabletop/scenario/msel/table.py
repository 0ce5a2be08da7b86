"""A scenario as an MSEL: one row an inject, in columns everybody who plans exercises knows, and a sheet for all the rest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.localized import Localized
from tabletop.scenario.model import END, LOOK_OF_CHANNEL, ROOM, Inject, Priority, Scenario
from tabletop.scenario.msel import words
from tabletop.scenario.msel.finding import FIELD_HEADINGS
from tabletop.scenario.msel.headings import Column, heading
from tabletop.scenario.msel.items import Item, written
from tabletop.scenario.msel.lists import EXPECTED_KEYS, QUESTION_KEYS
from tabletop.scenario.msel.ways import OPTION_KEYS, VARIANT_KEYS, fact_text, told

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of a workbook: headings, the width of each column in characters, rows of text and whole numbers."""

    name: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """`title` stands on every printed page; `language`: of headings and words."""

    title: str
    language: str
    pages: tuple[Page, ...]


COLUMNS: Mapping[Column, int] = {
    Column.SEQ: 7,
    Column.TIME: 14,
    Column.KIND: 12,
    Column.CHANNEL: 13,
    Column.FROM: 20,
    Column.TO: 16,
    Column.TITLE: 26,
    Column.TEXT: 55,
    Column.EXPECTED: 50,
    Column.NOTES: 45,
    Column.OBJECTIVES: 10,
    Column.REFERENCES: 18,
    Column.MINUTES: 9,
    Column.DECISION: 28,
    Column.OPTIONS: 45,
    Column.NEXT: 16,
    Column.MODULE: 9,
    Column.PRIORITY: 12,
    Column.MODE: 12,
    Column.LOOK: 13,
    Column.LEVEL: 9,
    Column.PHASE: 12,
    Column.RESERVE: 9,
    Column.READ_ALOUD: 40,
    Column.QUESTIONS: 50,
    Column.HINTS: 35,
    Column.RED_FLAGS: 35,
    Column.ROLE_PLAYER: 35,
    Column.VARIANTS: 40,
    Column.ATTACHMENTS: 30,
}
SHEET = {"en": "MSEL", "es": "MSEL"}
FIELDS_SHEET = {"en": "Scenario", "es": "Escenario"}

Say = Callable[[Localized], str]


def book(scenario: Scenario, language: str) -> Book:
    """The texts in `language`, headings and words too where they are known in it."""

    def say(text: Localized) -> str:
        return text.get(language)

    rows = tuple(tuple(cell_of(inject, column, say, language) for column in COLUMNS) for inject in scenario.injects.values())
    heads = tuple(heading(column, language) for column in COLUMNS)
    table = Page(SHEET.get(language, "MSEL"), heads, tuple(COLUMNS.values()), rows)
    return Book(say(scenario.title), language, (table, _fields(scenario, language, say)))


def cell_of(inject: Inject, column: Column, say: Say, language: str) -> Cell:
    """What stands in a column for an inject; None for an empty cell."""
    made: Cell
    if column in _TEXTS:
        made = say(_TEXTS[column](inject))
    elif column in _WORDS:
        value = _WORDS[column](inject)
        made = words.word(value, language) if value is not None else None
    elif column in _NAMES:
        made = _NAMES[column](inject, language)
    else:
        made = _LISTS[column](inject, say)
    return made if made != "" else None


def _names(inject: Inject, language: str) -> str:
    return ", ".join(words.said("all", language) if type == ROOM else type for type in inject.to)


def _next(inject: Inject, language: str) -> str:
    ways = ((words.said("end", language) if edge.to == END else edge.to, edge.when) for edge in inject.next)
    return "\n".join(f"{to} if {when}" if when else to for to, when in ways)


_TEXTS: Mapping[Column, Callable[[Inject], Localized]] = {
    Column.TIME: lambda inject: inject.time,
    Column.FROM: lambda inject: inject.sender,
    Column.TITLE: lambda inject: inject.title,
    Column.TEXT: lambda inject: inject.text,
    Column.NOTES: lambda inject: inject.notes,
    Column.READ_ALOUD: lambda inject: inject.read_aloud,
    Column.DECISION: lambda inject: inject.decision.question if inject.decision is not None else Localized(),
}
_WORDS: Mapping[Column, Callable[[Inject], StrEnum | None]] = {
    Column.KIND: lambda inject: inject.kind,
    Column.CHANNEL: lambda inject: inject.channel,
    Column.PRIORITY: lambda inject: inject.priority,
    Column.MODE: lambda inject: inject.mode,
    Column.LOOK: lambda inject: None if inject.look is LOOK_OF_CHANNEL[inject.channel] else inject.look,
    Column.PHASE: lambda inject: inject.phase,
}
_NAMES: Mapping[Column, Callable[[Inject, str], Cell]] = {
    Column.SEQ: lambda inject, _: inject.id,
    Column.TO: _names,
    Column.OBJECTIVES: lambda inject, _: ", ".join(inject.objectives),
    Column.REFERENCES: lambda inject, _: ", ".join(inject.references),
    Column.MINUTES: lambda inject, _: inject.minutes,
    Column.LEVEL: lambda inject, _: inject.level,
    Column.MODULE: lambda inject, _: inject.module,
    Column.NEXT: _next,
    Column.RESERVE: lambda inject, language: words.said("yes", language) if inject.reserve else "",
}


def _expected(inject: Inject, say: Say) -> str:
    return written(
        (
            Item(
                say(each.text),
                {"channel": each.channel, "within": each.within, "references": ", ".join(each.references)},
                f"{each.id} {each.responsible}",
            )
            for each in inject.expected
        ),
        EXPECTED_KEYS,
    )


def _options(inject: Inject, say: Say) -> str:
    options = inject.decision.options if inject.decision is not None else ()
    return written(
        (
            Item(
                say(each.text),
                {"next": each.next, "set": told(each.set), "when": each.when, "consequence": say(each.consequence)},
                each.id,
            )
            for each in options
        ),
        OPTION_KEYS,
    )


def _questions(inject: Inject, say: Say) -> str:
    """Its own; those of shared sets come with the set."""
    return written(
        (
            Item(
                say(each.text),
                {"priority": "" if each.priority is Priority.CORE else each.priority.value},
                " ".join(filter(None, (each.id, each.strand.value, ", ".join(each.to)))),
            )
            for each in inject.questions
            if "/" not in each.id
        ),
        QUESTION_KEYS,
    )


_LISTS: Mapping[Column, Callable[[Inject, Say], str]] = {
    Column.EXPECTED: _expected,
    Column.OPTIONS: _options,
    Column.QUESTIONS: _questions,
    Column.HINTS: lambda inject, say: written(Item(say(each)) for each in inject.hints),
    Column.RED_FLAGS: lambda inject, say: written(Item(say(each)) for each in inject.red_flags),
    Column.ROLE_PLAYER: lambda inject, say: written(Item(say(each.line), {}, each.as_) for each in inject.role_player),
    Column.VARIANTS: lambda inject, say: written(
        (
            Item(say(each.text), {"when": each.when, "title": say(each.title)}, f"{number}")
            for number, each in enumerate(inject.variants, 1)
        ),
        VARIANT_KEYS,
    ),
    Column.ATTACHMENTS: lambda inject, say: written(
        Item(say(each.alt), {"caption": say(each.caption)}, f"{each.id} {each.file}") for each in inject.attachments
    ),
}


def _fields(scenario: Scenario, language: str, say: Say) -> Page:
    """What the table has no place for."""
    named: dict[str, Cell] = {
        "id": scenario.id,
        "title": say(scenario.title),
        "synopsis": say(scenario.synopsis),
        "language": language,
        "family": scenario.family.value,
        "complexity": str(scenario.complexity),
        "security_level": str(scenario.security_level or ""),
        "start": scenario.start,
        "references": ", ".join(scenario.references),
        "questions": ", ".join(scenario.question_sets),
        "hot_wash": written(Item(say(each)) for each in scenario.hot_wash),
        **{f"setting.{name}": say(text) for name, text in scenario.setting.items()},
        **{f"facts.{name}": fact_text(value) for name, value in scenario.facts.items()},
        **{f"agency.{slot.type}": slot.role.value for slot in scenario.agencies},
        **{f"objective.{item.id}": say(item.text) for item in scenario.objectives},
        **{f"module.{item.id}": say(item.text) for item in scenario.modules},
    }
    heads = FIELD_HEADINGS.get(language, FIELD_HEADINGS["en"])
    return Page(FIELDS_SHEET.get(language, "Scenario"), heads, (26, 90), tuple((k, v) for k, v in named.items() if v))
