"""No private word of any shipped scenario stands on a paper for the room; all of them stand in the guide."""

import ast
from dataclasses import fields, replace
from pathlib import Path

import pytest

from tabletop.report.pack import public as public_values
from tabletop.report.pack.public import public
from tabletop.scenario.model import ExpectedAction, Inject, Option, Question, RoleLine, Scenario, Strand
from tests.print_pack.packs import SHIPPED, all_in, of, printed, public_only, shipped, words

PACK = Path(public_values.__file__).parent
FOR_THE_ROOM = ("manual", "handouts", "forms", "sheets", "emergency")
MAY = ("paper", "public", "words", "markup", "furnish")
PRIVATE = ("read_aloud", "notes", "hints", "red_flags", "role_player", "questions", "expected", "consequence")


def planted(scenario: Scenario) -> Scenario:
    return replace(scenario, injects={id: _planted(inject) for id, inject in scenario.injects.items()})


def _planted(inject: Inject) -> Inject:
    def canary(field: str) -> str:
        return f"zqx{field.replace('_', '')}zqx"

    decision = inject.decision
    if decision is not None:
        options = tuple(_option(option, canary("consequence")) for option in decision.options)
        decision = replace(decision, options=options)
    return replace(
        inject,
        read_aloud=all_in(inject.read_aloud, canary("read_aloud")),
        notes=all_in(inject.notes, canary("notes")),
        hints=(all_in(inject.notes, canary("hints")),),
        red_flags=(all_in(inject.notes, canary("red_flags")),),
        role_player=(RoleLine("SHIP", all_in(inject.notes, canary("role_player"))),),
        questions=(Question("Q1", Strand.PR, all_in(inject.notes, canary("questions"))),),
        expected=(ExpectedAction("E1", "TERM", all_in(inject.notes, canary("expected")), canary("expected"), "zqxwithinzqx"),),
        decision=decision,
    )


def _option(option: Option, canary: str) -> Option:
    return replace(option, consequence=all_in(option.consequence, canary))


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_private_on_a_paper_for_the_room(name: str) -> None:
    """Every other one in Spanish."""
    language = ("en", "es")[SHIPPED.index(name) % 2]
    state, scenarios = of(planted(shipped(name)), language=language)
    papers = printed(state, scenarios, language)
    said = {name: words(data) for name, data in papers.items() if name.endswith(".pdf")}
    assert len([name for name in said if public_only(name)]) == 8
    assert {name: text.count("zqx") for name, text in said.items() if public_only(name) and "zqx" in text} == {}
    (guide,) = (text for name, text in said.items() if name.startswith("02_"))
    missing = [field for field in PRIVATE if f"zqx{field.replace('_', '')}zqx" not in guide]
    assert missing == ([] if any(i.decision for i in shipped(name).injects.values()) else ["consequence"])


def test_a_public_value_has_no_field_for_what_is_private() -> None:
    """And an option that depends on what happened before is on no hand-out."""
    named = {
        field.name
        for kind in vars(public_values).values()
        if isinstance(kind, type) and kind.__module__ == public_values.__name__
        for field in fields(kind)
    }
    assert named & {*PRIVATE, "injects", "facts", "next", "when", "set", "scenario", "state"} == set()
    first = shipped()
    state, scenarios = of(first)
    assert "notes" not in repr(public(state, scenarios, "en"))


def beyond(source: str) -> list[str]:
    """What a maker of papers for the room takes that could hold something private."""
    taken = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    names = [node.module or "" for node in taken] + [f"{node.module}.{alias.name}" for node in taken for alias in node.names]
    private = ("tabletop.scenario", "tabletop.exercise", "tabletop.views", "tabletop.report.source", "tabletop.desk")
    own = [name for name in names if name.startswith("tabletop.report.pack.")]
    return [name for name in names if name.startswith(private)] + [name for name in own if name.split(".")[3] not in MAY]


@pytest.mark.parametrize("name", FOR_THE_ROOM)
def test_the_makers_of_papers_for_the_room_know_public_values_alone(name: str) -> None:
    assert beyond((PACK / f"{name}.py").read_text(encoding="utf-8")) == []


def test_a_maker_that_knows_more_is_seen() -> None:
    assert beyond("from tabletop.scenario.model import Scenario") != []
    assert beyond("from tabletop.report.pack.guide import guide") != []
    assert beyond((PACK / "guide.py").read_text(encoding="utf-8")) != []
