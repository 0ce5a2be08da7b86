"""The console as a value: what is live, what comes next, what is private, and what was said."""

from collections.abc import Mapping
from dataclasses import replace

from tabletop.exercise import commands as c
from tabletop.exercise.route import CueKind
from tabletop.exercise.words import Mark, ResponseKind, WallMode
from tabletop.i18n import translator
from tabletop.localized import localized
from tabletop.scenario.model import Scenario
from tabletop.views.cues import CueState, RowKind
from tabletop.views.facilitator import RunView, go_note, run_view
from tabletop.views.pace import elapsed_s, lateness, lateness_min
from tests.exercise.room import Room


def view_of(room: Room, picked: str = "", language: str = "en") -> RunView:
    scenarios: Mapping[str, Scenario] = room.desk.scenarios
    view = run_view(room.desk.state, scenarios, language, picked)
    assert view is not None
    return view


def states(view: RunView) -> dict[str, CueState]:
    return {row.cue: row.state for row in view.rows if row.kind is not RowKind.OPTION}


def test_nothing_without_a_run() -> None:
    room = Room(started=False)
    assert run_view(room.desk.state, room.desk.scenarios, "en") is None


def test_before_the_first_go_the_first_inject_stands_by() -> None:
    view = view_of(Room())
    assert view.live is None
    assert (view.standby.cue, view.standby.number, view.standby.title) == ("I01", "1", "Title I01")
    assert states(view)["I01"] is CueState.STANDBY
    assert states(view)["R1"] is CueState.RESERVE
    assert view.wall_mode is WallMode.STANDBY_SLIDE


def test_live_shown_and_standby() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.ReleaseInject())
    view = view_of(room)
    assert (states(view)["I01"], states(view)["I02"], states(view)["D1"]) == (CueState.SHOWN, CueState.LIVE, CueState.STANDBY)
    assert view.standby.kind is CueKind.DECISION
    assert [(o.number, o.title, o.target) for o in view.options] == [("1", "Fault", "3"), ("2", "Incident", "4")]
    assert not view.must_choose


def test_a_decision_on_the_wall_must_be_decided_before_go() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ShowDecision())
    view = view_of(room)
    assert view.must_choose
    assert go_note(view).id == "go.choose"
    room.do(c.ChooseOption("b"))
    view = view_of(room)
    assert not view.must_choose
    assert [o.armed for o in view.options] == [False, True]
    assert view.standby.cue == "I04"
    assert next(r for r in view.rows if r.cue == "D1").chosen == "2"
    assert translator("en").message(go_note(view)) == "2 Incident → 4 Title I04"


def test_the_branch_not_taken_is_off_but_within_reach() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("b"), c.ReleaseInject())
    view = view_of(room)
    assert states(view)["I03"] is CueState.OFF
    assert states(view)["I05"] is CueState.STANDBY
    assert "I03" in view.selectable


def test_a_pick_moves_standby_and_nothing_else() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    plain, picked = view_of(room), view_of(room, "I06")
    assert picked.standby.cue == "I06"
    assert picked.needs_reason
    assert not picked.on_route
    assert picked.wall == plain.wall
    assert not view_of(room, "I01").needs_reason  # the room has seen it: a repeat


def test_a_pick_that_is_no_cue_is_no_pick() -> None:
    room = Room()
    assert view_of(room, "I99").standby.cue == "I01"


def test_skipped_and_end() -> None:
    room = Room()
    room.do(c.SkipInject())
    assert states(view_of(room))["I01"] is CueState.SKIPPED
    room.do(c.ReleaseInject(), c.ChooseOption("a"), c.ReleaseInject(), c.ReleaseInject())
    view = view_of(room)
    assert view.standby.kind is CueKind.END
    assert go_note(view).id == "go.end"


def test_pages_come_before_the_next_cue() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    assert go_note(view_of(room), 0, 2).values == {"page": 2, "pages": 2}
    assert go_note(view_of(room), 1, 2).id == "go.sends"


def test_chips_expected_actions_and_counts() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.RecordResponse(("CUST",), "We hold it", ResponseKind.GAP))
    room.do(c.MarkExpectedAction("E1", Mark.PROMPTED))
    view = view_of(room)
    assert {s.code: s.heard for s in view.speakers} == {"TERM": 0, "CUST": 1, "POL": 0}
    assert [s.code for s in view.speakers if s.expected] == ["TERM"]  # responsible for the expected action
    assert view.not_heard == ("TERM", "POL")
    assert [(e.code, e.mark) for e in view.expected] == [("TERM", Mark.PROMPTED)]
    assert (view.decided, view.open_questions, view.gaps, view.responses) == (0, 0, 1, 1)


