"""Small scenarios for the tests of checks, and a `Where` that only remembers the path."""

from collections.abc import Mapping
from functools import partial

from tabletop.localized import Localized
from tabletop.scenario.faults import Path, Place
from tabletop.scenario.model import AgencySlot, Decision, Edge, Fact, Inject, Item, Option, Scenario


def en(text: str) -> Localized:
    return Localized((("en", text),))


def on_to(target: str) -> tuple[Edge, ...]:
    return (Edge(target),)


inject = partial(Inject, title=en("Title"), text=en("Text"), next=on_to("END"))


def deciding(id: str, sets: Mapping[str, Mapping[str, Fact]] | None = None, /, **targets: str) -> Inject:
    """`deciding("I1", {"b": {"f": True}}, a="I2", b="END")`: what options set, and where they lead."""
    options = tuple(Option(key, en(key), target, set=(sets or {}).get(key, {})) for key, target in targets.items())
    return inject(id, next=(), decision=Decision("D1", en("What?"), options))


def scenario(
    *injects: Inject,
    facts: Mapping[str, Fact] | None = None,
    agencies: str = "",
    setting: Mapping[str, Localized] | None = None,
) -> Scenario:
    return Scenario(
        id="x",
        language="en",
        title=en("X"),
        synopsis=en("Y"),
        start=injects[0].id,
        injects={each.id: each for each in injects},
        facts=facts or {},
        agencies=tuple(AgencySlot(each) for each in agencies.split()),
        objectives=(Item("O1", en("Learn")),) if any(each.objectives for each in injects) else (),
        modules=(Item("M1", en("First")),),
        languages=("en",),
        setting=setting or {},
    )


class Paths:
    """Names the path instead of finding it."""

    def at(self, path: Path, *, language: str = "", key: bool = False, offset: int = 0, find: str = "") -> Place:
        return Place(f"{language}:{'/'.join(str(step) for step in path)}", 1, offset + 1)
