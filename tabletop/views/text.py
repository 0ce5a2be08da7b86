"""Placeholders of a scenario, filled from its setting and from the bodies that take part."""

import re
from collections.abc import Iterable, Mapping

from tabletop.exercise.values import Agency
from tabletop.localized import Localized
from tabletop.scenario.model import Scenario

_PLACEHOLDER = re.compile(r"\{(agency:)?([A-Za-z][\w-]*)(\.acronym)?\}")


def body_of(agencies: Mapping[str, Agency], type: str) -> Agency | None:
    """The body bound to a type of the scenario: by its type, else by its code."""
    return next((a for a in agencies.values() if a.type == type), None) or agencies.get(type)


def body_name(agencies: Mapping[str, Agency], type: str, language: str) -> str:
    """The name of the body bound to `type`; the type itself when nobody is."""
    body = body_of(agencies, type)
    return (body.names.get(language) or body.code) if body else type


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


def bodies_of(agencies: Mapping[str, Agency], types: Iterable[str]) -> tuple[Agency, ...]:
    """The bodies bound to `types`, in that order, each once."""
    found = (body_of(agencies, type) for type in types)
    return tuple({body.code: body for body in found if body}.values())
