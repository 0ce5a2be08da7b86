"""The print pack of an exercise in a folder: every paper whole, none of them over another."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from tabletop.errors import BadInput
from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.messages import message
from tabletop.report.pack.build import PDF, Job, jobs
from tabletop.scenario.model import Scenario
from tabletop.storage import atomic

Renders = Mapping[str, Callable[[Any], bytes]]
Media = Mapping[str, Mapping[str, bytes]]


def pack(
    state: Exercise, scenarios: Mapping[str, Scenario], language: str = "", people: Mapping[str, Person] | None = None
) -> tuple[Job, ...]:
    """The files to be, in order. `language`: '' for the room's first; `people`: to name them on the attendance sheet.

    Raises `BadInput` when no scenario is on the programme.
    """
    if not any(digest in scenarios for digest in state.programme.values()):
        raise BadInput(message("pack.no-scenario"))
    return tuple(jobs(state, scenarios, language, people))


def write(
    wanted: Iterable[Job],
    folder: Path,
    renders: Renders,
    media: Media,
    wrote: Callable[[Path], object] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> bool:
    """One file after the other into `folder`; `wrote` hears of each, and `stopped` is asked before each. Whether all are there.

    `renders`: `pack` for papers and `msel` for workbooks; `media`: pictures by digest and file. Raises `BadInput` before
    anything is written when a file of one of the names is there, `NotSaved`.
    """
    files = tuple(wanted)
    if taken := next((job.file for job in files if (folder / job.file).exists()), ""):
        raise BadInput(message("pack.exists", file=taken))
    atomic.make_folder(folder)

    def picture(key: str) -> bytes | None:
        digest, _, file = key.partition("/")
        return media.get(digest, {}).get(file)

    for job in files:
        if stopped():
            return False
        told = job.make()
        data = renders["pack"]((told, picture)) if job.kind == PDF else renders["msel"](told)
        atomic.write_new(folder / job.file, data)
        wrote(folder / job.file)
    return True
