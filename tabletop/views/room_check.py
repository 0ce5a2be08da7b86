"""What to look at in the room before the exercise starts: one line each, with its state in words and one thing to do about it.

Nothing here stops anybody; the facts are gathered by whoever can see the machine.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.state import Exercise
from tabletop.messages import Message, message
from tabletop.scenario.model import END, Scenario
from tabletop.views.wall import picture_key

LITTLE_DISK, NO_DISK = 1_000_000_000, 50_000_000
LOW_BATTERY = 60  # per cent: less does not last a morning


class Standing(StrEnum):
    OK = "ok"
    LOOK = "look"
    WRONG = "wrong"
    YOURS = "yours"  # only a person can tell


@dataclass(frozen=True, slots=True)
class ScreenFact:
    """Size in real pixels; `scale` in per cent."""

    name: str
    width: int
    height: int
    scale: int = 100


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What was found. `screens`: how they stand to each other (ready, no_projector, ask, mirrored, laptop_lost);
    `media`: (looked at, all, those that cannot be shown); None: not known."""

    screens: str
    laptop: ScreenFact | None = None
    projector: ScreenFact | None = None
    on_battery: bool | None = None
    battery: int | None = None
    kept_awake: bool = False
    missing_letters: tuple[str, ...] = ()
    media: tuple[int, int, tuple[str, ...]] = (0, 0, ())
    free_bytes: int | None = None
    backups: str = ""
    clicker: tuple[str, str] | None = None  # the key that came, and what it does
    unreachable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckLine:
    """`to_do`: the one fix, None where there is nothing to do."""

    id: str
    standing: Standing
    text: Message
    to_do: Message | None = None


def check_lines(facts: RoomFacts) -> tuple[CheckLine, ...]:
    return (
        _projector(facts),
        *_laptop(facts),
        _power(facts),
        _awake(facts),
        _clicker(facts),
        _media(facts),
        _letters(facts),
        _disk(facts),
        _backups(facts),
        _branches(facts),
    )


def _projector(facts: RoomFacts) -> CheckLine:
    found = facts.projector
    if facts.screens == "ready" and found is not None:
        return CheckLine("projector", Standing.OK, _screen("room.projector", found))
    wrong = facts.screens in ("mirrored", "laptop_lost")
    known = facts.screens if facts.screens in ("mirrored", "laptop_lost", "ask") else "one"
    return CheckLine("projector", Standing.WRONG if wrong else Standing.LOOK, _SCREENS[known], _SCREENS_TO_DO[known])


_SCREENS: Mapping[str, Message] = {
    "one": message("room.one-screen"),
    "ask": message("room.several-screens"),
    "mirrored": message("room.mirrored"),
    "laptop_lost": message("room.laptop-lost"),
}
_SCREENS_TO_DO: Mapping[str, Message] = {
    "one": message("room.one-screen.do"),
    "ask": message("room.several-screens.do"),
    "mirrored": message("room.mirrored.do"),
    "laptop_lost": message("room.laptop-lost.do"),
}


def _screen(id: str, screen: ScreenFact) -> Message:
    return Message(id, {"name": screen.name, "width": screen.width, "height": screen.height, "scale": screen.scale})


def _laptop(facts: RoomFacts) -> Iterator[CheckLine]:
    own, other = facts.laptop, facts.projector
    if own is None:
        return
    twins = other is not None and (own.width, own.height) == (other.width, other.height)
    to_do = message("room.twins.do") if twins else None
    yield CheckLine("laptop", Standing.YOURS if twins else Standing.OK, _screen("room.laptop", own), to_do)


def _power(facts: RoomFacts) -> CheckLine:
    if facts.on_battery is None:
        return CheckLine("power", Standing.YOURS, message("room.power-unknown"), message("room.power.do"))
    if not facts.on_battery:
        return CheckLine("power", Standing.OK, message("room.plugged-in"))
    left = message("room.battery", percent=facts.battery) if facts.battery is not None else message("room.on-battery")
    low = facts.battery is not None and facts.battery < LOW_BATTERY
    return CheckLine("power", Standing.WRONG if low else Standing.LOOK, left, message("room.power.do"))


def _awake(facts: RoomFacts) -> CheckLine:
    if facts.kept_awake:
        return CheckLine("awake", Standing.YOURS, message("room.kept-awake"), message("room.notifications.do"))
    return CheckLine("awake", Standing.YOURS, message("room.may-sleep"), message("room.sleep.do"))


