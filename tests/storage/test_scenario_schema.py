"""The JSON Schema that editors use says what the reader wants."""

import json
from pathlib import Path
from typing import Any

import pytest

from tabletop.scenario.model import Channel, Family
from tabletop.storage import question_sets
from tabletop.storage.scenario_schema import schema


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    return schema()


def test_it_names_its_dialect_and_refuses_unknown_keys(made: dict[str, Any]) -> None:
    assert made["$schema"].startswith("https://json-schema.org/draft/2020-12")
    assert made["additionalProperties"] is False
    objects = [each for each in made["$defs"].values() if each["type"] == "object"]
    assert len(objects) == 13
    assert all(each["additionalProperties"] is False and each["description"] for each in objects)


def test_every_key_and_every_word_says_what_it_means(made: dict[str, Any]) -> None:
    for name, part in {"": made, **made["$defs"]}.items():
        assert len(part["description"]) >= 15, name
        for key, value in part.get("properties", {}).items():
            assert len(value["description"]) >= 15, f"{name}.{key}"


def test_the_schema_in_the_documents_is_up_to_date() -> None:
    written = (Path(__file__).parents[2] / "docs" / "scenario.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == schema(), "run: python main.py schema > docs/scenario.schema.json"


def test_the_schema_of_sets_of_questions_is_described_and_up_to_date() -> None:
    of_sets = question_sets.schema()
    assert of_sets["additionalProperties"] is False
    for name, part in {"": of_sets, **of_sets["$defs"]}.items():
        for key, value in part.get("properties", {}).items():
            assert len(value["description"]) >= 15, f"{name}.{key}"
    written = (Path(__file__).parents[2] / "docs" / "questions.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == of_sets, "run: python main.py schema --questions > docs/questions.schema.json"


def test_keys_are_those_of_the_file(made: dict[str, Any]) -> None:
    inject = made["$defs"]["InjectIn"]
    assert {"id", "from", "to", "next", "decision", "reserve"} <= set(inject["properties"])
    assert inject["required"] == ["id", "title"]
    assert "as" in made["$defs"]["RoleLineIn"]["properties"]
    assert set(made["required"]) == {"format", "id", "language", "title", "start", "injects"}


def test_numbers_truths_and_words_are_told_apart(made: dict[str, Any]) -> None:
    inject = made["$defs"]["InjectIn"]["properties"]
    assert made["properties"]["complexity"]["type"] == "integer"
    assert (made["properties"]["complexity"]["minimum"], made["properties"]["complexity"]["maximum"]) == (1, 3)
    assert inject["minutes"]["type"] == "integer"
    assert inject["reserve"]["type"] == "boolean"
    assert made["$defs"]["Channel"]["enum"] == list(Channel)
    assert made["$defs"]["Family"]["enum"] == list(Family)
    (fact,) = made["properties"]["facts"]["patternProperties"].values()
    assert fact == {"type": ["boolean", "integer", "string"]}


def test_short_forms_are_allowed(made: dict[str, Any]) -> None:
    inject = made["$defs"]["InjectIn"]["properties"]
    assert {"type": "string"} in inject["to"]["anyOf"]
    assert {"type": "string"} in inject["next"]["anyOf"][0]["anyOf"]
    assert any(each.get("type") == "string" for each in made["properties"]["agencies"]["items"]["anyOf"])
