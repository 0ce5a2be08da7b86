"""The sample: rehearsed, never recorded in; three earlier ones to compare it with, invented and told to be so; all removable."""

from pathlib import Path

import pytest

from tabletop import sample
from tabletop.clock import SystemClock
from tabletop.dry_run import Rehearsal
from tabletop.errors import NotSaved
from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import ActionStatus, ObservationKind
from tabletop.ids import RandomIds
from tabletop.storage.lock import holder_path
from tabletop.storage.verify import verify
from tabletop.workspace import Status, list_exercises, open_exercise, samples_folder

SHELF = Path(__file__).parents[1] / "scenarios"
YEARS = (2023, 2024, 2025)
INVENTED = {"en": "A sample: everything in it is invented.", "es": "Una muestra: todo en ella es inventado."}
SCENARIOS = (SHELF / "sample-harbour", SHELF / "sample-quarantine")


def tried(home: Path, language: str = "en") -> Rehearsal:
    return sample.try_out(home, SCENARIOS, language, SystemClock(), RandomIds())


def made(home: Path) -> list[str]:
    return sorted(path.name for path in samples_folder(home).glob("*.tabletop"))


def test_the_sample_is_a_copy_to_play_with_and_made_once(tmp_path: Path) -> None:
    with tried(tmp_path) as rehearsal:
        assert rehearsal.of.parent == samples_folder(tmp_path)
        assert rehearsal.desk.state.basics is not None
        assert (rehearsal.desk.state.basics.title, rehearsal.desk.state.basics.subtitle) == (
            "Puerto Esperanza",
            INVENTED["en"],
        )
        rehearsal.desk.execute(c.StartScenario("sample-harbour"))
    with tried(tmp_path) as again:
        assert (again.of, again.desk.state.runs) == (rehearsal.of, ())
    assert made(tmp_path) == ["Puerto-Esperanza.tabletop"]


def test_one_that_was_played_or_speaks_another_language_stays_as_it_is(tmp_path: Path) -> None:
    with tried(tmp_path) as first:
        pass
    with open_exercise(first.of, SystemClock(), RandomIds()) as exercise:
        exercise.desk.execute(c.StartScenario("sample-harbour"))
    with tried(tmp_path) as second, tried(tmp_path, "es") as third:
        assert len({first.of, second.of, third.of}) == 3
        assert third.desk.state.basics is not None
        assert third.desk.state.basics.languages[0] == "es"


def states_of(home: Path) -> list[Exercise]:
    states = []
    for name in made(home):
        path = samples_folder(home) / name
        with open_exercise(path, SystemClock(), RandomIds(), write=False) as exercise:
            assert exercise.notices == ()
            states.append(exercise.desk.state)
        assert verify(path) == ()
    return states


@pytest.mark.parametrize("language", ["en", "es"])
def test_three_earlier_ones_are_whole_closed_and_invented(tmp_path: Path, language: str) -> None:
    sample.make_earlier(tmp_path, SCENARIOS, language)
    assert sorted(path.name for path in samples_folder(tmp_path).iterdir()) == made(tmp_path)
    assert made(tmp_path) == [f"Puerto-Esperanza-{year}.tabletop" for year in YEARS]
    states = states_of(tmp_path)
    for state, year in zip(states, YEARS, strict=True):
        assert state.basics is not None
        assert (state.basics.country, state.basics.starts[:4], state.closed) == ("Tamarenia", str(year), True)
        assert state.basics.subtitle == INVENTED[language]
        assert all(action.due > state.basics.starts for action in state.actions.values())
    first, _, last = states
    assert [choice.option for state in (first, last) for run in state.runs for choice in run.choices] == ["b", "a"]
    gaps = [{o.strand for o in state.observations.values() if o.kind is ObservationKind.GAP} for state in (first, last)]
    assert gaps[0] & gaps[1], "what lacked then lacks again"
    assert {ActionStatus.OPEN, ActionStatus.DONE} <= {action.status for state in states for action in state.actions.values()}


def test_the_earlier_ones_are_made_once_the_same_each_time_and_stop_when_the_program_does(tmp_path: Path) -> None:
    for home in (tmp_path / "a", tmp_path / "b"):
        sample.make_earlier(home, SCENARIOS, "en", lambda: True)
        assert list(samples_folder(home).iterdir()) == []
        sample.make_earlier(home, SCENARIOS[1:], "en")
        assert made(home) == ["Puerto-Esperanza-2024.tabletop"]
    assert states_of(tmp_path / "a") == states_of(tmp_path / "b")
    path = samples_folder(tmp_path / "a") / made(tmp_path / "a")[0]
    before = path.stat()
    sample.make_earlier(tmp_path / "a", SCENARIOS[1:], "es")
    assert path.stat() == before


def test_samples_are_listed_as_such_after_all_others_and_can_be_removed(tmp_path: Path) -> None:
    sample.make_earlier(tmp_path, SCENARIOS[1:], "en")
    with tried(tmp_path) as rehearsal:
        pass
    listed = list_exercises(tmp_path / "exercises", (rehearsal.of,), samples_folder(tmp_path))
    assert [(each.path.name, each.status, each.sample) for each in listed] == [
        ("Puerto-Esperanza.tabletop", Status.PREPARED, True),
        ("Puerto-Esperanza-2024.tabletop", Status.CLOSED, True),
    ]
    with open_exercise(rehearsal.of, SystemClock(), RandomIds()):
        told = sample.remove(tmp_path)
        assert (told.id, dict(told.values)) == ("sample.left", {"files": "Puerto-Esperanza.tabletop"})
        assert made(tmp_path) == ["Puerto-Esperanza.tabletop"]
    holder_path(rehearsal.of).write_text("left by a program that was killed")
    assert sample.remove(tmp_path).id == "sample.removed"
    assert list(samples_folder(tmp_path).iterdir()) == []
    assert sample.remove(tmp_path / "none").id == "sample.removed"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder in which nobody can make anything")
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    samples_folder(tmp_path).symlink_to("/proc")
    with pytest.raises(NotSaved):
        tried(tmp_path)
    with pytest.raises(NotSaved):
        sample.make_earlier(tmp_path, SCENARIOS[1:], "en")
