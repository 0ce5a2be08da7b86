"""Can the room read it: lengths, placeholders, markup, languages?"""

import re
from collections.abc import Collection, Iterator

from tabletop.localized import Localized
from tabletop.scenario.faults import Fault, Path, Where, error, shown, unknown, warning
from tabletop.scenario.model import Kind, Scenario
from tabletop.scenario.texts import texts

MOST_WORDS = 120
LONGEST_TITLE = 60
_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
_AGENCY = re.compile(r"agency:([A-Z0-9]+)(\.acronym)?")
_LINKED = re.compile(r"!?\[[^\]\n]*\]\([^)\n]*\)|<[A-Za-z/!][^>\n]*>")


def lengths(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Wall text and titles that do not fit, and an inject with nothing to show."""
    for inject in scenario.injects.values():
        at: Path = ("injects", inject.id)
        if not inject.text and inject.kind is not Kind.TASK:
            yield error(where.at(at), "nothing-to-show", name=inject.id)
        yield from _too_long((*at, "title"), inject.title, scenario, where)
        yield from _too_wordy((*at, "text"), inject.text, scenario, where)
        for place, variant in enumerate(inject.variants):
            yield from _too_long((*at, "variants", place, "title"), variant.title, scenario, where)
            yield from _too_wordy((*at, "variants", place, "text"), variant.text, scenario, where)


def _too_long(path: Path, title: Localized, scenario: Scenario, where: Where) -> Iterator[Fault]:
    for language, text in title.texts:
        if len(text) > LONGEST_TITLE:
            yield warning(where.at(path, language=_file(language, scenario)), "long-title", count=len(text), limit=LONGEST_TITLE)


def _too_wordy(path: Path, wall: Localized, scenario: Scenario, where: Where) -> Iterator[Fault]:
    for language, text in wall.texts:
        if len(text) > MOST_WORDS and (count := len(text.split())) > MOST_WORDS:
            yield warning(where.at(path, language=_file(language, scenario)), "long-text", count=count, limit=MOST_WORDS)


def _file(language: str, scenario: Scenario) -> str:
    return "" if language == scenario.language else language


def placeholders(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """`{names}` that nothing fills."""
    agencies = {slot.type for slot in scenario.agencies}
    for path, text in texts(scenario):
        for language, words in text.texts:
            if "{" not in words:
                continue
            for found in _PLACEHOLDER.finditer(words):
                code, name, known = _unfilled(found[1], scenario.setting, agencies)
                if code:
                    yield unknown(where.at(path, language=_file(language, scenario), find=found[0]), code, name, known)


def _unfilled(name: str, setting: Collection[str], agencies: Collection[str]) -> tuple[str, str, Collection[str]]:
    """(code, name, what is known) of a placeholder that nothing fills; '' for one that is filled."""
    agency = _AGENCY.fullmatch(name)
    if agency:
        return ("" if agency[1] in agencies else "unknown-agency"), agency[1], agencies
    return ("" if name in setting else "unknown-placeholder"), name, setting


def markup(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Links, pictures and tags in what the room sees: they are shown as typed."""
    for inject in scenario.injects.values():
        shown_texts: list[tuple[Path, Localized]] = [(("injects", inject.id, "text"), inject.text)]
        shown_texts += [
            (("injects", inject.id, "variants", place, "text"), each.text) for place, each in enumerate(inject.variants)
        ]
        for path, text in shown_texts:
            for language, words in text.texts:
                if ("](" in words or "<" in words) and (found := _LINKED.search(words)):
                    yield warning(
                        where.at(path, language=_file(language, scenario), find=found[0]), "markup", name=shown(found[0])
                    )


def translations(scenario: Scenario, where: Where, language: str = "") -> Iterator[Fault]:
    """Texts without words in a language the scenario has, or in the one asked for."""
    if language and language not in scenario.languages:
        yield warning(where.at(("language",)), "no-translation", language=language)
    others = scenario.languages[1:]
    if not others:
        return
    for path, text in texts(scenario):
        for other in others:
            if not text.has(other) and any(letter.isalpha() for letter in text.get(scenario.language)):
                yield warning(where.at(path), "missing-translation", language=other)