def test_the_log_tells_what_was_said_and_done_the_newest_first() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    for text in ("one", "two"):
        room.clock.wait(60_000)
        room.do(c.RecordResponse(("CUST",), text))
    room.clock.wait(1000)
    room.do(c.RecordResponse(("Someone",), "three"))
    view = view_of(room)
    assert [row.text for row in view.log if not row.act] == ["three", "two", "one"]
    assert [row.unassigned for row in view.log if not row.act] == [True, False, False]
    assert view.log[-1].act is not None
    room.do(c.WithdrawResponse(view.log[1].response))
    assert [row.text for row in view_of(room).log if not row.act] == ["three", "one"]


def test_a_retracted_inject_leaves_its_line_in_the_log() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    assert view_of(room).retractable
    room.clock.wait(8000)
    room.do(c.RetractInject())
    view = view_of(room)
    assert view.live is None
    assert not view.retractable
    said = [translator("en").message(row.act) for row in view.log if row.act]
    assert said == ["1 taken back after 8 s", "1 shown"]


def test_undo_names_the_last_line_that_stands() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.RecordResponse(("CUST",), "one"), c.RecordResponse(("POL",), "two"))
    last_said = view_of(room).last_said
    assert last_said is not None
    assert last_said.text == "two"


def test_a_translation_that_is_missing_is_seen_by_the_facilitator() -> None:
    view = view_of(Room(), language="fr")
    assert all(row.foreign for row in view.rows)
    assert not any(row.foreign for row in view_of(Room(), language="es").rows)


def test_pace_in_words() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    start = room.clock.ms
    pace = view_of(room).pace  # one inject of five minutes
    assert lateness_min(pace, start + 4 * 60_000) == 0
    assert lateness_min(pace, start + 9 * 60_000) == 4
    assert lateness(4).id == "pace.late"
    room.do(c.ReleaseInject())
    assert lateness_min(view_of(room).pace, start + 60_000) == -4
    assert lateness(-4).values == {"n": 4}
    assert lateness(0).id == "pace.on-time"


def test_a_pause_stops_the_pace_and_a_clock_that_jumps_does_not_bend_the_stopwatch() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.PauseRun())
    start = room.clock.ms
    assert lateness_min(view_of(room).pace, start + 60 * 60_000) == 0
    room.clock.wait(30 * 60_000)
    room.do(c.ResumeRun())
    assert lateness_min(view_of(room).pace, room.clock.ms) == 0
    release = view_of(room).pace.current
    assert elapsed_s(release, room.clock.now()) == 30 * 60


def test_one_text_of_the_slide_that_falls_back_is_told() -> None:
    room = Room()
    room.do(c.ReleaseInject(), c.ReleaseInject())
    owner = room.scenario.injects["I02"]
    assert owner.decision is not None
    first, *others = owner.decision.options
    half = replace(owner.decision, options=(replace(first, text=localized({"en": "Fault"})), *others))
    scenario = replace(room.scenario, injects={**room.scenario.injects, "I02": replace(owner, decision=half)})

    def foreign(language: str) -> bool:
        view = run_view(room.desk.state, {room.desk.state.programme["small"]: scenario}, "en", "", language)
        assert view is not None
        return view.wall_foreign

    assert not foreign("es")
    room.do(c.ShowDecision())
    assert foreign("es")
    assert not foreign("en")
    room.do(c.SetWall(WallMode.BLACK))
    assert not foreign("es")


def test_at_the_end_the_notes_ask_what_is_asked_when_it_is_over() -> None:
    room = Room()
    scenario = replace(room.scenario, hot_wash=(localized({"en": "What worked?", "es": "¿Qué funcionó?"}),), start="END")
    view = run_view(room.desk.state, {room.desk.state.programme["small"]: scenario}, "es")
    assert view is not None
    assert view.standby.kind is CueKind.END
    assert [note.text for note in view.standby_notes] == ["¿Qué funcionó?"]


def test_the_channel_of_an_expected_action_is_told_in_words() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    owner = room.scenario.injects["I01"]
    (action,) = owner.expected
    for written, english, spanish in (("official_letter", "Official letter", "Oficio"), ("by hand", "by hand", "by hand")):
        changed = replace(owner, expected=(replace(action, channel=written, within="1 h"),))
        scenario = replace(room.scenario, injects={**room.scenario.injects, "I01": changed})
        for language, words in (("en", english), ("es", spanish)):
            view = run_view(room.desk.state, {room.desk.state.programme["small"]: scenario}, language)
            assert view is not None
            assert view.expected[0].detail == f"{words} · 1 h"
