"""GO and everything that bends the route."""

import pytest

from tabletop.errors import Refused
from tabletop.exercise import commands as c, events
from tabletop.exercise.codec import decode, encode
from tabletop.exercise.route import Cue, CueKind, standby
from tabletop.exercise.values import AdHocInject
from tabletop.exercise.words import DecidedBy, RunStatus, WallMode
from tests.exercise.room import Room


@pytest.fixture
def room() -> Room:
    return Room()


def next_cue(room: Room) -> Cue:
    run = room.desk.state.run
    assert run is not None
    return standby(room.scenario, run)


def shown(room: Room) -> str:
    wall = room.desk.state.wall
    return wall.shown.cue if wall.shown else ""


def refused(room: Room, command: c.Command) -> str:
    before, rows = room.desk.state, len(room.journal.rows)
    with pytest.raises(Refused) as raised:
        room.do(command)
    assert room.desk.state is before
    assert len(room.journal.rows) == rows
    return raised.value.message.id


def test_the_first_inject_is_in_standby_and_nothing_is_shown(room: Room) -> None:
    assert next_cue(room) == Cue(CueKind.INJECT, "I01")
    assert shown(room) == ""
    assert room.desk.state.wall.mode is WallMode.STANDBY_SLIDE


def test_go_releases_what_is_in_standby_and_moves_on(room: Room) -> None:
    room.do(c.ReleaseInject())
    assert shown(room) == "I01"
    assert room.desk.state.wall.mode is WallMode.LIVE
    assert next_cue(room) == Cue(CueKind.INJECT, "I02")


def test_go_past_an_open_decision_is_refused_until_an_option_is_chosen(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject())
    assert next_cue(room) == Cue(CueKind.DECISION, "D1")
    assert refused(room, c.ReleaseInject()) == "go.decision-open"
    room.do(c.ShowDecision())
    assert shown(room) == "D1"
    assert refused(room, c.ReleaseInject()) == "go.decision-open"
    room.do(c.ChooseOption("b", DecidedBy.CONSENSUS))
    assert shown(room) == "D1"
    assert next_cue(room) == Cue(CueKind.INJECT, "I04")
    room.do(c.ReleaseInject())
    assert shown(room) == "I04"


def test_a_choice_needs_no_question_on_the_wall_and_may_be_changed_before_go(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("b"))
    run = room.desk.state.run
    assert run is not None
    assert run.facts == {"declared": True}
    room.do(c.ChooseOption("a"))
    run = room.desk.state.run
    assert run is not None
    assert run.facts == {"declared": False}, "facts of the first choice are taken back"
    room.do(c.ReleaseInject())
    assert shown(room) == "I03"
    assert refused(room, c.ChooseOption("b")) == "decision.none"


def test_only_options_whose_condition_holds_are_offered(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject())
    assert refused(room, c.ChooseOption("c")) == "decision.no-such-option"
    assert refused(room, c.ChooseOption("zz")) == "decision.no-such-option"


def test_conditional_edges_and_variants_follow_the_facts(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("b"), c.ReleaseInject(), c.ReleaseInject())
    assert shown(room) == "I05"
    wall = room.desk.state.wall
    assert wall.shown is not None
    assert wall.shown.variant == 0
    assert next_cue(room) == Cue(CueKind.INJECT, "I06")


def test_the_other_way_ends_sooner_and_shows_the_plain_text(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("a"), c.ReleaseInject(), c.ReleaseInject())
    wall = room.desk.state.wall
    assert wall.shown is not None
    assert wall.shown.variant == -1
    assert next_cue(room).kind is CueKind.END
    assert refused(room, c.ReleaseInject()) == "go.at-end"
    room.do(c.EndScenario())
    assert room.desk.state.runs[0].at_end
    assert room.desk.state.run is None
    assert shown(room) == ""


def test_off_the_route_needs_a_reason_and_moves_the_route(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject())
    assert refused(room, c.ReleaseInject("I05")) == "go.off-route"
    room.do(c.ReleaseInject("I05", "time is short"))
    assert shown(room) == "I05"
    assert next_cue(room).kind is CueKind.END
    run = room.desk.state.run
    assert run is not None
    assert run.releases[-1].reason == "time is short"
    assert not run.releases[-1].on_route


