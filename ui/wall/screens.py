"""Which screen is whose, decided from what is known and seen. Nothing here knows Qt: a table of cases tests it.

Two displays of one make cannot be told apart by size, and some systems name nothing but the connector: where two screens
could both be meant, the answer is to ask, never to guess.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from enum import StrEnum

SURE = 4  # a score from here on is the same screen: its serial number or its connector agrees


@dataclass(frozen=True, slots=True)
class ScreenId:
    """What a system tells of a screen; all but name and size may be empty. Size in its own pixels."""

    name: str
    maker: str = ""
    model: str = ""
    serial: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A screen as seen now, with its rectangle on the desktop."""

    id: ScreenId
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """The screens of the two roles when they were last in order, and those that stood by and had neither."""

    laptop: ScreenId | None = None
    wall: ScreenId | None = None
    others: tuple[ScreenId, ...] = ()


class State(StrEnum):
    READY = "ready"
    NO_PROJECTOR = "no_projector"
    LAPTOP_LOST = "laptop_lost"  # the console's screen is gone: it is hidden, the wall goes on
    ASK = "ask"  # several screens could be the wall
    MIRRORED = "mirrored"  # screens show the same part of the desktop: the room would read the console


@dataclass(frozen=True, slots=True)
class Plan:
    """Indices into the screens given; None where a role has no screen."""

    state: State
    laptop: int | None
    wall: int | None


def kept(remembered: Remembered) -> list[str]:
    """One line a screen, for the settings."""
    roles = (("laptop", remembered.laptop), ("wall", remembered.wall), *(("other", each) for each in remembered.others))
    return ["\t".join((role, *map(str, astuple(known)))) for role, known in roles if known is not None]


def recalled(lines: object) -> Remembered:
    """From such lines; whatever is no screen is left out."""
    found: dict[str, list[ScreenId]] = {"laptop": [], "wall": [], "other": []}
    for line in lines if isinstance(lines, list) else ():
        role, *parts = str(line).split("\t")
        if role in found and len(parts) == 6 and parts[4].isdecimal() and parts[5].isdecimal():
            name, maker, model, serial = parts[:4]
            found[role].append(ScreenId(name, maker, model, serial, int(parts[4]), int(parts[5])))
    one = [each[0] if each else None for each in (found["laptop"], found["wall"])]
    return Remembered(one[0], one[1], tuple(found["other"]))


def score(known: ScreenId, seen: ScreenId) -> int:
    """How surely `seen` is `known`; 0 when a serial number says it is another one. What has no name is itself when all agrees."""
    if known.serial and seen.serial and known.serial != seen.serial:
        return 0
    same_maker = bool(known.maker) and (known.maker, known.model) == (seen.maker, seen.model)
    return (
        8 * (bool(known.serial) and known.serial == seen.serial)
        + SURE * (known.name == seen.name and (bool(known.name) or known == seen))
        + 2 * same_maker
        + ((known.width, known.height) == (seen.width, seen.height))
    )


def plan(screens: Sequence[Place], remembered: Remembered, primary: int = 0) -> Plan:
    """Who gets which screen. `primary` counts only while no laptop is known."""
    if not screens:
        return Plan(State.LAPTOP_LOST, None, None)
    if _overlapping(screens):
        return Plan(State.MIRRORED, _laptop(screens, remembered, primary), None)
    laptop = _laptop(screens, remembered, primary)
    if laptop is None:
        return Plan(State.LAPTOP_LOST, None, _match(screens, remembered.wall))
    others = [index for index in range(len(screens)) if index != laptop]
    wall = _match(screens, remembered.wall, others)
    fresh = [index for index in others if all(score(known, screens[index].id) < SURE for known in remembered.others)]
    if wall is None and not fresh:
        return Plan(State.NO_PROJECTOR, laptop, None)
    if wall is None and len(fresh) == 1:
        wall = fresh[0]
    return Plan(State.ASK if wall is None else State.READY, laptop, wall)


def _laptop(screens: Sequence[Place], remembered: Remembered, primary: int) -> int | None:
    """The laptop's own screen: never one that could as well be the wall's."""
    if remembered.laptop is None:
        return primary
    found = _match(screens, remembered.laptop)
    if found is None or remembered.wall is None:
        return found
    seen = screens[found].id
    return found if score(remembered.laptop, seen) > score(remembered.wall, seen) else None


def _match(screens: Sequence[Place], known: ScreenId | None, among: Sequence[int] | None = None) -> int | None:
    """The one screen that is surely `known`; None when there is none, or a tie."""
    if known is None:
        return None
    scored = sorted(((score(known, screens[i].id), i) for i in (range(len(screens)) if among is None else among)), reverse=True)
    if not scored or scored[0][0] < SURE or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def _overlapping(screens: Sequence[Place]) -> bool:
    return any(_share(one, two) for number, one in enumerate(screens) for two in screens[number + 1 :])


def _share(one: Place, two: Place) -> bool:
    across = min(one.x + one.width, two.x + two.width) - max(one.x, two.x)
    down = min(one.y + one.height, two.y + two.height) - max(one.y, two.y)
    return across > 0 and down > 0
