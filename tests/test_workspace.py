"""Exercises on disk as the window uses them: made, listed, opened again, copied, exported."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop import workspace
from tabletop.clock import Moment
from tabletop.errors import BadInput, InUse, NotSaved, Refused
from tabletop.exercise.commands import (
    AddAgency,
    CloseExercise,
    DescribeExercise,
    EndScenario,
    RecordResponse,
    ReleaseInject,
    ReopenExercise,
    RestoreResponse,
    StartScenario,
    WithdrawResponse,
)
from tabletop.ids import CountingIds, RandomIds
from tabletop.storage.library import Status
from tests.clocks import HandClock

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "scenarios" / "port-cyber"


CLOCK = HandClock(1_784_030_400_000, 60_000)


def made(folder: Path, title: str = "Kingston 2026") -> workspace.OpenExercise:
    return workspace.create_exercise(folder, DescribeExercise(title, starts="2026-07-14"), CLOCK, RandomIds())


def opened(path: Path) -> workspace.OpenExercise:
    return workspace.open_exercise(path, CLOCK, RandomIds())


@pytest.fixture
def played(tmp_path: Path) -> Iterator[workspace.OpenExercise]:
    with made(tmp_path) as exercise:
        exercise.desk.execute(AddAgency("CUST", {"en": "Customs"}, type="CUST"))
        exercise.add_scenario(SAMPLE)
        exercise.desk.execute(StartScenario("port-cyber"))
        exercise.desk.execute(ReleaseInject())
        exercise.desk.execute(RecordResponse(("CUST",), "We hold the container."))
        yield exercise


def test_an_exercise_opens_where_it_was_left(played: workspace.OpenExercise) -> None:
    played.keep_draft("capture", "half a li")
    left, media = played.desk.state, played.media
    played.close()
    with opened(played.path) as again:
        assert again.desk.state == left
        assert again.media == media
        assert [len(files) for files in media.values()] == [len(list((SAMPLE / "media").iterdir()))]
        assert dict(again.drafts()) == {"capture": "half a li"}
        assert (again.read_only, again.notices, again.findings) == (False, (), ())
        again.desk.execute(RecordResponse((), "and on it goes"))


def test_a_scenario_edited_later_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "scenario"
    shutil.copytree(SAMPLE, folder)
    with made(tmp_path) as exercise:
        exercise.add_scenario(folder)
        before = dict(exercise.desk.scenarios)
    (folder / "scenario.yaml").write_text("gone", encoding="utf-8")
    with opened(exercise.path) as again:
        assert again.desk.scenarios == before
        with pytest.raises(BadInput):
            again.add_scenario(folder)


def test_the_list_tells_how_far_each_is(played: workspace.OpenExercise) -> None:
    folder, desk = played.path.parent, played.desk

    def listed() -> workspace.Listed:
        (one,) = workspace.list_exercises(folder)
        return one

    first = listed()
    assert (first.basics.title, first.basics.starts, first.status) == ("Kingston 2026", "2026-07-14", Status.RUNNING)
    assert (first.agencies, first.responses, first.scenarios, first.conclusions) == (1, 1, 1, 0)
    (said,) = desk.state.all_responses()
    assert (first.saved_ms, first.offset_min) == (desk.state.last_ms, -300)
    (said,) = desk.state.all_responses()
    for command, count in ((WithdrawResponse(said.id), 0), (RestoreResponse(said.id), 1)):
        desk.execute(command)
        assert listed().responses == count
    desk.execute(EndScenario("time"))
    assert listed().status is Status.PLAYED
    desk.execute(CloseExercise())
    assert listed().status is Status.CLOSED
    desk.execute(ReopenExercise("one more thing"))
    assert listed().status is Status.PLAYED


def test_what_cannot_be_read_is_listed_last_with_the_reason(tmp_path: Path) -> None:
    made(tmp_path, "One").close()
    made(tmp_path, "Two").close()
    (tmp_path / "torn.tabletop").write_bytes((tmp_path / "One.tabletop").read_bytes()[:5000])
    listed = workspace.list_exercises(tmp_path)
    assert [each.path.name for each in listed] == ["Two.tabletop", "One.tabletop", "torn.tabletop"]
    assert [each.status for each in listed] == [Status.PREPARED, Status.PREPARED, Status.UNREADABLE]
    assert listed[-1].problem is not None
    assert listed[-1].problem.id == "storage.truncated"
    assert workspace.list_exercises(tmp_path / "none") == ()


def test_two_exercises_of_one_title_are_two_files(tmp_path: Path) -> None:
    with made(tmp_path) as one, made(tmp_path) as two:
        assert [one.path.name, two.path.name] == ["Kingston-2026.tabletop", "Kingston-2026-2.tabletop"]


def test_an_exercise_that_is_refused_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        made(tmp_path, "")
    assert list(tmp_path.glob("*.tabletop")) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kingston 2026", "Kingston-2026"),
        ("Perú: «Callao» / día 1", "Peru-Callao-dia-1"),
        ("../../etc/passwd", "etc-passwd"),
        ("تمرين", "exercise"),
        ("CON", "exercise-CON"),
        ("x" * 200, "x" * 60),
        ("", "exercise"),
    ],
)
def test_a_title_becomes_a_name_any_system_takes(title: str, name: str) -> None:
    assert workspace.file_name(title) == name


def test_an_exercise_is_recorded_in_one_window_at_a_time(played: workspace.OpenExercise) -> None:
    with pytest.raises(InUse):
        opened(played.path)
    with workspace.open_exercise(played.path, CLOCK, CountingIds(), write=False) as reader:
        assert reader.desk.state == played.desk.state
        with pytest.raises(NotSaved):
            reader.desk.execute(ReleaseInject())
        assert reader.desk.state == played.desk.state


def test_a_backup_is_the_same_exercise(played: workspace.OpenExercise, tmp_path: Path) -> None:
    at = Moment(1_784_030_400_000, -300, 0, "boot")
    first = workspace.back_up(played, tmp_path / "backups", at)
    second = workspace.back_up(played, tmp_path / "backups", at)
    assert [first.name, second.name] == [
        "Kingston-2026.2026-07-14_070000.tabletop",
        "Kingston-2026.2026-07-14_070000-2.tabletop",
    ]
    with opened(first) as copy:
        assert copy.desk.state == played.desk.state
    assert workspace.verify(first) == ()
    with pytest.raises(NotSaved):
        workspace.back_up(played, first / "below-a-file", at)


def test_an_export_is_named_by_what_it_is(played: workspace.OpenExercise) -> None:
    assert workspace.export_name(played.desk.state, "es", "pdf") == "2026-07_Kingston-2026_conclusions_es_DRAFT.pdf"
    played.desk.execute(EndScenario("time"))
    played.desk.execute(CloseExercise())
    assert workspace.export_name(played.desk.state, "en", "json") == "2026-07_Kingston-2026_conclusions_en.json"


def test_an_export_replaces_only_when_told(played: workspace.OpenExercise, tmp_path: Path) -> None:
    told = workspace.report(played.desk.state, played.desk.scenarios, "en")
    target = tmp_path / "report.txt"
    workspace.export(told, lambda report: report.title.encode(), target)
    with pytest.raises(NotSaved):
        workspace.export(told, lambda _: b"other", target)
    assert target.read_bytes() == b"Kingston 2026"
    workspace.export(told, lambda _: b"other", target, replace=True)
    assert target.read_bytes() == b"other"
    with pytest.raises(NotSaved):
        workspace.export(told, lambda _: b"", tmp_path / "no such folder" / "x")
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_the_shelf_tells_what_can_be_played(tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "scenario.yaml").write_text("format: tabletop-scenario/1\n", encoding="utf-8")
    sample, bad = workspace.list_scenarios([SAMPLE, tmp_path, tmp_path / "none"])
    assert (sample.id, sample.title.get("es"), sample.problem) == ("port-cyber", "Puertas mudas", None)
    assert sample.injects > 10
    assert (bad.path, bad.problem is not None) == (tmp_path / "bad", True)


def test_settings_and_recent_files_are_remembered(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert workspace.read_settings(home) == {}
    workspace.write_setting(home, "language", "es")
    one, two = made(tmp_path, "One"), made(tmp_path, "Two")
    for exercise in (one, two, one):
        exercise.close()
        workspace.remember(home, exercise.path)
    assert workspace.recent(home) == (one.path, two.path)
    one.path.unlink()
    assert workspace.recent(home) == (two.path,)
    at_home = made(workspace.exercises_folder(home), "Three")
    at_home.close()
    workspace.remember(home, at_home.path)
    shown = workspace.list_exercises(workspace.exercises_folder(home), workspace.recent(home))
    assert {each.path for each in shown} == {two.path, at_home.path}, "each once, wherever it lies"
    assert workspace.read_settings(home)["language"] == "es"


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, '{"language": {"x": 1}, "theme": null}', "\udcff"])
def test_settings_that_make_no_sense_are_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert workspace.read_settings(tmp_path) == {}
    workspace.write_setting(tmp_path, "theme", "dark")
    assert json.loads((tmp_path / "settings.json").read_bytes()) == {"theme": "dark"}


def test_a_list_of_exercises_needs_no_heavy_library(tmp_path: Path) -> None:
    made(tmp_path).close()
    program = (
        "import sys; from pathlib import Path; from tabletop import workspace\n"
        "assert len(workspace.list_exercises(Path(sys.argv[1]))) == 1\n"
        "print(*{'pydantic', 'networkx', 'yaml', 'reportlab', 'babel', 'filelock', 'PIL'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