def test_a_reserve_inject_and_a_repeat_leave_the_route_where_it_was(room: Room) -> None:
    room.do(c.ReleaseInject())
    assert refused(room, c.ReleaseInject("R1")) == "go.off-route"
    room.do(c.ReleaseInject("R1", "the minister asks"))
    assert shown(room) == "R1"
    assert next_cue(room) == Cue(CueKind.INJECT, "I02")
    room.do(c.ReleaseInject("I01"))
    run = room.desk.state.run
    assert run is not None
    assert run.releases[-1].repeat
    assert next_cue(room) == Cue(CueKind.INJECT, "I02")
    assert refused(room, c.ReleaseInject("I99", "why")) == "inject.unknown"


def test_a_task_for_the_facilitator_leaves_the_wall_alone(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject("T1", "now"))
    assert shown(room) == "I01"
    run = room.desk.state.run
    assert run is not None
    assert "T1" in run.released()


def test_an_improvised_inject_is_released_without_a_reason(room: Room) -> None:
    room.do(c.ReleaseInject(), c.AddAdHocInject("A call", "The mayor is on the line"), c.ReleaseInject("X1"))
    assert shown(room) == "X1"
    assert next_cue(room) == Cue(CueKind.INJECT, "I02")
    assert refused(room, c.AddAdHocInject("A call", "…", "hologram")) == "inject.look"
    assert refused(room, c.AddAdHocInject("  ", "…")) == "inject.no-title"


PICTURE = "ad" * 32


def test_the_picture_of_an_improvised_inject_can_be_taken_off_until_the_room_has_seen_it(room: Room) -> None:
    room.do(c.ReleaseInject(), c.AddAdHocInject("A photo", "", "photo", PICTURE), c.AddAdHocInject("Words", "", "document"))
    assert [x.picture for x in room.desk.state.runs[0].improvised] == [PICTURE, ""]
    room.do(c.RemoveAdHocPicture("X1"))
    assert [x.picture for x in room.desk.state.runs[0].improvised] == ["", ""]
    assert refused(room, c.RemoveAdHocPicture("X1")) == "inject.no-picture"
    assert refused(room, c.RemoveAdHocPicture("I01")) == "inject.no-picture"
    room.do(c.AddAdHocInject("Another", "", "photo", PICTURE), c.ReleaseInject("X3"), c.RetractInject())
    assert refused(room, c.RemoveAdHocPicture("X3")) == "inject.picture-seen"


@pytest.mark.parametrize("picture", ["photo.jpg", "media/IMG_1.jpg", PICTURE.upper(), PICTURE[:-1]])
def test_a_picture_is_named_by_its_digest_and_never_by_a_file(room: Room, picture: str) -> None:
    assert refused(room, c.AddAdHocInject("A photo", "", "photo", picture)) == "inject.picture"


def test_an_improvised_inject_without_a_picture_is_written_as_it_always_was() -> None:
    added = events.AdHocInjectAdded(1, AdHocInject("X1", "A call", "Ring", "call"))
    body = '{"inject":{"id":"X1","look":"call","text":"Ring","title":"A call"},"run":1}'
    assert encode(added) == ("AdHocInjectAdded", 1, body)
    assert decode("AdHocInjectAdded", 1, body) == added


def test_retract_brings_back_what_was_shown_and_keeps_both_in_the_record(room: Room) -> None:
    room.do(c.ReleaseInject())
    room.clock.wait(30_000)
    room.do(c.ReleaseInject())
    room.clock.wait(8_000)
    room.do(c.RetractInject())
    assert shown(room) == "I01"
    assert next_cue(room) == Cue(CueKind.INJECT, "I02")
    run = room.desk.state.run
    assert run is not None
    assert run.current == "I01"
    assert [r.retracted_ms for r in run.releases] == [None, 8_000]
    assert refused(room, c.RetractInject()) == "retract.nothing"


def test_retract_is_refused_after_twenty_seconds(room: Room) -> None:
    room.do(c.ReleaseInject())
    room.clock.wait(20_001)
    assert refused(room, c.RetractInject()) == "retract.too-late"


