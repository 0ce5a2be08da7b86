"""Names an exercise gives to the placeholders of its scenarios: everywhere instead of the author's, and nothing else changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.prepare_commands import BindPlaceholder
from tabletop.exercise.state import Exercise, Shown
from tabletop.localized import Localized, localized
from tabletop.report.build import build
from tabletop.scenario.model import Question, Scenario, Strand
from tabletop.views.evidence import evidence
from tabletop.views.facilitator import run_view
from tabletop.views.library import RUNNING, Card, resume
from tabletop.views.suggestions import suggestions
from tabletop.views.text import body_of
from tabletop.views.wall import InjectSlide, slide_view, wall_view
from tests.exercise.room import DIGEST, Room
from tests.report import played

ONE, TWO = "Callao Norte", "Paso Hondo"


@cache
def placed() -> Mapping[str, Scenario]:
    """The shipped scenario, with a placeholder in every expected action too."""
    known = played.scenario()
    injects = {
        id: replace(i, expected=tuple(replace(e, text=localized({"en": "{port}: act"})) for e in i.expected))
        for id, i in known.injects.items()
    }
    return {played.DIGEST: replace(known, injects=injects)}


def named(state: Exercise, name: str) -> Exercise:
    """Every placeholder of the shipped scenario bound to one name that stands nowhere else."""
    names = {("port-cyber", key): Localized((("en", name), ("es", name))) for key in played.scenario().setting}
    return replace(state, placeholders=names)


def all_slides(state: Exercise, language: str) -> tuple[str, ...]:
    injects = played.scenario().injects.values()
    shown = [Shown(1, i.id) for i in injects]
    shown += [Shown(1, i.decision.id, decision=True) for i in injects if i.decision]
    return tuple(repr(slide_view(state, placed(), each, language=language)) for each in shown)


READINGS: Mapping[str, Callable[[Exercise, str], object]] = {
    "wall": all_slides,
    "evidence": lambda state, language: evidence(state, placed(), language),
    "suggestions": lambda state, language: suggestions(replace(state, observations={}), placed(), language),
    "report": lambda state, language: build(state, placed(), language),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("reading", READINGS)
def test_two_names_make_texts_that_differ_by_the_name_alone(reading: str, language: str) -> None:
    state = played.rehearsed(language)
    first, second = (repr(READINGS[reading](named(state, name), language)) for name in (ONE, TWO))
    assert ONE in first
    assert first.replace(ONE, TWO) == second
    assert ONE not in repr(READINGS[reading](state, language))


def with_placeholder() -> Room:
    room = Room()
    small = room.scenario
    said = localized({"en": "At {port}", "es": "En {port}"})
    first = replace(small.injects["I01"], text=said, notes=said, title=said, questions=(Question("Q1", Strand.RF, said),))
    setting = {"port": localized({"en": "Port of Almar", "es": "Puerto de Almar"}), "sea": localized({"en": "the sea"})}
    room.desk.scenarios[DIGEST] = replace(small, setting=setting, injects={**small.injects, "I01": first}, title=said)
    return room


def console(room: Room, language: str = "en") -> str:
    return repr(run_view(room.desk.state, room.desk.scenarios, language))


def test_the_console_reads_and_shows_the_name_that_was_given() -> None:
    room = with_placeholder()
    before = console(room), console(room, "es")
    assert before[0].count("Port of Almar") > 4
    room.do(BindPlaceholder("small", "port", {"en": ONE, "es": TWO}))
    assert console(room) == before[0].replace("Port of Almar", ONE)
    assert "Almar" not in console(room, "es").replace("Almar 2026", "")
    room.do(BindPlaceholder("small", "port", {}))
    assert (console(room), console(room, "es")) == before


def test_a_name_in_one_language_stands_in_every_language() -> None:
    room = with_placeholder()
    room.do(BindPlaceholder("small", "port", {"es": TWO}), c.ReleaseInject())
    slide = wall_view(room.desk.state, room.desk.scenarios, "en").slide
    assert isinstance(slide, InjectSlide)
    assert slide.text == f"At {TWO}"


def test_another_scenario_keeps_its_own_names() -> None:
    state = played.rehearsed()
    other = replace(state, placeholders={("small", "port"): localized({"en": ONE})})
    assert all_slides(other, "en") == all_slides(state, "en")


def test_what_comes_next_on_the_first_page() -> None:
    room = with_placeholder()
    room.do(BindPlaceholder("small", "port", {"en": ONE}))
    card = Card("small.tabletop", "Almar 2026", "", "", "", "", RUNNING, 0, 1, 0, 0, 0, 0)
    assert resume(card, room.desk.state, room.desk.scenarios, "en").next_title == f"At {ONE}"


def test_a_body_that_stands_for_a_further_type_comes_after_those_of_the_type() -> None:
    room = Room()
    room.do(c.AddAgency("ANA", {"en": "National Customs"}, type="CUSTOMS", also=("TAX", "POL")))
    agencies = room.desk.state.agencies
    found = {type: body.code if (body := body_of(agencies, type)) else "" for type in ("TAX", "POL", "CUSTOMS", "FIRE")}
    assert found == {"TAX": "ANA", "POL": "POL", "CUSTOMS": "ANA", "FIRE": ""}
