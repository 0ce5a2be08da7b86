"""A small scenario with everything a route can do, and a desk to play it at. Used by the tests beside it."""

from collections.abc import Iterator
from dataclasses import replace

from tabletop.desk import Desk
from tabletop.errors import NotSaved
from tabletop.exercise import commands as c
from tabletop.exercise.journal import Entry
from tabletop.ids import CountingIds
from tabletop.localized import Localized, localized
from tabletop.messages import message
from tabletop.scenario.model import (
    Decision,
    Edge,
    ExpectedAction,
    Inject,
    Kind,
    Option,
    Scenario,
    Variant,
)
from tests.clocks import HandClock

DIGEST = "d" * 64


def text(words: str) -> Localized:
    return localized({"en": words, "es": f"{words} (es)"})


def inject(id: str, *edges: Edge) -> Inject:
    return Inject(id, text(f"Title {id}"), text(f"Text {id}"), next=edges or (Edge("END"),))


def scenario() -> Scenario:
    """I01 → I02 ◇D1 (a → I03, b sets declared → I04; c only when declared) → I05 →[declared] I06 → END; R1 in reserve."""
    decision = Decision(
        "D1",
        text("Fault or incident?"),
        (
            Option("a", text("Fault"), "I03"),
            Option("b", text("Incident"), "I04", set={"declared": True}),
            Option("c", text("Call again"), "I01", when="declared"),
        ),
    )
    injects = (
        replace(inject("I01", Edge("I02")), expected=(ExpectedAction("E1", "TERM", text("Tell the authority")),)),
        replace(inject("I02"), decision=decision),
        inject("I03", Edge("I05")),
        inject("I04", Edge("I05")),
        replace(inject("I05", Edge("I06", "declared"), Edge("END")), variants=(Variant("declared", text("Declared text")),)),
        inject("I06"),
        replace(inject("T1"), kind=Kind.TASK, reserve=True),
        replace(inject("R1"), reserve=True),
    )
    return Scenario("small", "en", text("Small"), text("Synopsis"), "I01", {i.id: i for i in injects}, facts={"declared": False})


class ListJournal:
    """A journal in memory, whose disk can be made to refuse."""

    def __init__(self) -> None:
        self.rows: list[Entry] = []
        self.full = False

    def entries(self) -> Iterator[Entry]:
        return iter(sorted(self.rows, key=lambda e: e.order))

    def append(self, entry: Entry) -> None:
        if self.full:
            raise NotSaved(message("text.too-long", limit=0))
        self.rows.append(entry)


class Room:
    """A desk with a described exercise, three agencies and the small scenario started."""

    def __init__(self, *, started: bool = True) -> None:
        self.journal, self.clock = ListJournal(), HandClock()
        self.desk = Desk(self.journal, {DIGEST: scenario()}, self.clock, CountingIds(), "laptop")
        self.do(c.DescribeExercise("Almar 2026", languages=("en", "es")))
        for code in ("TERM", "CUST", "POL"):
            self.do(c.AddAgency(code, {"en": code.title()}, type=code))
        self.do(c.AddScenario("small", DIGEST))
        if started:
            self.do(c.StartScenario("small"))

    def do(self, *wishes: c.Command) -> None:
        for wish in wishes:
            self.desk.execute(wish)

    @property
    def scenario(self) -> Scenario:
        return self.desk.scenarios[DIGEST]