def test_retract_under_black_stays_black(room: Room) -> None:
    room.do(c.ReleaseInject(), c.SetWall(WallMode.BLACK), c.RetractInject())
    assert room.desk.state.wall.mode is WallMode.BLACK
    assert shown(room) == ""


def test_skip_passes_over_and_a_decision_cannot_be_skipped(room: Room) -> None:
    room.do(c.SkipInject("no time"))
    assert next_cue(room) == Cue(CueKind.INJECT, "I02")
    assert shown(room) == ""
    room.do(c.SkipInject())
    assert refused(room, c.SkipInject()) == "go.decision-open"
    run = room.desk.state.run
    assert run is not None
    assert run.skipped() == {"I01", "I02"}


def test_jump_arms_and_go_back_rewinds(room: Room) -> None:
    room.do(c.ReleaseInject())
    assert refused(room, c.JumpToInject("I05")) == "go.off-route"
    room.do(c.JumpToInject("I05", "the room is there already"))
    assert next_cue(room) == Cue(CueKind.INJECT, "I05")
    assert shown(room) == "I01", "jumping shows nothing"
    room.do(c.ReleaseInject(), c.GoBack())
    assert next_cue(room) == Cue(CueKind.INJECT, "I01")
    assert refused(room, c.JumpToInject("I77", "x")) == "inject.unknown"


def test_going_back_over_a_decision_opens_it_again(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("a"), c.ReleaseInject(), c.GoBack())
    assert next_cue(room) == Cue(CueKind.INJECT, "I02")
    room.do(c.ReleaseInject())
    assert next_cue(room) == Cue(CueKind.DECISION, "D1")
    room.do(c.ChooseOption("b"))
    assert next_cue(room) == Cue(CueKind.INJECT, "I04")


def test_nothing_to_go_back_to(room: Room) -> None:
    assert refused(room, c.GoBack()) == "back.nothing"
    room.do(c.ReleaseInject())
    assert refused(room, c.GoBack()) == "back.nothing"


@pytest.mark.parametrize(("mode", "why"), [(WallMode.FROZEN, "go.frozen"), (WallMode.HANDED_OVER, "go.handed-over")])
def test_go_is_refused_while_the_wall_is_held(room: Room, mode: WallMode, why: str) -> None:
    room.do(c.ReleaseInject(), c.SetWall(mode))
    assert refused(room, c.ReleaseInject()) == why
    room.do(c.SetWall(WallMode.LIVE), c.ReleaseInject())
    assert shown(room) == "I02"


def test_go_reveals_after_black(room: Room) -> None:
    room.do(c.ReleaseInject(), c.SetWall(WallMode.BLACK), c.ReleaseInject())
    assert room.desk.state.wall.mode is WallMode.LIVE
    assert shown(room) == "I02"


def test_pause_holds_go_and_is_kept_with_its_reason(room: Room) -> None:
    room.do(c.ReleaseInject(), c.PauseRun("coffee"))
    assert refused(room, c.ReleaseInject()) == "go.paused"
    assert refused(room, c.PauseRun()) == "run.paused-already"
    room.clock.wait(600_000)
    room.do(c.ResumeRun())
    run = room.desk.state.run
    assert run is not None
    assert run.status is RunStatus.RUNNING
    assert run.pauses[0].reason == "coffee"
    assert run.pauses[0].until_ms is not None
    assert run.pauses[0].until_ms - run.pauses[0].from_ms == 600_000
    assert refused(room, c.ResumeRun()) == "run.not-paused"


def test_several_runs_one_at_a_time(room: Room) -> None:
    assert refused(room, c.StartScenario("small")) == "run.one-at-a-time"
    room.do(c.EndScenario("out of time"), c.StartScenario("small"))
    assert [r.number for r in room.desk.state.runs] == [1, 2]
    assert not room.desk.state.runs[0].at_end
    assert refused(room, c.StartScenario("unheard")) == "run.one-at-a-time"
    room.do(c.EndScenario())
    assert refused(room, c.StartScenario("unheard")) == "programme.unknown"
    assert refused(room, c.ReleaseInject()) == "run.none"
