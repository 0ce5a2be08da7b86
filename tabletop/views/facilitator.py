"""Everything the run console shows, as one value: where we are, what comes next, what is private, what was said."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.route import Cue, CueKind, standby, variant
from tabletop.exercise.state import Exercise, ScenarioRun, Shown
from tabletop.exercise.values import Response
from tabletop.exercise.words import Mark, ResponseKind, RunStatus, WallMode
from tabletop.i18n.formats import time_of
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.book import Book, read_whole
from tabletop.views.cues import CueRow, CueState, RowKind, cue_rows, cue_title, selectable
from tabletop.views.fallback import falls_back
from tabletop.views.log import Filter, LogRow
from tabletop.views.notes import Expected, Note, expected_of, notes_of
from tabletop.views.pace import Pace, pace_of
from tabletop.views.security_level import level_in_force
from tabletop.views.speakers import Speaker, speakers
from tabletop.views.strands import Light, lights
from tabletop.views.text import bound, read
from tabletop.views.wall import WallView, as_told, end_view, room_language, slide_view, wall_view

LOG_LENGTH = 60  # rows the log begins with; more come as somebody scrolls


@dataclass(frozen=True, slots=True)
class Head:
    """A cue as it is named above its picture and on GO."""

    kind: CueKind
    cue: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class RunView:
    """The console. `wall` is what the room sees; `preview` exists for the laptop alone."""

    exercise: str
    session: str
    run: int
    scenario: str
    status: RunStatus
    wall_mode: WallMode
    wall_language: str
    wall_foreign: bool
    rows: tuple[CueRow, ...]
    selectable: tuple[str, ...]
    shown_count: int
    total: int
    live: Head | None
    standby: Head
    route: Cue
    on_route: bool
    needs_reason: bool
    wall: WallView
    preview: WallView
    options: tuple[CueRow, ...]
    must_choose: bool
    live_notes: tuple[Note, ...]
    standby_notes: tuple[Note, ...]
    speakers: tuple[Speaker, ...]
    lights: tuple[Light, ...]
    expected: tuple[Expected, ...]
    log: tuple[LogRow, ...]
    decided: int
    open_questions: int
    gaps: int
    responses: int
    not_heard: tuple[str, ...]
    pace: Pace
    last_said: Response | None
    retractable: bool
    saved: str
    level: int | None = None


def run_view(
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    language: str,
    picked: str = "",
    wall_language: str = "",
    book: Book | None = None,
    log: tuple[int, Filter] = (LOG_LENGTH, Filter()),
) -> RunView | None:
    """The console of the run being played, or None. `picked`: what the arrows put in standby, '' for the route's own.

    `book`: one that has followed the record so far, so that a step costs what is new in it; `log`: how many rows, and which.
    """
    run = state.run
    scenario = bound(state, scenarios.get(run.digest)) if run else None
    if run is None or scenario is None:
        return None
    route = standby(scenario, run)
    cue = _picked_cue(scenario, run, route, picked)
    rows = cue_rows(state, scenario, run, language, cue.id)
    inject = scenario.injects.get(run.current)
    wall = wall_view(state, scenarios, wall_language)
    session = state.sessions[-1] if state.sessions and state.sessions[-1].closed_ms is None else None
    if book is None:
        book = read_whole(state, scenario, run, language)
    else:
        book.follow(state, scenario, run, language)
    talk = book.talk(run.number, run.current)
    at_table = speakers(state.agencies, inject, talk, language, book.spoken(), len(run.released()))
    options = tuple(r for r in rows if r.kind is RowKind.OPTION)
    live = state.wall.shown
    foreign = bool(wall.cue) and live is not None and falls_back(scenario, live, wall_language or room_language(as_told(state)))
    return RunView(
        state.basics.title if state.basics else "",
        session.title if session else "",
        run.number,
        read(scenario.title, scenario, state.agencies, language),
        run.status,
        state.wall.mode,
        scenario.language if foreign else wall.language,
        foreign,
        rows,
        selectable(rows, route),
        sum(1 for i in scenario.injects if i in run.released()),
        sum(1 for i in scenario.injects.values() if not i.reserve),
        _head(state, scenario, run, live.cue, live.decision, language) if live and live.run == run.number else None,
        _head(state, scenario, run, cue.id, cue.kind is CueKind.DECISION, language),
        route,
        cue == route,
        _needs_reason(scenario, run, route, cue),
        wall,
        _preview(state, scenarios, scenario, run, cue, wall_language),
        options,
        cue.kind is CueKind.DECISION and live is not None and live.cue == cue.id,
        notes_of(state, scenario, run, _noted(state, run), language),
        notes_of(state, scenario, run, cue.id, language),
        at_table,
        lights(state, scenario, inject, talk.strands, language),
        expected_of(state, scenario, run, inject, talk.stanced, language) if inject else (),
        book.rows(*log),
        talk.kinds.get(ResponseKind.DECISION, 0),
        talk.kinds.get(ResponseKind.QUESTION, 0),
        talk.kinds.get(ResponseKind.GAP, 0),
        book.standing(),
        tuple(s.code for s in at_table if not s.heard),
        pace_of(state, scenario, run),
        _last_said(state, run),
        run.before is not None and bool(run.releases) and run.releases[-1].retracted_ms is None,
        f"{time_of(state.last_ms, run.offset_min)}:{state.last_ms // 1000 % 60:02d}",
        level_in_force(scenario, run),
    )


def _picked_cue(scenario: Scenario, run: ScenarioRun, route: Cue, picked: str) -> Cue:
    known = picked in scenario.injects or any(x.id == picked for x in run.improvised)
    return Cue(CueKind.INJECT, picked) if known else route


def _head(state: Exercise, scenario: Scenario, run: ScenarioRun, cue: str, decision: bool, language: str) -> Head:
    number, title = cue_title(state, scenario, run, cue, language)
    kind = CueKind.DECISION if decision else CueKind.INJECT if number else CueKind.END
    return Head(kind, cue, number, title)


def _needs_reason(scenario: Scenario, run: ScenarioRun, route: Cue, cue: Cue) -> bool:
    """An inject the route does not lead to and the room has not seen is released with the reason why."""
    return cue != route and cue.id in scenario.injects and cue.id not in run.released()


def _preview(
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    scenario: Scenario,
    run: ScenarioRun,
    cue: Cue,
    wall_language: str,
) -> WallView:
    """What GO would put on the wall."""
    if cue.kind is CueKind.END:
        return end_view(state, scenario, wall_language)
    inject = scenario.injects.get(cue.id)
    at = variant(inject, run.facts) if inject else -1
    shown = Shown(run.number, cue.id, cue.kind is CueKind.DECISION, at)
    return slide_view(state, scenarios, shown, WallMode.LIVE, wall_language)


def _noted(state: Exercise, run: ScenarioRun) -> str:
    """The cue whose notes belong to what the room talks about: the decision on the wall, else the inject."""
    shown = state.wall.shown
    return shown.cue if shown is not None and shown.run == run.number and shown.decision else run.current


def _last_said(state: Exercise, run: ScenarioRun) -> Response | None:
    """The last line of the run that stands."""
    latest: Response | None = None
    for (number, _), group in state.responses.items():
        if number == run.number:
            last = next((r for r in reversed(group) if not r.withdrawn), None)
            if last is not None and (latest is None or last.at_ms >= latest.at_ms):
                latest = last
    return latest


NEXT_MARK: Mapping[Mark, Mark] = {
    Mark.PENDING: Mark.UNPROMPTED,
    Mark.UNPROMPTED: Mark.PROMPTED,
    Mark.PROMPTED: Mark.NOT_RAISED,
    Mark.NOT_RAISED: Mark.NOT_APPLICABLE,
    Mark.NOT_APPLICABLE: Mark.PENDING,
}


def go_note(view: RunView, page: int = 0, pages: int = 1) -> Message:
    """What GO will send, in a few words."""
    if page + 1 < pages:
        return message("go.next-page", page=page + 2, pages=pages)
    if view.must_choose:
        return message("go.choose")
    armed = next((o for o in view.options if o.armed), None)
    head = view.standby
    if head.kind is CueKind.END:
        return message("go.end")
    if armed is not None and view.on_route:
        return message("go.armed", digit=armed.number, option=armed.title, number=head.number, title=head.title)
    return message("go.sends", number=head.number, title=head.title)


__all__ = ["NEXT_MARK", "CueState", "Head", "RunView", "go_note", "run_view"]
