"""Can a text be read from the back of the room: does it stand on one page of the wall?"""

import re
from collections.abc import Iterator
from functools import cache

from tabletop import catalogue
from tabletop.i18n import translator
from tabletop.localized import Localized
from tabletop.scenario.checks_texts import MOST_WORDS
from tabletop.scenario.faults import Fault, Path, Where, warning
from tabletop.scenario.model import Inject, Kind, Scenario
from tabletop.scenario.wall_page import Shown, fits

_FILLED = re.compile(r"\{(agency:)?([A-Za-z][\w-]*)(\.acronym)?\}")
_SHORTEST = 80  # letters that fit on any page
_LONGEST = 2_000  # letters that fit on none: what follows need not be measured


def pages(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Wall texts that need a second page even in the smallest letters. Those of too many words are told as such."""
    for inject in scenario.injects.values():
        if inject.kind is Kind.TASK:
            continue
        at: Path = ("injects", inject.id)
        given: list[tuple[Path, Localized, Localized]] = [((*at, "text"), inject.text, inject.title)]
        given += [((*at, "variants", n, "text"), each.text, each.title or inject.title) for n, each in enumerate(inject.variants)]
        for path, text, title in given:
            for language, words in text.texts:
                if (
                    len(words) > _SHORTEST
                    and len(words.split()) <= MOST_WORDS
                    and not fits(_shown(inject, words, title, scenario, language))
                ):
                    file = "" if language == scenario.language else language
                    yield warning(where.at(path, language=file), "long-page", name=inject.id)


def _shown(inject: Inject, words: str, title: Localized, scenario: Scenario, language: str) -> Shown:
    def read(text: str) -> str:
        return _filled(text[:_LONGEST], scenario, language)[:_LONGEST]

    return Shown(
        inject.look,
        read(title.get(language)),
        read(words),
        read(inject.sender.get(language)),
        " · ".join(inject.to),  # how long the names of the bodies are is not the author's doing: as short as can be
        read(inject.time.get(language)),
        len(inject.attachments),
        _said("From", language),
        _said("To", language),
        _said("BREAKING NEWS", language),
    )


@cache
def _said(msgid: str, language: str) -> str:
    """A word of the wall itself."""
    return translator(language).text(msgid)


def _filled(text: str, scenario: Scenario, language: str) -> str:
    """As in a rehearsal, where each type of body goes by the catalogue's name."""

    def value(found: re.Match[str]) -> str:
        agency, name, acronym = found.groups()
        if agency:
            return name if acronym else catalogue.agency_name(name).get(language)
        known = scenario.setting.get(name)
        return known.get(language)[:_LONGEST] if known else found[0]

    return _FILLED.sub(value, text) if "{" in text else text
