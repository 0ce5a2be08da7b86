"""An exercise to begin with, from the scenarios it is to play: its basics, and the bodies they speak of."""

from collections.abc import Iterable

from tabletop.catalogue import agency_name
from tabletop.exercise.commands import AddAgency, DescribeExercise
from tabletop.scenario.model import Scenario
from tabletop.views.text import read


def described(scenario: Scenario, language: str, title: str = "") -> DescribeExercise:
    """Country, place and languages are those of the scenario; so is the title, unless one is given."""
    setting = {name: text.get(language) for name, text in scenario.setting.items()}
    return DescribeExercise(
        title or read(scenario.title, scenario, {}, language),
        country=setting.get("country", ""),
        place=setting.get("place", "") or setting.get("port", ""),
        languages=tuple(dict.fromkeys((language, *scenario.languages))),
    )


def bodies(scenarios: Iterable[Scenario]) -> tuple[AddAgency, ...]:
    """One for each type that is listed, named as the catalogue does."""
    slots = {slot.type: slot for scenario in scenarios for slot in scenario.agencies}
    return tuple(AddAgency(s.type, dict(agency_name(s.type).texts), type=s.type, role=s.role) for s in slots.values())
