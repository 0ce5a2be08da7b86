"""What a list tells of a file without reading all of it."""

from pathlib import Path

from tabletop import workspace
from tabletop.clock import SystemClock
from tabletop.exercise import commands as c
from tabletop.exercise.words import ActionStatus
from tabletop.ids import RandomIds


def test_a_glance_tells_the_actions_as_they_stand(tmp_path: Path) -> None:
    with workspace.create_exercise(tmp_path, c.DescribeExercise("Almar"), SystemClock(), RandomIds()) as exercise:
        for wish in (
            c.AddCorrectiveAction("Sign", due="2026-09-30", id="a"),
            c.AddCorrectiveAction("Write", id="b"),
            c.AddCorrectiveAction("Train", id="c"),
            c.AmendCorrectiveAction("a", status=ActionStatus.DONE),
            c.WithdrawCorrectiveAction("b"),
        ):
            exercise.desk.execute(wish)
        path = exercise.path
    told = workspace.glance(path)
    assert {a.id: a.status for a in told.actions} == {"a": ActionStatus.DONE, "c": ActionStatus.OPEN}
    assert told.actions == tuple(exercise.desk.state.actions.values())
