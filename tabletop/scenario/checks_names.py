"""Does every name stand for something: agencies, objectives, modules, facts, references?"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from tabletop import catalogue
from tabletop.catalogue import Reference
from tabletop.localized import localized
from tabletop.messages import Message
from tabletop.scenario import conditions
from tabletop.scenario.faults import Fault, Path, Place, Severity, Where, error, nearest, shown, unknown, warning
from tabletop.scenario.model import ROOM, AgencyRole, Inject, Scenario


def agencies(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Bodies spoken to that are not listed, and listed bodies never spoken to."""
    listed = {slot.type: slot.role for slot in scenario.agencies}
    used: set[str] = set()
    for inject in scenario.injects.values():
        for path, name in _named(inject):
            used.add(name)
            if name in listed or name == ROOM:
                continue
            several = [part for part in re.split("[,; ]+", name) if part]
            if len(several) > 1 and any(part in listed for part in several):
                used.update(several)
                brackets = error(where.at(path), "wants-list-brackets", items=shown(", ".join(several)))
                yield replace(brackets, code="unknown-agency")
            else:
                yield unknown(where.at(path), "unknown-agency", name, listed)
    for name, role in listed.items():
        if role is AgencyRole.PLAYER and name not in used:
            yield warning(where.at(("agencies", name)), "unused-agency", name=name)


def _named(inject: Inject) -> Iterator[tuple[Path, str]]:
    at: Path = ("injects", inject.id)
    for place, name in enumerate(inject.to):
        yield (*at, "to", place), name
    for question in inject.questions:
        for place, name in enumerate(question.to):
            yield (*at, "questions", question.id, "to", place), name
    for action in inject.expected:
        yield (*at, "expected", action.id, "responsible"), action.responsible
    for place, role in enumerate(inject.role_player):
        yield (*at, "role_player", place, "as"), role.as_


def links(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Objectives and modules that nobody declared."""
    objectives = {item.id for item in scenario.objectives}
    modules = {item.id for item in scenario.modules}
    for inject in scenario.injects.values():
        at: Path = ("injects", inject.id)
        if inject.module and inject.module not in modules:
            yield unknown(where.at((*at, "module")), "unknown-module", inject.module, modules)
        for place, name in enumerate(inject.objectives):
            if name not in objectives:
                yield unknown(where.at((*at, "objectives", place)), "unknown-objective", name, objectives)


def catalogued(scenario: Scenario, where: Where, references: Collection[str], agency_types: Collection[str]) -> Iterator[Fault]:
    """What the catalogue does not know; a national list may, so these are warnings."""
    for slot in scenario.agencies:
        if slot.type not in agency_types:
            yield _unlisted(where.at(("agencies", slot.type)), slot.type, agency_types)
    for path, name in _cited(scenario):
        if name not in references:
            yield _with_title(unknown(where.at(path), "unknown-reference", name, references, Severity.WARNING), references)


def _unlisted(place: Place, name: str, agency_types: Collection[str]) -> Fault:
    """With the types that may have been meant, by code and by name."""
    fault = warning(place, "unlisted-agency", name=shown(name))
    near = [code for code in catalogue.agency_types_near(name) if code in agency_types] or [nearest(name, agency_types)]
    codes = [code for code in near[:_MOST_NEAR] if code]
    if not codes:
        return fault
    names = [catalogue.agency_name(code) for code in codes]
    languages = dict.fromkeys(language for each in names for language in each.languages())
    known = {
        language: ", ".join(f"{code} ({each.get(language)})" for code, each in zip(codes, names, strict=True))
        for language in languages
    }
    return replace(fault, message=Message("scenario.unlisted-agency-near", {"name": shown(name), "known": localized(known)}))


_MOST_NEAR = 3


def _with_title(fault: Fault, references: Collection[str]) -> Fault:
    """What the one that may have been meant is about, where the catalogue says so."""
    meant = fault.message.values.get("meant")
    known = references.get(meant) if isinstance(references, Mapping) else None
    if not isinstance(known, Reference):
        return fault
    code = "unknown-reference-unverified" if known.to_be_verified else "unknown-reference-titled"
    return replace(fault, message=Message(f"scenario.{code}", {**fault.message.values, "title": known.title}))


def _cited(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for place, name in enumerate(scenario.references):
        yield ("references", place), name
    for inject in scenario.injects.values():
        at: Path = ("injects", inject.id)
        for place, name in enumerate(inject.references):
            yield (*at, "references", place), name
        for action in inject.expected:
            for place, name in enumerate(action.references):
                yield (*at, "expected", action.id, "references", place), name


def conditions_on_facts(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Conditions that cannot be read, and those that ask facts for what they are not."""
    read: dict[str, tuple[tuple[str, int, str], ...]] = {}
    for inject in scenario.injects.values():
        for path, text in _conditions(inject):
            if text not in read:
                read[text] = tuple(_faults(text, scenario))
            for code, offset, name in read[text]:
                place = where.at(path, offset=offset)
                if code == "unknown-fact":
                    yield unknown(place, code, name, scenario.facts)
                elif code == "condition-character" and text.startswith("=", offset) and not text.startswith("=<", offset):
                    yield replace(error(place, "condition-equals"), code=code)
                else:
                    yield error(place, code, name=shown(name))


def _faults(text: str, scenario: Scenario) -> Iterator[tuple[str, int, str]]:
    try:
        condition = conditions.parse(text)
    except conditions.BadCondition as bad:
        yield bad.code, bad.at, ""
        return
    yield from conditions.faults_of(condition, scenario.facts)


def _conditions(inject: Inject) -> Iterator[tuple[Path, str]]:
    at: Path = ("injects", inject.id)
    for place, variant in enumerate(inject.variants):
        yield (*at, "variants", place, "when"), variant.when
    if inject.decision is not None:
        for option in inject.decision.options:
            if option.when:
                yield (*at, "decision", "options", option.id, "when"), option.when
    for place, edge in enumerate(inject.next):
        if edge.when:
            yield (*at, "next", place, "when"), edge.when
