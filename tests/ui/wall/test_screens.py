"""Which screen is whose: a table of cases."""

import pytest

from ui.wall.screens import Place, Plan, Remembered, ScreenId, State, plan, score

X11 = ScreenId("LAPTOP", width=1366, height=768)
PROJ = ScreenId("PROJ", width=1366, height=768)  # the same size: nothing but the name tells them apart
OTHER = ScreenId("HDMI-2", "Dell", "U2412", "S-9", 1920, 1200)
EPSON = ScreenId("DP-1", "EPSON", "EB-1", "S-1", 1920, 1080)
TWIN = ScreenId("DP-2", "EPSON", "EB-1", "S-2", 1920, 1080)
NAMELESS = ScreenId("DP-1", "EPSON", "EB-1", "", 1920, 1080)


def row(*ids: ScreenId) -> tuple[Place, ...]:
    """Side by side."""
    return tuple(Place(known, 2000 * n, 0, known.width, known.height) for n, known in enumerate(ids))


BOTH = Remembered(X11, PROJ)
UNNAMED, UNNAMED_TOO = ScreenId("", width=800, height=800), ScreenId("", width=1024, height=768)
CASES = {
    "one screen": (row(X11), Remembered(), Plan(State.NO_PROJECTOR, 0, None)),
    "two, nothing known": (row(X11, PROJ), Remembered(), Plan(State.READY, 0, 1)),
    "two of one size, both known": (row(X11, PROJ), BOTH, Plan(State.READY, 0, 1)),
    "the same in another order": (row(PROJ, X11), BOTH, Plan(State.READY, 1, 0)),
    "projector pulled": (row(X11), BOTH, Plan(State.NO_PROJECTOR, 0, None)),
    "lid closed": (row(PROJ), BOTH, Plan(State.LAPTOP_LOST, None, 0)),
    "lid closed, a stranger left": (row(OTHER), BOTH, Plan(State.LAPTOP_LOST, None, None)),
    "no screen at all": ((), BOTH, Plan(State.LAPTOP_LOST, None, None)),
    "another projector in its place": (row(X11, EPSON), BOTH, Plan(State.READY, 0, 1)),
    "two strangers": (row(X11, OTHER, EPSON), BOTH, Plan(State.ASK, 0, None)),
    "two strangers and the wall": (row(X11, OTHER, PROJ), BOTH, Plan(State.READY, 0, 2)),
    "a desk screen is no stand-in": (row(X11, OTHER), Remembered(X11, PROJ, (OTHER,)), Plan(State.NO_PROJECTOR, 0, None)),
    "the wall beside the desk screen": (row(X11, OTHER, PROJ), Remembered(X11, PROJ, (OTHER,)), Plan(State.READY, 0, 2)),
    "a stranger beside the desk screen": (row(X11, OTHER, EPSON), Remembered(X11, PROJ, (OTHER,)), Plan(State.READY, 0, 2)),
    "same make, other serial": (row(X11, TWIN, OTHER), Remembered(X11, EPSON), Plan(State.ASK, 0, None)),
    "twins by serial": (row(X11, TWIN, EPSON), Remembered(X11, EPSON), Plan(State.READY, 0, 2)),
    "one without a name": (row(UNNAMED), Remembered(UNNAMED), Plan(State.NO_PROJECTOR, 0, None)),
    "two without names": (row(UNNAMED, UNNAMED_TOO), Remembered(UNNAMED), Plan(State.READY, 0, 1)),
    "twins without names": (row(UNNAMED, UNNAMED), Remembered(UNNAMED), Plan(State.LAPTOP_LOST, None, None)),
    "one twin without a name left": (row(UNNAMED), Remembered(UNNAMED, UNNAMED), Plan(State.LAPTOP_LOST, None, 0)),
    "mirrored": ((Place(X11, 0, 0, 1366, 768), Place(PROJ, 0, 0, 1366, 768)), BOTH, Plan(State.MIRRORED, 0, None)),
    "half over each other": ((Place(X11, 0, 0, 1366, 768), Place(PROJ, 700, 0, 1366, 768)), BOTH, Plan(State.MIRRORED, 0, None)),
}


@pytest.mark.parametrize("name", CASES)
def test_who_gets_which_screen(name: str) -> None:
    screens, remembered, expected = CASES[name]
    assert plan(screens, remembered) == expected


def test_the_primary_screen_counts_only_while_no_laptop_is_known() -> None:
    assert plan(row(PROJ, X11), Remembered(), primary=1) == Plan(State.READY, 1, 0)
    assert plan(row(PROJ, X11), BOTH, primary=0) == Plan(State.READY, 1, 0)


@pytest.mark.parametrize("name", CASES)
def test_no_screen_ever_has_both_roles_and_a_known_wall_is_never_the_laptop(name: str) -> None:
    screens, remembered, _ = CASES[name]
    found = plan(screens, remembered)
    assert found.laptop is None or found.laptop != found.wall
    if found.laptop is not None and remembered.wall is not None and remembered.laptop is not None:
        assert screens[found.laptop].id != remembered.wall


def test_a_serial_number_outweighs_the_connector() -> None:
    assert score(EPSON, TWIN) == 0
    assert score(EPSON, NAMELESS) > score(EPSON, OTHER)
    assert score(X11, PROJ) < 4 <= score(X11, X11)
