"""What was settled before the day and who came: every figure stands in the report, and nobody is named who must not be."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from exports import data, pdf
from exports.words import texts
from tabletop.exercise import commands as c
from tabletop.exercise.people import Person
from tabletop.exercise.prepare_values import Clearance
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import Attribution, Stance, TextPart
from tabletop.report.build import build
from tabletop.report.model import Facts, Report, Section, Table
from tests.report.before import OBJECTIVES, PEOPLE, code_of, prepared, shelf, two_days

LANGUAGES = ("en", "es")


def told(state: Exercise, language: str = "en", people: Mapping[str, Person] | None = None) -> Report:
    return build(state, shelf(), language, people=people)


def section(report: Report, id: str) -> Section:
    return next(one for one in report.sections if one.id == id)


def said(part: object) -> str:
    return "\n".join(texts(part))


def table(report: Report, id: str) -> dict[str, list[str]]:
    """The first table of a section: each row under its first cell; lines under a heading count as its own."""
    found: dict[str, list[str]] = {}
    span = ""
    for row in next(block for block in section(report, id).blocks if isinstance(block, Table)).rows:
        span = row.span or span
        if row.cells:
            cells = [cell.strong or cell.text for cell in row.cells]
            found[f"{span}/{cells[0]}" if span else cells[0]] = cells[1:]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_entered_stands_in_overview_and_background(language: str) -> None:
    report = told(two_days(language), language)
    overview, background = said(section(report, "overview").blocks), said(section(report, "background").blocks)
    for entered in (
        "Ministry of Transport of Tamarenia", "Permanent Mission of Tamarenia", "Assistance package 1540",
        "Port security in the region", "Liaison office, +51 1 555", "Ports and land borders", *OBJECTIVES,
        "Regional Centre\nMaritime Organisation", "Government of Borealia", "Official use", "TAM-2026-014", "28", "12", "6",
    ):  # fmt: skip
        assert entered in overview
    assert {"en": "2 March 2026", "es": "2 de marzo de 2026"}[language] in background
    assert "TAM-2026-014" in background


def test_the_numbers_of_the_overview_are_those_of_the_annex() -> None:
    report = told(two_days())
    people = next(
        value
        for label, value in next(b for b in section(report, "overview").blocks if isinstance(b, Facts)).rows
        if label == "People"
    )
    counted = report.record.attendance
    assert people.startswith(f"{counted.registered} people registered, from {counted.bodies} agencies · {counted.came} present")
    rows = table(report, "attendance")
    assert rows["All"] == [str(counted.registered), *("–" if n is None else str(n) for n in counted.present)]
    by_body = [row for label, row in rows.items() if label.startswith("By agency/")]
    assert len(by_body) == counted.bodies + 1  # and the team
    for by in ("By agency", "By sector", "By role", "By gender", "By mode"):
        mine = [row for label, row in rows.items() if label.startswith(f"{by}/")]
        assert sum(int(row[0]) for row in mine) == counted.registered == 28
        assert sum(int(row[2]) for row in mine) == counted.present[1]
    assert rows["All"][3:] == ["–", "–"]  # day 2: nothing was recorded, which is not nobody


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_printed_only_when_asked_for(language: str) -> None:
    state = two_days(language)
    without, with_names = told(state, language), told(state, language, people=PEOPLE)
    for person in PEOPLE.values():
        assert person.name not in said((without.cover, without.sections))
        assert person.name in said(section(with_names, "attendance").blocks)
        assert person.email not in said((with_names.cover, with_names.sections))
        assert person.name.encode() not in data.render(without)
    changed = {a.id for a, b in zip(without.sections, with_names.sections, strict=True) if a != b}
    assert changed == {"attendance"}
    assert without.record == with_names.record


def test_rules_and_cleared_texts_stand_in_the_method() -> None:
    state = two_days()
    method = said(section(told(state), "method").blocks)
    for entered in ("NO DUFF", "Speak for your function.", "Accept the scenario.", "180 %", "English and French", "J. Soto"):
        assert entered in method
    assert "version 000000000000." in method
    assert "another one" not in method
    other = replace(state, programme={**state.programme, "firearms": "f" * 64})
    assert "The version on the programme is another one." in said(section(told(other), "method").blocks)
    assert "Registered, but absent in every half-day recorded: Ministry of Foreign Affairs" in method


def test_the_agenda_stands_as_planned_and_as_held() -> None:
    report = told(two_days())
    rows = table(report, "agenda")
    played = next(row for label, row in rows.items() if label.endswith("/10:30–11:30"))
    assert re.search(r"^S01 · 14 July 2026, \d\d:\d\d to \d\d:\d\d · \d+ min$", played[2]), played
    assert next(row for label, row in rows.items() if label.endswith("/14:00–15:30"))[2] == "not played"
    assert "Day 1, morning" in said(section(report, "agenda").blocks)
    assert [item.runs for item in report.record.agenda if item.runs] == [("S01",), ("S02",)]


def test_a_scenario_that_left_the_programme_is_still_called_by_its_title() -> None:
    state = two_days()
    left = next(item.scenario for item in state.agenda if item.scenario and item.scenario not in {r.scenario for r in state.runs})
    title = next(scenario.title.get("en") for scenario in shelf().values() if scenario.id == left)
    cleared = (Clearance(left, "f" * 64, "Counsellor"),)
    programme = {id: digest for id, digest in state.programme.items() if id != left}
    report = told(replace(state, programme=programme, clearances=cleared))
    for part in (section(report, "agenda").blocks, section(report, "method").blocks):
        assert title in said(part)
        assert not re.search(rf"\b{left}\b", said(part))


def test_objectives_and_national_lines() -> None:
    report = told(two_days())
    objectives = said(section(report, "objectives").blocks)
    assert all(one in objectives for one in OBJECTIVES)
    assert report.record.objectives
    assert {one.run for one in report.record.objectives} == {"S01", "S02"}
    rows = table(report, "alignment")
    assert list(rows) == ["NAP-2024", "NAP 3.2", "Law 30299"]
    assert [(one.code, one.parent) for one in report.record.national] == [
        ("NAP-2024", ""), ("NAP 3.2", "NAP-2024"), ("Law 30299", ""),
    ]  # fmt: skip


# -- attribution -----------------------------------------------------------------------------------------------------

SECRET = re.compile(r"ZQ\d\d|(?:Body|Ente)\d\d of|(?:Body|Ente)\d\d de|Acr\d\d")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", [Attribution.CODED, Attribution.NON_ATTRIBUTION])
def test_no_body_is_named_anywhere(policy: Attribution, language: str) -> None:
    named, hidden = (told(two_days(language, which, odd=True), language) for which in (Attribution.NAMED, policy))
    assert SECRET.search(data.render(named).decode())
    assert SECRET.findall(data.render(hidden).decode()) == []
    assert SECRET.findall(said((hidden.cover, hidden.furniture, hidden.sections))) == []
    assert len(hidden.record.responses) == len(named.record.responses)
    assert [(t.code, t.gap, t.overlap) for t in hidden.record.tasks] == [(t.code, t.gap, t.overlap) for t in named.record.tasks]


@pytest.mark.parametrize("policy", [Attribution.CODED, Attribution.NON_ATTRIBUTION])
def test_a_body_that_nobody_listed_and_a_slip_mended_with_a_name_give_nobody_away(policy: Attribution) -> None:
    desk = prepared("en", policy, odd=True)
    desk.execute(c.StartScenario("firearms"))
    desk.execute(c.ReleaseInject())
    first = desk.state.runs[0].releases[0].cue
    for part in TextPart:
        desk.execute(c.CorrectText(first, part, "en", f"Body01 of Tamarenia and {code_of('POL', True)} wait"))
    desk.execute(c.RecordResponse(("ZQ98", code_of("POL", True)), "ZQ98 leads, ZQ99 does not.", stance=Stance.LEAD))
    desk.execute(c.RecordResponse(("ZQ99",), "No."))
    report = told(desk.state)
    assert SECRET.findall(said((report.cover, report.furniture, report.sections)) + data.render(report).decode()) == []
    coded = policy is Attribution.CODED
    assert report.record.responses[0].agencies == (("A13", "A2") if coded else ("P", "SECURITY"))


def test_a_code_is_the_same_everywhere() -> None:
    record = told(two_days("en", Attribution.CODED, odd=True)).record
    assert [one.code for one in record.agencies] == [f"A{n}" for n in range(1, 13)]
    assert record.responses[0].code == "S01-I01-A1-1"
    assert record.responses[0].text.startswith("Agency A1, Agency A1 and Agency A2 hold")
    assert (record.actions[0].owner, record.actions[0].support) == ("A2", ("A3",))
    assert {count.by for count in record.attendance.counts} == {"agency", "role", "gender", "mode"}


def test_without_attribution_only_groups_of_three_are_named() -> None:
    state = two_days("en", Attribution.NON_ATTRIBUTION, odd=True)
    report = told(state)
    assert {one.code for one in report.record.agencies} == {"SECURITY", "P"}  # police, navy, intelligence; all the others
    assert all(task.stances == () for task in report.record.tasks)
    assert any(task.overlap for task in report.record.tasks)
    assert "not attributed" in said(section(report, "matrix").blocks)
    assert {count.by for count in report.record.attendance.counts} == {"role", "gender", "mode"}
    assert report.record.attendance.bodies == 12
    assert state.agencies.keys() != {"SECURITY", "P"}  # the record itself is as it was


# -- the same bytes, and nothing that was not said ---------------------------------------------------------------------


def test_the_same_exercise_gives_the_same_bytes() -> None:
    first, again = (pdf.render(told(two_days())) for _ in range(2))
    assert first == again
    assert json.loads(data.render(told(two_days())))["record"]["mandate"]["ordinal"] == 6


def test_what_was_prepared_but_not_said_is_not_printed() -> None:
    desk = prepared()
    desk.execute(c.DescribeMandate())
    desk.execute(c.SetGroundRules())
    report = told(desk.state)
    overview = said(section(report, "overview").blocks)
    for label in ("Host", "Series", "Programme", "Asked for by", "Point of contact", "Scope"):
        assert f"\n{label}\n" not in overview
    method = said(section(report, "method").blocks)
    assert "Interpretation" not in method
    assert "Phrase for a real emergency" not in method
    assert "Who asked for the exercise was not recorded." in said(section(report, "background").blocks)
