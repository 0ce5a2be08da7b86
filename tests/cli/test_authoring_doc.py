"""docs/authoring.md, followed to the letter in an empty folder."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.catalogue import agency_types
from tabletop.exercise.words import Mark, ResponseKind
from tabletop.storage import scenario_folder
from tabletop.storage.opening import open_file
from tabletop.storage.scenario_schema import schema
from tests.cli.command_table import ROOT
from tests.storage.test_scenario_folder import png

DOCUMENT = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?:<!-- (?P<do>write|replace|by)(?: (?P<file>\S+))? -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)```", re.DOTALL)


def steps() -> Iterator[tuple[str, str, str]]:
    """(what to do, with which file, the words) of every block."""
    for found in _BLOCK.finditer(DOCUMENT):
        yield found["do"] or found["kind"], found["file"] or "", found["body"]


@pytest.fixture
def followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """The folder in which every step was done; what a command says is what the document shows."""
    monkeypatch.chdir(tmp_path)
    main = runpy.run_path(str(ROOT / "main.py"))["main"]
    said, replaced, file = "", "", ""
    for do, name, body in steps():
        if do == "write":
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(body, encoding="utf-8")
        elif do == "replace":
            file, replaced = name, body
            assert body in Path(name).read_text(encoding="utf-8")
        elif do == "by":
            Path(file).write_text(Path(file).read_text(encoding="utf-8").replace(replaced, body), encoding="utf-8")
        elif do == "sh":
            for line in body.strip().split("\n"):
                words = line.removeprefix("python main.py ").split()
                assert main([*words, *([] if "--lang" in words else ["--lang", "en"])]) == 0, line
            said = capsys.readouterr().out
        else:
            assert do == "text"
            assert said == body
    return tmp_path


def test_it_leads_to_a_played_scenario(followed: Path) -> None:
    assert (followed / "mine" / "played" / "report.pdf").read_bytes().startswith(b"%PDF")
    found = scenario_folder.load(followed / "mine" / "night-ferry")
    assert found.scenario is not None
    assert found.scenario.title.get("es") == "El bolso del transbordador nocturno"
    assert found.scenario.injects["I02"].text.get("es").endswith('Aquí hay niños."')
    assert {fault.code for fault in found.faults} == {"missing-translation"}
    assert "#= The bag on the night ferry" not in (followed / "mine" / "night-ferry" / "es.yaml").read_text(encoding="utf-8")


def test_its_shared_questions_can_be_asked(followed: Path) -> None:
    path = followed / "mine" / "night-ferry" / "scenario.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[questions/closing]", "[questions/closing, questions/ferries]"), encoding="utf-8")
    scenario = scenario_folder.load(path.parent).scenario
    assert scenario is not None
    assert scenario.injects["I03"].questions[-1].id == "ferries/Q1"


def test_its_example_is_clean_before_it_is_translated(tmp_path: Path) -> None:
    last = [body for do, name, body in steps() if (do, name) == ("write", "mine/night-ferry/scenario.yaml")][-1]
    (tmp_path / "scenario.yaml").write_text(last, encoding="utf-8")
    assert scenario_folder.check([tmp_path]) == ()


def test_its_table_of_bodies_is_that_of_the_catalogue() -> None:
    table = DOCUMENT[DOCUMENT.index("### Types of agency") : DOCUMENT.index("### An inject")]
    rows = re.findall(r"^\| ([A-Z0-9]+) \| (.+) \|$", table, re.MULTILINE)
    assert rows == [(code, name.get("en")) for code, name in agency_types().items()]


def test_its_words_for_a_script_are_those_of_the_program() -> None:
    step = DOCUMENT[DOCUMENT.index("## 3.") : DOCUMENT.index("## 4.")]
    named = set(re.findall(r"`(\w+)`", step))
    assert {kind.value for kind in ResponseKind} <= named
    assert {mark.value for mark in Mark if mark is not Mark.PENDING} <= named


def test_its_script_plays_the_reserve_and_marks_what_came_up(followed: Path) -> None:
    told = (followed / "mine" / "played" / "report.json").read_text(encoding="utf-8")
    assert "A second bag" in told
    with open_file(followed / "mine" / "played" / "exercise.tabletop", write=False) as file:
        marks = [entry for entry in file.entries() if entry.type == "ExpectedActionMarked"]
    assert len(marks) == 1


def test_its_line_for_a_picture_is_one(tmp_path: Path) -> None:
    (line,) = re.findall(r"^      (- \{id: A1, file: .*\})$", DOCUMENT, re.MULTILINE)
    last = [body for do, name, body in steps() if (do, name) == ("write", "mine/night-ferry/scenario.yaml")][-1]
    before = "    mode: inform\n    title: A second bag"
    assert last.count(before) == 1
    written = last.replace(before, f"    attachments:\n      {line}\n{before}")
    (tmp_path / "scenario.yaml").write_text(written, encoding="utf-8")
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "slick.png").write_bytes(png())
    assert scenario_folder.load(tmp_path).faults == ()
    (tmp_path / "scenario.yaml").write_text(written.replace("alt: A dark patch between white boats, ", ""), encoding="utf-8")
    assert [fault.code for fault in scenario_folder.load(tmp_path).faults] == ["missing-key"]


def test_its_reference_names_every_key_and_every_word() -> None:
    made = schema()
    reference = set(re.findall(r"[A-Za-z_]+", DOCUMENT[DOCUMENT.index("## Reference") :]))
    parts = [made, *made["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})}
    words = {word for part in parts for word in part.get("enum", ())}
    assert (keys | words | set(agency_types())) - reference == set()
