"""`report.json`: one shape, canonical, complete."""

import json
import re
from dataclasses import fields
from pathlib import Path

from exports import data
from tabletop.exercise.state import Exercise
from tabletop.report import record, record_before
from tabletop.report.build import build
from tests.report.played import rehearsed, scenarios


def made(state: Exercise, language: str = "en") -> bytes:
    return data.render(build(state, scenarios(), language))


def test_it_is_canonical_and_the_same_each_time() -> None:
    first = made(rehearsed())
    assert first == made(rehearsed())
    again = json.dumps(json.loads(first), ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    assert again.encode() == first


def test_its_shape_holds_for_any_exercise() -> None:
    full, empty = json.loads(made(rehearsed())), json.loads(made(Exercise()))
    for one in (full, empty):
        assert one["format"] == "tabletop-report/1"
        assert set(one) == {"format", "language", "title", "cover", "record", "sections"}
        assert set(one["record"]) == set(full["record"])
        assert all(set(section) == {"id", "number", "title", "level", "blocks"} for section in one["sections"])
        assert all("block" in block for section in one["sections"] for block in section["blocks"])


def test_the_record_links_from_action_to_words_spoken() -> None:
    record = json.loads(made(rehearsed()))["record"]
    action = record["actions"][0]
    recommendation = next(one for one in record["recommendations"] if one["number"] == action["recommendation"])
    conclusion = next(one for one in record["conclusions"] if one["number"] == recommendation["conclusion"])
    finding = next(one for one in record["findings"] if one["number"] == conclusion["findings"][0])
    spoken = {one["code"] for one in record["responses"]}
    assert spoken & set(finding["evidence"])
    assert conclusion["agreement"] == "agreed"


def test_codes_are_codes_in_every_language() -> None:
    english, spanish = (json.loads(made(rehearsed(language), language)) for language in ("en", "es"))
    assert [one["kind"] for one in english["record"]["findings"]] == [one["kind"] for one in spanish["record"]["findings"]]
    assert spanish["language"] == "es"
    assert spanish["sections"][0]["title"] == "Datos del ejercicio"


def test_the_document_names_every_field_and_no_other() -> None:
    text = (Path(data.__file__).parents[1] / "docs" / "report-json.md").read_text(encoding="utf-8")
    rows = {
        m[1]: set(re.findall(r"`([a-z_]+)`", re.sub(r"\([^)]*\)", "", m[2])))
        for m in re.finditer(r"^\| `([^`]+)`.*?\| (.*) \|$", text, re.MULTILINE)
    }
    kinds = {
        "exercise": record.Basics,
        "agencies": record.BodyRecord,
        "runs": record.RunRecord,
        "runs[].decisions": record.DecisionRecord,
        "findings": record.FindingRecord,
        "tasks": record.TaskRecord,
        "expected": record.ExpectedRecord,
        "conclusions": record.ConclusionRecord,
        "recommendations": record.RecommendationRecord,
        "actions": record.ActionRecord,
        "responses": record.ResponseRecord,
        "mandate": record_before.MandateRecord,
        "rules": record_before.RulesRecord,
        "attendance": record_before.AttendanceRecord,
        "attendance.counts": record_before.CountRecord,
        "agenda": record_before.AgendaRecord,
        "objectives": record_before.ObjectiveRecord,
        "national": record_before.NationalRecord,
        "clearances": record_before.ClearanceRecord,
        "report_plan": record_before.ReportPlanRecord,
    }
    for name, kind in kinds.items():
        assert rows[name] == {field.name for field in fields(kind)}, name
    assert {field.name for field in fields(record.Record)} <= set(rows)
