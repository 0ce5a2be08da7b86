"""The map as it is read: what was taken, what is still possible, and the same places whatever is played."""

from dataclasses import replace

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.views.cues import CueState, RowKind
from tabletop.views.map import MapView, WayState, map_view
from tabletop.views.map_shape import BOX, DIAMOND, MapShape, shape_of
from tests.exercise.room import Room, scenario


def drawn(room: Room, picked: str = "") -> MapView:
    state = room.desk.state
    return map_view(state, room.scenario, state.run, "en", shape_of(room.scenario), picked)


def played(*wishes: c.Command) -> Room:
    room = Room()
    room.do(*wishes)
    return room


BRANCHED = (c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("b"), c.ReleaseInject())


def ways(view: MapView) -> dict[tuple[str, str], WayState]:
    return {(way.source, way.target): way.state for way in view.ways}


def test_the_journey_is_drawn_and_the_branch_not_taken_is_told_apart() -> None:
    found = ways(drawn(played(*BRANCHED)))
    assert found["I01", "I02"] is found["I02", "D1"] is found["D1", "I04"] is WayState.TAKEN
    assert found["D1", "I03"] is found["I03", "I05"] is found["D1", "I01"] is WayState.NOT_TAKEN
    assert found["I04", "I05"] is found["I05", "I06"] is WayState.POSSIBLE


def test_before_anything_is_played_every_way_is_possible() -> None:
    assert set(ways(drawn(Room())).values()) == {WayState.POSSIBLE}


def test_states_are_those_of_the_cue_list() -> None:
    nodes = drawn(played(*BRANCHED)).nodes
    states = {cue: nodes[cue].state for cue in ("I01", "I03", "I04", "I05", "I06", "R1")}
    assert states == {
        "I01": CueState.SHOWN,
        "I03": CueState.OFF,
        "I04": CueState.LIVE,
        "I05": CueState.STANDBY,
        "I06": CueState.WAITING,
        "R1": CueState.RESERVE,
    }
    assert drawn(played(*BRANCHED), "I06").selected == "I06"


def test_the_places_do_not_change_while_it_is_played() -> None:
    assert drawn(Room()).boxes == drawn(played(*BRANCHED)).boxes


def test_a_scenario_alone_has_a_map_too() -> None:
    view = map_view(Exercise(), scenario(), None, "es", shape_of(scenario()))
    assert {node.state for node in view.nodes.values()} == {CueState.WAITING, CueState.RESERVE}
    assert view.selected == "I01"
    assert view.nodes["I01"].title == "Title I01 (es)"
    assert (view.decisions, view.minutes) == (1, 30.0)


def test_a_decision_tells_its_options_where_they_lead_and_which_keys_arm_them() -> None:
    alone = map_view(Exercise(), scenario(), None, "en", shape_of(scenario())).nodes["D1"]
    assert [(o.digit, o.name, o.target) for o in alone.options] == [
        ("1", "Fault", "3"),
        ("2", "Incident", "4"),
        ("3", "Call again", "1"),
    ]
    chosen = drawn(played(*BRANCHED)).nodes["D1"].options
    assert [o.taken for o in chosen] == [False, True, False]
    offered = drawn(played(c.ReleaseInject(), c.ReleaseInject())).nodes["D1"]
    assert [o.digit for o in offered.options] == ["1", "2", ""]  # the third is open only once it was declared
    labels = {(w.source, w.target): (w.label, w.conditional) for w in drawn(Room()).ways}
    assert labels["D1", "I04"] == ("2", False)
    assert labels["D1", "I01"] == ("", True)
    assert labels["I05", "I06"] == ("", True)


def test_what_is_missing_in_a_language_is_said() -> None:
    spoken = replace(scenario(), languages=("en", "es", "fr"))
    nodes = map_view(Exercise(), spoken, None, "en", shape_of(spoken)).nodes
    assert nodes["I01"].languages == (("en", True), ("es", True), ("fr", False))
    assert nodes["D1"].missing == ("fr",)


def test_an_improvised_inject_hangs_under_the_one_it_followed_and_moves_nothing() -> None:
    room = played(c.ReleaseInject(), c.AddAdHocInject("A call", "Words", "briefing"))
    added = room.desk.state.run.improvised[0].id if room.desk.state.run else ""
    room.do(c.ReleaseInject(added))
    view = drawn(room)
    assert view.nodes[added].kind is RowKind.IMPROVISED
    assert view.boxes[added].x == view.boxes["I01"].x
    assert view.boxes[added].y > max(box.y for cue, box in view.boxes.items() if cue != added)
    assert [(w.source, w.jump) for w in view.ways if w.target == added] == [("I01", True)]


def test_a_jump_is_a_way_of_its_own() -> None:
    room = played(c.ReleaseInject(), c.ReleaseInject("I05", "time is short"))
    jumped = [way for way in drawn(room).ways if way.jump]
    assert [(w.source, w.target, w.state) for w in jumped] == [("I01", "I05", WayState.TAKEN)]


def test_lines_have_square_corners_and_begin_and_end_at_their_boxes() -> None:
    shape = shape_of(scenario())
    for (a, b), way in shape.ways.items():
        for (x, y), (to_x, to_y) in zip(way.points, way.points[1:], strict=False):
            assert (x == to_x) != (y == to_y)
        for (x, y), box in ((way.points[0], shape.boxes[a]), (way.points[-1], shape.boxes[b])):
            assert abs(x - box.x) <= box.width / 2
            assert abs(y - box.y) <= box.height / 2
    assert (shape.boxes["D1"].width, shape.boxes["I01"].width) == (DIAMOND[0], BOX[0])
    assert shape.boxes["R1"].y > shape.boxes["I04"].y


def test_nothing_to_draw_is_an_empty_shape() -> None:
    assert (MapShape().width, MapShape().boxes) == (0.0, {})