def _clicker(facts: RoomFacts) -> CheckLine:
    if facts.clicker is None:
        return CheckLine("clicker", Standing.YOURS, message("room.no-clicker"), message("room.clicker.do"))
    key, action = facts.clicker
    if action:
        return CheckLine("clicker", Standing.OK, message("room.clicker", key=key, action=action))
    return CheckLine("clicker", Standing.LOOK, message("room.clicker-free", key=key), message("room.clicker-free.do"))


def _media(facts: RoomFacts) -> CheckLine:
    seen, total, bad = facts.media
    if bad:
        named = message("room.media-bad", n=len(bad), names=", ".join(bad[:3]))
        return CheckLine("media", Standing.LOOK, named, message("room.media-bad.do"))
    if seen < total:
        return CheckLine("media", Standing.YOURS, message("room.media-looking", seen=seen, total=total))
    return CheckLine("media", Standing.OK, message("room.media", n=total) if total else message("room.no-media"))


def _letters(facts: RoomFacts) -> CheckLine:
    if facts.missing_letters:
        languages = ", ".join(facts.missing_letters)
        return CheckLine(
            "letters", Standing.LOOK, message("room.letters-missing", languages=languages), message("room.letters.do")
        )
    return CheckLine("letters", Standing.OK, message("room.letters"))


def _disk(facts: RoomFacts) -> CheckLine:
    if facts.free_bytes is None:
        return CheckLine("disk", Standing.YOURS, message("room.disk-unknown"))
    free = facts.free_bytes / 1_000_000_000
    text = message("room.disk", gigabytes=f"{free:.0f}" if free >= 10 else f"{free:.1f}")
    standing = Standing.WRONG if facts.free_bytes < NO_DISK else Standing.LOOK if facts.free_bytes < LITTLE_DISK else Standing.OK
    return CheckLine("disk", standing, text, None if standing is Standing.OK else message("room.disk.do"))


def _backups(facts: RoomFacts) -> CheckLine:
    if not facts.backups:
        return CheckLine("backups", Standing.LOOK, message("room.no-backups"), message("room.backups.do"))
    return CheckLine("backups", Standing.OK, message("room.backups", path=facts.backups), message("room.backups.do"))


def _branches(facts: RoomFacts) -> CheckLine:
    if not facts.unreachable:
        return CheckLine("branches", Standing.OK, message("room.branches"))
    named = message("room.unreachable", n=len(facts.unreachable), names=", ".join(facts.unreachable[:5]))
    return CheckLine("branches", Standing.LOOK, named, message("room.unreachable.do"))


def unreachable(state: Exercise, scenarios: Mapping[str, Scenario]) -> tuple[str, ...]:
    """`scenario I05`: the injects on the programme that no way leads to and that are not in reserve."""
    found = []
    for id, digest in state.programme.items():
        scenario = scenarios.get(digest)
        if scenario is not None:
            reached = _reached(scenario)
            found += [f"{id} {each.id}" for each in scenario.injects.values() if each.id not in reached and not each.reserve]
    return tuple(found)


def _reached(scenario: Scenario) -> frozenset[str]:
    waiting, seen = [scenario.start], set[str]()
    while waiting:
        inject = scenario.injects.get(waiting.pop())
        if inject is None or inject.id in seen:
            continue
        seen.add(inject.id)
        ways = [edge.to for edge in inject.next]
        ways += [option.next for option in inject.decision.options] if inject.decision else []
        waiting += [way for way in ways if way != END]
    return frozenset(seen)


def pictures(state: Exercise, scenarios: Mapping[str, Scenario]) -> tuple[tuple[str, str], ...]:
    """(key, name) of every picture of the programme and of what was improvised, for whoever looks whether it can be shown."""
    on = [(digest, scenarios[digest]) for digest in state.programme.values() if digest in scenarios]
    keys = ((picture_key(digest, a.file), a.file) for digest, s in on for i in s.injects.values() for a in i.attachments)
    added = ((x.picture, f"{x.id} {x.title}") for run in state.runs for x in run.improvised if x.picture)
    return (*dict(keys).items(), *((logo.digest, logo.name) for logo in state.logos.values()), *added)
