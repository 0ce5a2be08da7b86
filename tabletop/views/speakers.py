"""Who speaks: whom to ask next, whom a few letters mean, and what the signs before a line say. Pure and quick."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tabletop.exercise.values import Agency
from tabletop.exercise.words import ROOM, ResponseKind, Stance
from tabletop.scenario.model import ROOM as TO_ALL, AgencyRole, Inject, Strand
from tabletop.views.talk import Talk
from tabletop.views.text import bodies_of

PREFIXES: Mapping[str, ResponseKind] = {
    "!": ResponseKind.DECISION,
    "?": ResponseKind.QUESTION,
    "؟": ResponseKind.QUESTION,
    "¿": ResponseKind.QUESTION,
    "+": ResponseKind.STRENGTH,
    "-": ResponseKind.GAP,
    "*": ResponseKind.PARKED,
}
SIGN: Mapping[ResponseKind, str] = {kind: sign for sign, kind in reversed(list(PREFIXES.items()))}
STRAND_TAGS: Mapping[str, Strand] = {
    "leg": Strand.RF,
    "mar": Strand.RF,
    "proc": Strand.PR,
    "rol": Strand.RR,
    "fun": Strand.RR,
    "coop": Strand.CC,
}
STANCE_TAGS: Mapping[str, Stance] = {
    "lead": Stance.LEAD,
    "lid": Stance.LEAD,
    "share": Stance.SHARE,
    "comp": Stance.SHARE,
    "sup": Stance.SUPPORT,
    "apo": Stance.SUPPORT,
    "inf": Stance.INFORMED,
    "no": Stance.NOT_OUR_MANDATE,
    "?": Stance.UNSURE,
    "abs": Stance.ABSENT,
    "aus": Stance.ABSENT,
    "none": Stance.NO_ANSWER,
    "nadie": Stance.NO_ANSWER,
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a body said: how many lines, when the last of them, and its words."""

    lines: int = 0
    last_ms: int = 0
    last: str = ""

    def joined(self, other: "Spoken") -> "Spoken":
        later = other if other.last_ms >= self.last_ms else self
        return Spoken(self.lines + other.lines, later.last_ms, later.last)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A body as a chip. `heard`: lines on this inject; `expected`: the one to be asked next; `today`: what it said today.
    Bodies stand in the order of the table, whatever they said: nothing here can be read as a ranking."""

    code: str
    mark: int
    name: str
    heard: int = 0
    expected: bool = False
    today: Spoken = Spoken()


@dataclass(frozen=True, slots=True)
class Tags:
    """What the tags slot says; `unknown` words are kept for the person to mend."""

    strands: tuple[Strand, ...] = ()
    stance: Stance | None = None
    unknown: tuple[str, ...] = ()


def speakers(
    agencies: Mapping[str, Agency],
    inject: Inject | None,
    talk: Talk,
    language: str,
    today: Mapping[str, Spoken] = MappingProxyType({}),
    turn: int = 0,
) -> tuple[Speaker, ...]:
    """Every body at the table in the order of seats, and simulated ones once they have spoken on this inject.

    `turn`: how many injects the room has seen; it moves on who is asked first when the inject names nobody.
    """
    heard = talk.heard
    at_table = by_seat(a for a in agencies.values() if a.role is not AgencyRole.SIMULATED or a.code in heard)
    expected = next_expected(at_table, agencies, inject, talk, turn)
    return tuple(
        Speaker(
            a.code, a.mark, a.names.get(language) or a.code, heard.get(a.code, 0), a.code == expected, today.get(a.code, Spoken())
        )
        for a in at_table
    )


def by_seat(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    """Round the table; those without a seat after the others, as they were listed."""
    return tuple(sorted(agencies, key=lambda a: (a.seat == 0, a.seat)))


def next_expected(
    at_table: Sequence[Agency],
    agencies: Mapping[str, Agency],
    inject: Inject | None,
    talk: Talk,
    turn: int = 0,
) -> str:
    """Whom to ask next: addressed first, then responsible for an expected action, then the neighbour of the last speaker.

    While nobody has spoken on an inject that names nobody, another body begins each time.
    """
    present, heard = {a.code for a in at_table}, talk.heard
    if inject is not None:
        wanted = (*(t for t in inject.to if t != TO_ALL), *(e.responsible for e in inject.expected))
        for body in bodies_of(agencies, wanted):
            if body.code in present and not heard.get(body.code):
                return body.code
    order = [a.code for a in at_table]
    if not order:
        return ""
    last = next((code for code in talk.last if code in present), "")
    start = order.index(last) + 1 if last else max(0, turn - 1)
    around = [*order[start % len(order) :], *order[: start % len(order)]]
    return next((c for c in around if not heard.get(c)), around[0])


def plain(text: str) -> str:
    """Without accents and case."""
    if text.isascii():
        return text.casefold()
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in folded if not unicodedata.combining(c))


def find(agencies: Iterable[Agency], typed: str) -> str:
    """The code of the body a few letters mean: its code, then an alias, then any word of its name in any language."""
    letters = plain(typed.strip())
    if not letters:
        return ""
    everyone = tuple(agencies)
    for words_of in (_code, _aliases, _names):
        for match in (str.__eq__, str.startswith):
            for agency in everyone:
                if any(match(plain(word), letters) for word in words_of(agency)):
                    return agency.code
    return ""


def _code(agency: Agency) -> tuple[str, ...]:
    return (agency.code,)


def _aliases(agency: Agency) -> tuple[str, ...]:
    return tuple(word for alias in agency.aliases for word in (alias, *alias.split()))


def _names(agency: Agency) -> tuple[str, ...]:
    return tuple(word for _, name in agency.names.texts for word in (name, *name.split()))


def bodies_typed(agencies: Iterable[Agency], typed: str, before: Sequence[str] = ()) -> tuple[str, ...]:
    """The codes meant by what stands in the slot: `ad,pu`, `*` the room, `.` as before; the rest is kept as typed."""
    everyone = tuple(agencies)
    codes: list[str] = []
    for part in typed.replace(";", ",").replace("،", ",").split(","):
        word = part.strip()
        if word == ".":
            codes.extend(before)
        elif word == ROOM:
            codes.append(ROOM)
        elif word:
            codes.append(find(everyone, word) or word)
    return tuple(dict.fromkeys(codes))


def kind_typed(text: str) -> tuple[ResponseKind, str]:
    """The kind by the sign before the text, and the text without it. `¿Quién …?` is a question and keeps its sign."""
    words = text.strip()
    kind = PREFIXES.get(words[:1], ResponseKind.RESPONSE)
    if kind is ResponseKind.RESPONSE or words[:1] == "¿":
        return kind, words
    return kind, words[1:].strip()


def tags_typed(typed: str) -> Tags:
    """`leg coop lead`: strands and a stance, each by its first letters in English or Spanish, or as RF PR RR CC."""
    strands: list[Strand] = []
    stance: Stance | None = None
    unknown: list[str] = []
    for word in typed.replace(",", " ").split():
        tag = plain(word)
        if tag.upper() in tuple(Strand):
            strands.append(Strand(tag.upper()))
        elif tag in STANCE_TAGS:
            stance = STANCE_TAGS[tag]
        elif found := _tag(tag):
            strands.append(found)
        elif longer := _stance(tag):
            stance = longer
        else:
            unknown.append(word)
    return Tags(tuple(dict.fromkeys(strands)), stance, tuple(unknown))


def _tag(tag: str) -> Strand | None:
    return next((strand for key, strand in STRAND_TAGS.items() if key.startswith(tag) or tag.startswith(key)), None)


def _stance(tag: str) -> Stance | None:
    return next((s for key, s in STANCE_TAGS.items() if len(key) > 2 and (key.startswith(tag) or tag.startswith(key))), None)


STANCE_KEYS = (None, Stance.LEAD, Stance.SHARE, Stance.SUPPORT, Stance.INFORMED, Stance.NOT_OUR_MANDATE, Stance.UNSURE)
"""In the order in which one key goes through them."""


def with_stance(typed: str, stance: Stance | None, language: str) -> str:
    """The tags with this stance instead of the one they had, in the word of the language; None takes it away."""
    kept = [word for word in typed.replace(",", " ").split() if tags_typed(word).stance is None]
    words = [tag for tag, meant in STANCE_TAGS.items() if meant is stance]
    return " ".join([*kept, *([words[-1] if language == "es" else words[0]] if words else [])])


def next_stance(typed: str, by: int, language: str) -> str:
    """The tags with the stance after the one they have, or before it."""
    now = tags_typed(typed).stance
    place = STANCE_KEYS.index(now) if now in STANCE_KEYS else 0
    return with_stance(typed, STANCE_KEYS[(place + by) % len(STANCE_KEYS)], language)
