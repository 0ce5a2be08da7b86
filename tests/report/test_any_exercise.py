"""Whatever happened in the room, there is a report of it, in both languages, as paper and as data."""

import random
from collections.abc import Sequence
from typing import TypeVar

from exports import data, pdf
from tabletop.desk import Desk
from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import (
    ROOM,
    ActionStatus,
    Agreement,
    DecidedBy,
    Element,
    Horizon,
    Level,
    Mark,
    ObservationKind,
    ResponseKind,
    Stance,
    Urgency,
)
from tabletop.report.build import build
from tabletop.scenario.model import Strand
from tests.report.played import opened, scenario, scenarios

TEXTS = ("", "Said.", "Two\nlines", "R&D <b>", "أمن (ISPS)", "港", "w" * 300, "…", "2027-02-30")
CODES = ("CUST", "POL", "TERM", "harbour master", ROOM)


Thing = TypeVar("Thing")


class Wishes:
    """Commands at random, mostly such as can be granted."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.ids = 0

    def one(self, desk: Desk) -> c.Command:
        pick, text, some = self.chance.choice, self.chance.choice(TEXTS), self._some
        inject, state = pick([*scenario().injects, "X1"]), desk.state
        self.ids += 1
        id = f"i{self.ids}"
        cited = [r.id for r in state.all_responses()] + ["S01-I01-E1", "S01-D1"]
        return pick(
            (
                c.ReleaseInject(),
                c.ReleaseInject(),
                c.ReleaseInject(inject, text),
                c.ShowDecision(),
                c.ChooseOption(pick("abc"), pick(list(DecidedBy)), text, text),
                c.RetractInject(),
                c.SkipInject(text),
                c.JumpToInject(inject, text),
                c.GoBack(text),
                c.AddAdHocInject(text, text),
                c.PauseRun(text),
                c.ResumeRun(),
                self.response(text, id),
                self.response(text, id),
                self.response(text, id),
                c.AmendResponse(pick(cited), some(CODES), text, stance=pick(list(Stance))),
                c.WithdrawResponse(pick(cited), text),
                c.MarkExpectedAction(pick(("E1", "E2", "E3")), pick(list(Mark))),
                c.AddObservation(pick(list(ObservationKind)), text, pick([*Strand, None]), text, text, some(cited), id),
                c.AddConclusion(text, pick([*Strand, None]), some(list(state.observations)), id),
                c.AdoptConclusion(pick([*state.conclusions, "?"]), pick(list(Agreement)), text),
                c.AddRecommendation(
                    text,
                    pick([*state.conclusions, ""]),
                    pick(("", "CUST", text)),
                    pick(list(Level)),
                    pick(list(Urgency)),
                    pick(list(Horizon)),
                    id,
                ),
                c.AddCorrectiveAction(
                    text,
                    pick([*state.recommendations, ""]),
                    "",
                    "2027-02-28",
                    pick(list(Element)),
                    some(CODES),
                    text,
                    pick(list(ActionStatus)),
                    id,
                ),
                c.WithdrawObservation(pick([*state.observations, "?"])),
                c.WithdrawRecommendation(pick([*state.recommendations, "?"])),
                c.EndScenario(text) if self.chance.random() < 0.1 else c.OpenSession(text),
                c.StartScenario("port-cyber"),
                c.CloseExercise() if self.chance.random() < 0.1 else c.CloseSession(),
                c.ReopenExercise(text),
            )
        )

    def response(self, text: str, id: str) -> c.RecordResponse:
        pick = self.chance.choice
        return c.RecordResponse(
            self._some(CODES),
            text,
            pick(list(ResponseKind)),
            pick([*Stance, None]),
            self._some(tuple(Strand)),
            pick(("", "E1", "E2")),
            id=id,
        )

    def _some(self, among: Sequence[Thing]) -> tuple[Thing, ...]:
        return tuple(self.chance.sample(among, self.chance.randint(0, min(3, len(among)))))


def test_there_is_a_report_of_whatever_happened() -> None:
    granted = 0
    for seed in range(12):
        desk, wishes = opened(), Wishes(seed)
        for _ in range(90):
            try:
                desk.execute(wishes.one(desk))
                granted += 1
            except Refused:
                continue
        for language in ("en", "es"):
            report = build(desk.state, scenarios(), language)
            assert data.render(report)
            assert seed % 4 or pdf.render(report).startswith(b"%PDF")
    assert granted > 12 * 20


def test_a_report_of_a_damaged_file_says_that_something_is_missing() -> None:
    sentence = "2 things in the exercise file cannot be read; what they held is missing from this report."
    whole, damaged = (build(Exercise(), {}, "en", n) for n in (0, 2))
    assert sentence in damaged.record.limitations
    assert sentence not in whole.record.limitations
