"""What the report was planned to leave out is left out everywhere, and said; whom it is addressed to stands on its cover."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from exports import data
from exports.words import texts
from tabletop.exercise.prepare_values import ReportPlan
from tabletop.exercise.words import Attribution, ReportPart
from tabletop.report.build import build
from tabletop.report.model import Report
from tests.report.before import shelf, two_days

ANNEX = re.compile(r"\b(?:annex|anexo) ([A-Z])\b", re.IGNORECASE)
HELD = {  # what a part is in `report.json`
    ReportPart.MATRIX: "tasks",
    ReportPart.EXPECTED: "expected",
    ReportPart.ALIGNMENT: "national",
    ReportPart.AGENDA: "agenda",
    ReportPart.LOG: "responses",
    ReportPart.OBJECTIVES: "objectives",
    ReportPart.BOARD: "board",
}


def told(plan: ReportPlan, language: str = "en", policy: Attribution = Attribution.NAMED) -> Report:
    return build(replace(two_days(language, policy), report_plan=plan), shelf(), language)


def said(part: object) -> str:
    return "\n".join(texts(part))


def sections(report: Report) -> Mapping[str, str]:
    return {section.id: said(section) for section in report.sections}


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_left_out_is_named_in_the_limitations_and_pointed_at_by_nothing(language: str) -> None:
    whole, short = told(ReportPlan(), language), told(ReportPlan(tuple(ReportPart)), language)
    assert set(sections(whole)) - set(sections(short)) == set(ReportPart)
    assert set(sections(short)) >= {"overview", "method", "played", "conclusions", "recommendations", "plan", "paths"}
    (sentence,) = set(short.record.limitations) - set(whole.record.limitations)
    titles = {section.id: section.title for section in whole.sections}
    assert [titles[part] for part in ReportPart if titles[part] not in sentence] == []
    assert sentence in sections(short)["method"]
    there = {match[1] for section in short.sections for match in ANNEX.finditer(section.number)}
    assert set(ANNEX.findall(said((short.cover, short.sections)))) == there == {"C"}
    kept = {id for id, words in sections(short).items() if words != sections(whole)[id]}
    assert kept == {"overview", "method"}  # whose words pointed at annexes, and name what is missing


@pytest.mark.parametrize("part", list(ReportPart))
def test_each_part_is_left_out_by_itself_on_paper_and_as_data(part: ReportPart) -> None:
    whole, short = told(ReportPlan()), told(ReportPlan((part,)))
    assert set(sections(whole)) - set(sections(short)) == {part}
    full, left = (json.loads(data.render(report))["record"] for report in (whole, short))
    assert left["report_plan"] == {"leaves_out": [part], "addressees": []}
    changed = {key for key in full if full[key] != left[key]} - {"limitations", "report_plan"}
    if part in HELD:
        assert (changed or {HELD[part]}, left[HELD[part]]) == ({HELD[part]}, [])
    elif part is ReportPart.ATTENDANCE:
        assert (changed, left["attendance"]["counts"]) == ({"attendance"}, [])
    elif part is ReportPart.BODIES:
        assert (changed, {tuple(one["spoke_at"]) for one in left["agencies"]}) == ({"agencies"}, {()})
    else:
        assert changed == set()  # its figures stand in chapters that are always there


@pytest.mark.parametrize("language", ["en", "es"])
def test_addressees_stand_on_the_cover_and_in_the_overview(language: str) -> None:
    few, many = ("Ministry <A>", "Donor & Co"), tuple(f"Office {n}" for n in range(12))
    report = told(ReportPlan((), few), language, Attribution.CODED)
    (row,) = set(report.cover.facts) - set(told(ReportPlan(), language, Attribution.CODED).cover.facts)
    assert row[1] == "\n".join(few)
    assert all(one in sections(report)["overview"] for one in few)
    assert report.record.report_plan.addressees == few
    report = told(ReportPlan((), many), language)
    row = next(fact for fact in report.cover.facts if fact[0] == row[0])
    assert row[1].split("\n")[:2] == list(many[:2])
    assert re.search(r"\b10\b.*\b1\b", row[1].split("\n")[2]), "how many more, and the chapter that names them"
    assert all(one in sections(report)["overview"] for one in many)
