"""People, logos and rehearsals of an exercise file: beside the record, never in it."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tabletop import dry_run
from tabletop.clock import SystemClock
from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.people import Person
from tabletop.exercise.route import standby
from tabletop.ids import RandomIds
from tabletop.storage import translations
from tabletop.storage.verify import verify
from tabletop.views.localisation import stale_of
from tabletop.views.rehearsed import from_drafts
from tabletop.workspace import OpenExercise, create_exercise, open_exercise

SAMPLE = Path(__file__).parent.parent / "scenarios" / "sample-harbour"
MARK = "Zyxwvuts"


@pytest.fixture(autouse=True)
def own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def exercise(tmp_path: Path) -> Iterator[OpenExercise]:
    with create_exercise(tmp_path / "x", c.DescribeExercise("Almar", languages=("en",)), SystemClock(), RandomIds()) as made:
        made.desk.execute(c.AddAgency("CUST", {"en": "Customs"}, type="CUST"))
        made.desk.execute(c.AddParticipant(agency="CUST", id="p1"))
        yield made


def reopened(exercise: OpenExercise) -> OpenExercise:
    exercise.close()
    return open_exercise(exercise.path, SystemClock(), RandomIds())


def test_people_are_beside_the_record(exercise: OpenExercise) -> None:
    exercise.set_person("p1", Person(f"{MARK}\n Díaz\ud800", "Head\tof section", "a@x.example"))
    assert exercise.people() == {"p1": Person(f"{MARK} Díaz", "Head of section", "a@x.example")}
    with pytest.raises(Refused):
        exercise.set_person("nobody", Person("X"))
    exercise.set_person("nobody", Person())  # forgetting is always possible
    with reopened(exercise) as again:
        assert again.people()["p1"].name == f"{MARK} Díaz"
        assert MARK not in str(again.desk.state)
        again.keep_draft("people.new", f"{MARK} half typed")
        again.keep_draft("line", "half a line")
        again.erase_people()
        assert again.people() == {}
        assert again.drafts() == {"line": "half a line"}
        assert MARK.encode() not in again.path.read_bytes()
        assert "p1" in again.desk.state.participants


def test_a_logo_is_in_the_file_and_can_be_shown_again(exercise: OpenExercise, tmp_path: Path) -> None:
    picture = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((100, 100, 299, 199), fill=(250, 250, 250, 255))
    picture.save(tmp_path / "Host.png")
    _, warnings = exercise.add_logo(tmp_path / "Host.png")
    ((digest, logo),) = exercise.desk.state.logos.items()
    assert logo.name == "Host"
    assert [w.id for w in warnings] == ["logo.pale"]
    with pytest.raises(Refused):
        exercise.add_logo(tmp_path / "Host.png")
    with reopened(exercise) as again:
        assert again.notices == ()
        assert again.media[digest][""].startswith(b"\x89PNG")
        assert [w.id for w in again.logo_warnings()[digest]] == ["logo.pale"]
    assert verify(exercise.path) == ()


def test_nothing_is_put_into_a_closed_exercise(exercise: OpenExercise, tmp_path: Path) -> None:
    exercise.desk.execute(c.CloseExercise())
    before = exercise.path.read_bytes()
    for add in (lambda: exercise.add_scenario(SAMPLE), lambda: exercise.add_logo(tmp_path / "Host.png")):
        with pytest.raises(Refused) as raised:
            add()
        assert raised.value.message.id == "exercise.closed"
    assert exercise.path.read_bytes() == before


def rehearsed(path: Path) -> dry_run.Rehearsal:
    return dry_run.rehearse(path, SystemClock(), RandomIds())


def test_a_rehearsal_leaves_no_trace_but_what_was_tried(exercise: OpenExercise, own_temp: Path) -> None:
    exercise.add_scenario(SAMPLE)
    exercise.set_person("p1", Person(f"{MARK} Díaz"))
    scenario = next(iter(exercise.desk.state.programme))
    exercise.close()
    with open_exercise(exercise.path, SystemClock(), RandomIds(), write=False) as before:
        state = before.desk.state
    with rehearsed(exercise.path) as rehearsal:
        (folder,) = own_temp.iterdir()
        assert folder == rehearsal.path.parent
        assert os.name == "nt" or folder.stat().st_mode & 0o077 == 0
        assert rehearsal.people() == {}
        assert MARK.encode() not in rehearsal.path.read_bytes()
        rehearsal.desk.execute(c.StartScenario(scenario))
        rehearsal.desk.execute(c.ReleaseInject())
    assert list(own_temp.iterdir()) == []
    with open_exercise(exercise.path, SystemClock(), RandomIds()) as after:
        assert after.desk.state == state
        assert after.people()["p1"].name == f"{MARK} Díaz"
        tried = from_drafts(after.drafts())
        assert tried[state.programme[scenario]] == {"start"}
        assert json.dumps(list(after.drafts()))  # beside the record, as half-typed lines are


def test_a_rehearsal_beside_the_open_exercise_notes_nothing(exercise: OpenExercise) -> None:
    exercise.add_scenario(SAMPLE)
    with rehearsed(exercise.path) as rehearsal:
        rehearsal.desk.execute(c.StartScenario(next(iter(exercise.desk.state.programme))))
    assert from_drafts(exercise.drafts()) == {}
    assert exercise.desk.state.runs == ()


def test_what_is_being_played_is_over_in_the_copy_alone(exercise: OpenExercise) -> None:
    exercise.add_scenario(SAMPLE)
    scenario = next(iter(exercise.desk.state.programme))
    exercise.desk.execute(c.StartScenario(scenario))
    with rehearsed(exercise.path) as rehearsal:
        assert rehearsal.desk.state.run is None
        rehearsal.desk.execute(c.StartScenario(scenario))
    assert exercise.desk.state.run is not None


def test_what_a_killed_rehearsal_left_is_removed_at_the_next_start(exercise: OpenExercise, own_temp: Path) -> None:
    rehearsal = rehearsed(exercise.path)
    now = SystemClock().now().utc_ms
    killed = own_temp / "tabletop-rehearsal-killed"
    killed.mkdir()
    (killed / "Almar.tabletop").write_bytes(b"x")
    other = own_temp / "tabletop-other"
    other.mkdir()
    dry_run.sweep(now)
    assert killed.exists()  # it may just be being made
    dry_run.sweep(now + 60_000)
    assert sorted(own_temp.iterdir()) == sorted([other, rehearsal.path.parent])
    rehearsal.close()
    assert list(own_temp.iterdir()) == [other]


def test_a_translation_older_than_its_source_is_known_once_the_scenario_is_on_the_programme(
    exercise: OpenExercise, tmp_path: Path
) -> None:
    folder = tmp_path / "sample"
    shutil.copytree(SAMPLE, folder)
    translations.refresh(folder, "es", accept=True)
    exercise.add_scenario(folder)
    assert stale_of(exercise.desk.state, exercise.drafts().get) == {}
    source = folder / "scenario.yaml"
    scenario = next(iter(exercise.desk.scenarios.values()))
    inject = next(iter(scenario.injects.values()))
    title = inject.title.get("en")
    source.write_text(source.read_text(encoding="utf-8").replace(title, f"{title} now", 1), encoding="utf-8")
    exercise.add_scenario(folder)
    assert stale_of(exercise.desk.state, exercise.drafts().get) == {(scenario.id, "es"): {inject.id}}


def test_a_rehearsal_begins_where_it_is_asked_to(exercise: OpenExercise, own_temp: Path) -> None:
    exercise.add_scenario(SAMPLE)
    ((id, digest),) = exercise.desk.state.programme.items()
    scenario = exercise.desk.scenarios[digest]
    decision = next(inject for inject in scenario.injects.values() if inject.decision is not None)
    assert decision.decision is not None
    exercise.close()
    for cue, expected in ((scenario.start, scenario.start), (decision.id, decision.id), (decision.decision.id, decision.id)):
        with dry_run.rehearse(exercise.path, SystemClock(), RandomIds(), id, cue) as rehearsal:
            run = rehearsal.desk.state.run
            assert run is not None
            assert standby(scenario, run).id == expected
    assert list(own_temp.iterdir()) == []
    branch = f"{decision.decision.id}{decision.decision.options[0].id}"
    again = (dry_run.rehearse(exercise.path, SystemClock(), RandomIds(), id, cue) for cue in (scenario.start, decision.id))
    with next(again), next(again) as beside:
        for command in (c.ReleaseInject(), c.ChooseOption(decision.decision.options[0].id)):
            beside.desk.execute(command)
    assert list(own_temp.iterdir()) == []
    with reopened(exercise) as after:
        assert from_drafts(after.drafts())[digest] == {"start", branch}, "of two at once, what either tried is known"
