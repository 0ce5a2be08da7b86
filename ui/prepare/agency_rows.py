"""The agencies as rows of a table: by seat, each with its mark and the letters that select it while people talk."""

from collections.abc import Iterable, Mapping, Sequence

from tabletop.catalogue import agency_types
from tabletop.exercise.values import Agency
from tabletop.i18n import Translator
from tabletop.scenario.model import AgencyRole
from tabletop.views.letters import letters_to_type
from ui.prepare.table_model import Column, Row
from ui.widgets.marks import MARKS
from ui.widgets.terms import LANGUAGE
from ui.widgets.words import _ as marked

CODE, TYPES, ROLE, ALIASES, SEAT, MARK, LETTERS, NAME = (
    *("code", "types", "role", "aliases", "seat", "mark", "letters", "name:"),
)
ROLES = {
    AgencyRole.PLAYER: marked("Takes part"),
    AgencyRole.SIMULATED: marked("Played by the team"),
    AgencyRole.ADVISER: marked("Advises"),
}
_SHAPES = {
    "diamond": marked("Diamond"),
    "triangle": marked("Triangle"),
    "circle": marked("Circle"),
    "square": marked("Square"),
    "hexagon": marked("Hexagon"),
    "down": marked("Triangle, point down"),
    "pentagon": marked("Pentagon"),
    "ring": marked("Ring"),
    "half": marked("Half disc"),
    "bars": marked("Two bars"),
    "hourglass": marked("Hourglass"),
    "chevron": marked("Chevron"),
}


def columns(speak: Translator, languages: Sequence[str]) -> tuple[Column, ...]:
    _ = speak.text
    names = tuple(
        Column(f"{NAME}{code}", _("Name ({language})", language=LANGUAGE.get(code, code)), 36 // max(1, len(languages)))
        for code in languages
    )
    types = {type: words.get(speak.language) for type, words in agency_types().items()}
    shapes = {str(number): _(_SHAPES[shape]) for number, (shape, _colour) in enumerate(MARKS)}
    return (
        Column(CODE, _("Code"), 9, strong=True),
        *names,
        Column(TYPES, _("Types"), 10, {**{type: type for type in types}, **_by_name(types)}),
        Column(ALIASES, _("Other names"), 13),
        Column(LETTERS, _("Type it"), 12, fixed=True),
        Column(ROLE, _("Role"), 10, {role.value: _(word) for role, word in ROLES.items()}, free=False),
        Column(SEAT, _("Seat"), 5),
        Column(MARK, _("Shape"), 5, shapes, free=False, marks=True),
    )


def _by_name(types: Mapping[str, str]) -> Mapping[str, str]:
    """Names that can be typed for a type; the type itself is what stands in the cell."""
    return {name: name for name in types.values()}


def by_seat(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    """Round the table; those without a seat come last, as they were added."""
    return tuple(sorted(agencies, key=lambda agency: agency.seat or 10_000))


def rows(speak: Translator, agencies: Sequence[Agency]) -> tuple[Row, ...]:
    typed = letters_to_type(agencies)
    made = []
    for agency in by_seat(agencies):
        clash = typed[agency.code].clash
        letters = speak.text("Clash with {code}", code=clash) if clash else "  ".join(typed[agency.code].letters)
        cells = {
            CODE: agency.code,
            **{f"{NAME}{code}": text for code, text in agency.names.texts},
            TYPES: ", ".join(filter(None, (agency.type, *agency.also))),
            ROLE: agency.role.value,
            ALIASES: ", ".join(agency.aliases),
            SEAT: str(agency.seat or ""),
            MARK: str(agency.mark % len(MARKS)),
            LETTERS: letters,
        }
        tones = {LETTERS: "warning" if clash else "muted"}
        made.append(Row(agency.code, cells, tones, {MARK: agency.mark}))
    return tuple(made)


def words_in(text: str) -> tuple[str, ...]:
    """`a, b; c` as three words."""
    return tuple(word.strip() for word in text.replace(";", ",").split(",") if word.strip())
