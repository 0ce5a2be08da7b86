"""An exercise played from a script: what it is called, and who hears what."""

from pathlib import Path

import pytest

from tabletop.clock import SystemClock
from tabletop.errors import BadInput, NotSaved
from tabletop.ids import CountingIds
from tabletop.rehearsal import Heard, rehearse
from tabletop.storage.opening import open_file
from tabletop.workspace import OpenExercise, from_scenarios

GOOD = Path(__file__).parent / "scenario" / "good.yaml"


def test_placeholders_in_a_title_are_filled(tmp_path: Path) -> None:
    scenario = tmp_path / "scenario.yaml"
    text = GOOD.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    scenario.write_text(text.replace(title, 'title: "Gates of {port}"'), encoding="utf-8")
    script = tmp_path / "s.jsonl"
    script.write_text("", encoding="utf-8")
    assert rehearse(tmp_path, script, tmp_path / "d", "en", {}, SystemClock(), CountingIds()) == 0
    rehearsed = OpenExercise(open_file(tmp_path / "d" / "exercise.tabletop"), SystemClock(), CountingIds())
    for exercise in (rehearsed, from_scenarios(tmp_path / "x", (tmp_path,), "en", SystemClock(), CountingIds())):
        with exercise as made:
            assert made.desk.state.basics is not None
            assert made.desk.state.basics.title.startswith("Gates of ")
            assert "{" not in made.desk.state.basics.title
            assert list(made.desk.state.agencies) == [slot.type for slot in next(iter(made.desk.scenarios.values())).agencies]


def test_files_made_before_one_that_cannot_be_are_told(tmp_path: Path) -> None:
    script = tmp_path / "s.jsonl"
    script.write_text('{"command": "ReleaseInject"}\n', encoding="utf-8")
    made: list[str] = []
    exports = {"a.txt": lambda _: b"a", "no/b.txt": lambda _: b"b"}
    heard = Heard(made=lambda path: made.append(path.name))
    with pytest.raises(NotSaved):
        rehearse(GOOD, script, tmp_path / "d", "en", exports, SystemClock(), CountingIds(), heard)
    assert made == ["exercise.tabletop", "a.txt"]


def test_a_script_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    endless = Path("/dev/zero")
    if not endless.exists():
        pytest.skip("a machine without endless files")
    told: list[str] = []
    heard = Heard(problem=lambda _, why: told.append(why.id))
    assert rehearse(GOOD, endless, tmp_path / "d", "en", {}, SystemClock(), CountingIds(), heard) == 1
    assert told == ["script.too-big"]


def test_nothing_is_played_where_there_is_no_scenario(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        rehearse(tmp_path / "none", None, tmp_path / "d", "en", {}, SystemClock(), CountingIds())
    assert refused.value.message.id == "rehearsal.no-scenario"
    assert not (tmp_path / "d").exists()
