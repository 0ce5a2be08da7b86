"""Placeholders of a scenario, filled from its setting and from the bodies that take part."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tabletop.catalogue import agency_name
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Agency
from tabletop.localized import Localized
from tabletop.scenario.model import Option, Scenario

_PLACEHOLDER = re.compile(r"\{(agency:)?([A-Za-z][\w-]*)(\.acronym)?\}")


def body_of(agencies: Mapping[str, Agency], type: str) -> Agency | None:
    """The body bound to a type of the scenario: by its type, else by a further type it stands for, else by its code."""
    everyone = agencies.values()
    found = next((a for a in everyone if a.type == type), None) or next((a for a in everyone if type in a.also), None)
    return found or agencies.get(type)


def bound(state: Exercise, scenario: Scenario | None) -> Scenario | None:
    """`scenario` with the names that the exercise gave to its placeholders instead of its author's."""
    own = {name: value for (id, name), value in state.placeholders.items() if scenario and id == scenario.id}
    return replace(scenario, setting={**scenario.setting, **own}) if scenario and own else scenario


def all_bound(state: Exercise, scenarios: Mapping[str, Scenario]) -> Mapping[str, Scenario]:
    """The same of all of them, by digest."""
    return {digest: bound(state, each) or each for digest, each in scenarios.items()}


def body_name(agencies: Mapping[str, Agency], type: str, language: str) -> str:
    """The name of the body bound to `type`; what the catalogue calls such bodies when nobody is."""
    body = body_of(agencies, type)
    return (body.names.get(language) or body.code) if body else agency_name(type).get(language)


def fill(text: str, scenario: Scenario | None, agencies: Mapping[str, Agency], language: str) -> str:
    """`text` with `{port}`, `{agency:CUST}` and `{agency:CUST.acronym}` filled; what nobody knows stays as it is."""

    def value(found: re.Match[str]) -> str:
        agency, name, acronym = found.groups()
        if agency:
            body = body_of(agencies, name)
            return (body.code if body else name) if acronym else body_name(agencies, name, language)
        known = scenario.setting.get(name) if scenario else None
        return known.get(language) if known else found[0]

    return _PLACEHOLDER.sub(value, text) if "{" in text else text


def read(text: Localized, scenario: Scenario | None, agencies: Mapping[str, Agency], language: str) -> str:
    """`text` in `language`, or in the source language where it has none, with its placeholders filled."""
    words, spoken = text.pick(language)
    return fill(words, scenario, agencies, spoken or language)


def option_name(option: Option, scenario: Scenario | None, agencies: Mapping[str, Agency], language: str) -> str:
    """The first line of an option, as the room read it."""
    return read(option.text, scenario, agencies, language).partition("\n")[0].strip()


def bodies_of(agencies: Mapping[str, Agency], types: Iterable[str]) -> tuple[Agency, ...]:
    """The bodies bound to `types`, in that order, each once."""
    found = (body_of(agencies, type) for type in types)
    return tuple({body.code: body for body in found if body}.values())
