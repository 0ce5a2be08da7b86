"""The map of a scenario: everything has a place of its own, the same one every time, and reads from left to right."""

import random
from itertools import pairwise

from tabletop.scenario.layers import Layers, columns_of
from tabletop.scenario.layout import MOST_HOPS, MOST_WAYS, Layout, lay_out, layout_of, spread
from tests.exercise.room import scenario

CROSSED = {("a", "y"): None, ("b", "x"): None, ("s", "a"): None, ("s", "b"): None}


def tangle(seed: int, count: int = 40) -> tuple[list[str], dict[tuple[str, str], None]]:
    chance = random.Random(seed)
    cues = [f"I{n:02}" for n in range(count)]
    return cues, {(a, chance.choice(cues)): None for a in cues for _ in range(chance.randint(0, 3))}


def overlapping(layout: Layout) -> list[tuple[str, str]]:
    """Cues of one column less than a track apart."""
    found = []
    for column in set(layout.columns.values()):
        cues = sorted((layout.tracks[c], c) for c, at in layout.columns.items() if at == column)
        found += [(a, b) for (y, a), (below, b) in pairwise(cues) if below - y < 1]
    return found


def test_options_lie_above_and_below_their_decision_and_what_joins_lies_between() -> None:
    laid = layout_of(scenario())
    tracks = laid.tracks
    assert tracks["I03"] < tracks["D1"] < tracks["I04"]  # the first option above the second
    assert tracks["D1"] - tracks["I03"] == tracks["I04"] - tracks["D1"]
    assert tracks["I01"] == tracks["I02"] == tracks["D1"] == tracks["I05"] == tracks["I06"]
    assert [laid.columns[c] for c in ("I01", "I02", "D1", "I03", "I04", "I05", "I06")] == [0, 1, 2, 3, 3, 4, 5]


def test_a_way_back_is_known_as_one_and_the_reserve_is_not_on_the_routes() -> None:
    laid = layout_of(scenario())
    assert laid.back == (("D1", "I01"),)
    assert not {"R1", "T1"} & laid.columns.keys()


def test_no_two_cues_lie_on_each_other_in_any_tangle() -> None:
    for seed in range(60):
        laid = lay_out(*tangle(seed))
        assert overlapping(laid) == []
        assert min(laid.tracks.values()) >= 0 or laid.tracks == {}


def test_an_overlap_would_be_seen() -> None:
    assert overlapping(Layout({"a": 0, "b": 0}, {"a": 0.0, "b": 0.75}, {}, ())) == [("a", "b")]


def test_the_same_scenario_always_gives_the_same_map() -> None:
    for seed in (1, 2, 3):
        assert lay_out(*tangle(seed)) == lay_out(*tangle(seed))


def test_every_way_onward_goes_through_each_column_it_passes() -> None:
    for seed in range(20):
        cues, ways = tangle(seed)
        laid = lay_out(cues, ways)
        assert laid.hops.keys() | set(laid.back) == ways.keys()
        for (a, b), tracks in laid.hops.items():
            assert len(tracks) == laid.columns[b] - laid.columns[a] + 1
            assert (tracks[0], tracks[-1]) == (laid.tracks[a], laid.tracks[b])


def test_lines_are_uncrossed_where_that_is_possible() -> None:
    layers = Layers(columns_of(("s", "a", "b", "x", "y"), CROSSED), CROSSED)
    assert layers._crossings() == 0
    layers.columns[2].reverse()
    assert layers._crossings() == 1


def test_those_in_each_others_way_move_as_one() -> None:
    assert spread([0.0, 0.0, 0.0], [0.0, 1.0, 2.0], [1.0] * 3) == [-1.0, 0.0, 1.0]
    assert spread([5.0, 9.0], [0.0, 1.0], [1.0, 1.0]) == [5.0, 9.0]
    assert spread([0.0, 0.0], [0.0, 1.0], [3.0, 1.0]) == [-0.25, 0.75]


def test_a_tangle_too_large_to_be_read_is_bounded() -> None:
    cues = [f"I{n:03}" for n in range(240)]
    laid = lay_out(cues, {(a, b): None for a in cues for b in cues})
    assert sum(map(len, laid.hops.values())) <= MOST_HOPS + 3 * MOST_WAYS
    assert len(laid.hops) <= MOST_WAYS
    assert len(laid.back) <= MOST_WAYS
    assert overlapping(laid) == []
    assert any(len(tracks) == 2 and laid.columns[b] - laid.columns[a] > 1 for (a, b), tracks in laid.hops.items())


def test_nothing_gives_an_empty_map() -> None:
    assert lay_out((), {}) == Layout({}, {}, {}, ())
