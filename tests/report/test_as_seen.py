"""An inject is told in the words the room saw: of the variant that was shown, slips corrected."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from exports.words import texts
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import TextPart
from tabletop.localized import localized
from tabletop.report import build_msel
from tabletop.report.build import build
from tabletop.scenario.model import Scenario
from tests.report.played import DIGEST, rehearsed, scenario

PLAIN, SEEN = scenario().injects["I04"].title.get("en"), "As the room saw it"
NOT_SHOWN = "Of another route"


def scenarios() -> Mapping[str, Scenario]:
    """The sample, whose I04 has another title in its variant, and whose I09 has one in a variant that does not hold."""
    given = scenario()
    varied = dict(given.injects)
    for id, title in (("I04", SEEN), ("I09", NOT_SHOWN)):
        inject = varied[id]
        varied[id] = replace(inject, variants=(replace(inject.variants[0], title=localized({"en": title})),))
    return {DIGEST: replace(given, injects=varied)}


def sections(state: Exercise) -> Mapping[str, str]:
    report = build(state, scenarios(), "en")
    return {section.id: "\n".join(texts(section.blocks)) for section in report.sections}


def retold(state: Exercise, **changes: Any) -> Exercise:
    (run,) = state.runs
    return replace(state, runs=(replace(run, **changes),))


def test_every_part_of_the_report_has_the_title_that_was_shown() -> None:
    told = sections(rehearsed())
    assert {id for id, words in told.items() if SEEN in words} >= {"played-1", "log", "times", "expected"}
    assert [id for id, words in told.items() if PLAIN in words or NOT_SHOWN in words] == []


def test_the_plain_title_stands_where_no_variant_was_shown() -> None:
    (run,) = rehearsed().runs
    plain = retold(rehearsed(), releases=tuple(replace(each, variant=-1) for each in run.releases))
    told = sections(plain)
    assert [id for id, words in told.items() if SEEN in words] == []
    assert PLAIN in told["played-1"]


def test_a_showing_that_was_taken_back_keeps_its_own_title() -> None:
    (run,) = rehearsed().runs
    place = next(n for n, each in enumerate(run.releases) if each.cue == "I04")
    first = replace(run.releases[place], variant=-1, retracted_ms=4_000)
    twice = (*run.releases[:place], first, *run.releases[place:])
    told = sections(retold(rehearsed(), releases=twice))
    assert PLAIN in told["played-1"]
    assert SEEN in told["played-1"]
    assert PLAIN not in told["log"]


def test_a_slip_that_was_corrected_is_not_told_again() -> None:
    mended = retold(
        rehearsed(), corrections={("I04", TextPart.TITLE, "en"): "Without the slip", ("I04", TextPart.TITLE, "es"): "X"}
    )
    told = sections(mended)
    assert "Without the slip" in told["played-1"]
    assert SEEN not in told["played-1"]


def test_the_msel_as_played_has_the_words_that_were_shown() -> None:
    (page,) = build_msel.book(rehearsed(), scenarios(), "en").pages
    (row,) = [row for row in page.rows if SEEN in row]
    assert scenario().injects["I04"].variants[0].text.get("en").strip() in "\n".join(str(cell) for cell in row)
    assert not any(NOT_SHOWN in row for row in page.rows)
