"""A workbook as a scenario, and what became of every cell that is not in it as it stood."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tabletop.localized import Localized
from tabletop.messages import message
from tabletop.scenario.model import AgencyRole, AgencySlot, Family, Scenario
from tabletop.scenario.msel import drafting, items, times, ways
from tabletop.scenario.msel.bodies import Bodies
from tabletop.scenario.msel.cells import Loss, Losses, Sheet, Sort, Spot
from tabletop.scenario.msel.draft import Draft, listed
from tabletop.scenario.msel.finding import Found, Line, find
from tabletop.scenario.msel.headings import LANGUAGES, Column, languages_of
from tabletop.scenario.msel.joining import joined

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}")
_TYPE = re.compile(r"[A-Z][A-Z0-9]{1,15}")
_SPOKEN: Mapping[str, str] = {  # small words that tell a language
    "en": " the of and is to in at are has with by from that this will ",
    "es": " el la los las del y en que se con por una un al para ha ",
    "fr": " le les des du et dans est que une un au aux pour par ont sur ",
    "pt": " o os as do da dos das e em que não uma um ao para com foi ",
}
_PLAIN_FIELDS = ("id", "family", "language", "start", "complexity", "security_level", "title", "synopsis")
_LIST_FIELDS = ("references", "questions", "hot_wash")


@dataclass
class _Fields:
    """What our own sheet beside the table says."""

    plain: dict[str, str] = field(default_factory=dict)
    named: dict[str, dict[str, str]] = field(default_factory=dict)


def read(sheets: Sequence[Sheet], id: str, title: str, names: Mapping[str, Localized]) -> tuple[Scenario | None, list[Loss]]:
    """`id` and `title`: of the scenario where no cell gives a title; `names`: of the types of body. None: nothing usable."""
    losses = Losses()
    found = find(sheets, losses)
    if not found.lines:
        losses.told.insert(0, Loss(Sort.LEFT_OUT, Spot(), message("msel.nothing-usable")))
        return None, losses.told
    given = _fields(found, losses)
    language = given.plain.get("language") or _language(found, losses)
    bodies = Bodies(names, losses)
    for type in given.named["agency"]:
        bodies.declare(type)
    draft = Draft(language, bodies, losses, given.named["setting"], dict(given.named["objective"]), dict(given.named["module"]))
    facts = {name: ways.fact_of(text) for name, text in given.named["facts"].items()}
    lines, also = joined(found.lines, losses)
    for at, line in enumerate(lines):
        drafting.add(draft, line, also.get(at, []))
    start = ways.settle(draft, facts, given.plain.get("start", ""))
    _tell_order(lines, losses)
    headline, synopsis = _above(found, given, title, losses)
    scenario = Scenario(
        id=id,
        language=language,
        title=draft.say(headline, Spot()),
        synopsis=draft.say(synopsis, Spot()),
        start=start,
        injects=draft.injects,
        family=Family(given.plain.get("family", Family.OTHER)),
        complexity=int(given.plain.get("complexity", 1)),
        security_level=int(given.plain["security_level"]) if "security_level" in given.plain else None,
        setting={name: Localized(((language, text),)) for name, text in given.named["setting"].items()},
        facts=facts,
        agencies=tuple(AgencySlot(type, _role(given, type)) for type in bodies.used),
        objectives=listed(draft.objectives, language),
        modules=listed(draft.modules, language),
        references=tuple(_listed(given, "references")),
        question_sets=tuple(_listed(given, "questions")),
        hot_wash=tuple(draft.say(each.text, Spot()) for each in items.read(given.plain.get("hot_wash", ""))),
        languages=(language,),
    )
    return scenario, losses.told


def _role(given: _Fields, type: str) -> AgencyRole:
    return AgencyRole(given.named["agency"].get(type) or AgencyRole.PLAYER)


def _listed(given: _Fields, name: str) -> Iterable[str]:
    return filter(None, re.split(r"\s*[,;\n]\s*", given.plain.get(name, "")))


def _fields(found: Found, losses: Losses) -> _Fields:
    """Every field that says something a scenario can hold; the others are told."""
    given = _Fields(named={kind: {} for kind in ("setting", "facts", "agency", "objective", "module")})
    fits: Mapping[str, Callable[[str], object]] = {
        "id": lambda _: True,
        "family": lambda text: text in set(Family),
        "language": _LANGUAGE.fullmatch,
        "complexity": lambda text: text in ("1", "2", "3"),
        "security_level": lambda text: text in ("1", "2", "3"),
    }
    names = {"setting": _NAME, "facts": _NAME, "agency": _TYPE, "objective": _ID, "module": _ID}
    for name, text in found.fields.items():
        kind, _, part = name.partition(".")
        if not text:
            continue
        if (name in _PLAIN_FIELDS and fits.get(name, bool)(text)) or name in _LIST_FIELDS:
            given.plain[name] = text
        elif kind in names and names[kind].fullmatch(part) and (kind != "agency" or text in set(AgencyRole)):
            given.named[kind][part] = text
        else:
            losses.left_out(Spot(column=name), "msel.field-unknown", f"{name} | {text}")
    if "id" in given.plain:
        losses.noted(Spot(column="id"), "msel.id-before", given.plain["id"])
    return given


def _language(found: Found, losses: Losses) -> str:
    """The language most of the small words are of; without a clear answer that of the headings."""
    headings = dict.fromkeys(LANGUAGES, 0)
    for each in found.headings:
        for language in languages_of(each):
            headings[language] += 1
    words = [
        word
        for line in found.lines[:500]
        for column in (Column.TEXT, Column.TITLE, Column.EXPECTED)
        for word in line.cells.get(column, "")[:2_000].casefold().split()
    ]
    spoken = {language: sum(f" {word} " in small for word in words) for language, small in _SPOKEN.items()}
    first, second = sorted(spoken.values(), reverse=True)[:2]
    best = max(LANGUAGES, key=lambda code: (spoken[code] if first > 4 and first > second else 0, headings[code]))
    losses.guessed(Spot(), "msel.language", "", language=best)
    return best


def _above(found: Found, given: _Fields, title: str, losses: Losses) -> tuple[str, str]:
    """(title, synopsis): what our own sheet says, else the texts over the headings."""
    if "title" in given.plain:
        for spot, text in found.above:
            losses.left_out(spot, "msel.above", text)
        return given.plain["title"], given.plain.get("synopsis", "")
    if not found.above:
        losses.guessed(Spot(), "msel.title-from-file", title)
        return title, given.plain.get("synopsis", "")
    (spot, first), *rest = found.above
    losses.guessed(spot, "msel.title-above", first)
    for spot, text in rest:
        losses.guessed(spot, "msel.synopsis-above", text)
    return " ".join(first.split()), "\n\n".join(filter(None, [given.plain.get("synopsis", ""), *(text for _, text in rest)]))


def _tell_order(lines: Sequence[Line], losses: Losses) -> None:
    """The order of the sheet is kept; where its times run backwards, that is told."""
    last: dict[str, tuple[int, int]] = {}
    for line in lines:
        order = times.order_of(" ".join(filter(None, (line.cells.get(Column.DATE), line.cells.get(Column.TIME)))))
        if order is None or Column.NEXT in line.headings:
            continue
        kind, minutes = order
        if kind in last and minutes < last[kind][0] and kind != "clock":
            losses.noted(line.spot(Column.TIME), "msel.time-backwards", "", row=last[kind][1])
        last[kind] = minutes, line.row
