"""An exercise played from a script, through the same desk as the windows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tabletop import __version__
from tabletop.clock import Clock, Moment, local
from tabletop.desk import Desk
from tabletop.errors import BadInput, NotSaved, Refused
from tabletop.exercise.commands import (
    AddScenario,
    AmendResponse,
    Command,
    RecordResponse,
    StartScenario,
)
from tabletop.exercise.words import ROOM
from tabletop.ids import Ids
from tabletop.messages import Message, message
from tabletop.report.build import build
from tabletop.report.model import Report
from tabletop.scenario.faults import nearest, shown
from tabletop.scenario.model import Scenario
from tabletop.storage import scenario_folder, scenario_pack, scenario_pictures
from tabletop.storage.atomic import make_folder, write_new
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.opening import create_file
from tabletop.storage.script import MOST_BYTES, read_script
from tabletop.views.beginning import bodies, described

EXERCISE = "exercise.tabletop"

Exports = Mapping[str, Callable[[Report], bytes]]


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is told while a rehearsal is played: `saved` of each durable entry, `problem` of each line that was not played,
    `doubt` of what was played and may not be meant, `made` of each file in the end, also of those before one that could not
    be written."""

    saved: Callable[[int], None] = lambda _: None
    problem: Callable[[int, Message], None] = lambda *_: None
    doubt: Callable[[int, Message], None] = lambda *_: None
    made: Callable[[Path], None] = lambda _: None


def script_of(folder: Path, language: str, script: str = "rehearsal") -> Path:
    """The discussion that comes with a scenario, in `language` when there is one. Raises `BadInput` when there is none."""
    for name in (f"{script}.{language}.jsonl", f"{script}.jsonl"):
        if (folder / name).is_file():
            return folder / name
    raise BadInput(message("rehearsal.no-script", folder=_name(folder)))


def rehearse(
    folder: Path,
    script: Path | None,
    out: Path,
    language: str,
    exports: Exports,
    clock: Clock,
    ids: Ids,
    heard: Heard | None = None,
) -> int:
    """Play `script`, or the one that comes with the scenario in `folder`; the exercise and a report in each form go to `out`.

    Returns how many lines could not be played. `exports`: the name of a file to what makes its bytes of a report. Raises
    `BadInput` for a scenario with errors or a script that cannot be read, `NotSaved` when something is there already or
    the disk refuses.
    """
    heard = heard or Heard()
    if not scenario_folder.find([folder]):
        raise BadInput(message("rehearsal.no-scenario", folder=_name(folder)))
    script = script or script_of(folder, language)
    loaded = scenario_folder.load(folder)
    if loaded.scenario is None:
        raise BadInput(message("scenario.not-playable"))
    scenario, loaded = loaded.scenario, scenario_pictures.made_anew(loaded)
    lines = _read(script)
    _make_room(out, (EXERCISE, *exports))
    with create_file(out / EXERCISE, ids.new(), __version__, clock.now()) as file:
        desk = _set_up(file, scenario, scenario_pack.pack(loaded), language, clock, ids, heard)
        problems = _play(desk, lines, heard)
    heard.made(out / EXERCISE)
    report = build(desk.state, desk.scenarios, language)
    for name, render in exports.items():
        write_new(out / name, render(report))
        heard.made(out / name)
    return problems


def _name(path: Path) -> str:
    """The last part of a path, or all of one that has none, such as `.`."""
    return path.name or str(path)


def _read(script: Path) -> bytes:
    try:
        with script.open("rb") as file:
            return file.read(MOST_BYTES + 1)  # one more than is played, so that it is the reader who says so
    except OSError as error:
        raise BadInput(message("rehearsal.script-unreadable", file=_name(script))) from error


def _make_room(out: Path, names: tuple[str, ...]) -> None:
    make_folder(out)
    for name in names:
        if (out / name).exists():
            raise NotSaved(message("storage.exists", file=name))


def _set_up(file: ExerciseFile, scenario: Scenario, packed: bytes, language: str, clock: Clock, ids: Ids, heard: Heard) -> Desk:
    digest = file.put_blob(packed)
    desk = Desk(file, {digest: scenario}, clock, ids, file.station)
    for command in _opening(scenario, digest, language, clock.now()):
        desk.execute(command)
        heard.saved(desk.state.entries)
    return desk


def _opening(scenario: Scenario, digest: str, language: str, now: Moment) -> tuple[Command, ...]:
    """The exercise, one body for each type the scenario lists, the scenario on the programme, and its start."""
    today = local(now.utc_ms, now.offset_min).date().isoformat()
    return (
        replace(described(scenario, language), starts=today, ends=today),
        *bodies((scenario,)),
        AddScenario(scenario.id, digest),
        StartScenario(scenario.id),
    )


def _play(desk: Desk, lines: bytes, heard: Heard) -> int:
    problems = 0
    for line in read_script(lines):
        problem = line.problem
        if line.command is not None:
            try:
                desk.execute(line.command)
                heard.saved(desk.state.entries)
                for doubt in _doubts(line.command, desk):
                    heard.doubt(line.number, doubt)
            except Refused as refusal:
                problem = refusal.message
        if problem is not None:
            problems += 1
            heard.problem(line.number, problem)
    return problems


def _doubts(command: Command, desk: Desk) -> Iterator[Message]:
    """Bodies the exercise has not: kept as typed, as in a room, where it is seen at once."""
    named = command.agencies or () if isinstance(command, RecordResponse | AmendResponse) else ()
    known = desk.state.agencies
    for name in dict.fromkeys(named):
        if name and name != ROOM and name not in known:
            meant = nearest(name, known)
            code = "rehearsal.unknown-body-meant" if meant else "rehearsal.unknown-body"
            yield Message(code, {"name": shown(name), "meant": meant} if meant else {"name": shown(name)})
