"""What is known of the routes of a scenario, line by line, in words."""

from collections.abc import Collection, Iterator

from tabletop.i18n.formats import number
from tabletop.messages import Message, message
from tabletop.scenario.routes import Covered, Net, Route, Routes
from tabletop.scenario.shorten import shortened

_DIGITS = 4000  # that Python turns into a text at once


def told(net: Net, known: Routes, language: str, end_by: float | None = None) -> Iterator[Message]:
    """`end_by`: minutes after which every route is to be over."""
    yield from _count(known)
    yield _route("routes.shortest", known.shortest, language)
    yield _route("routes.longest-round" if known.loops else "routes.longest", known.longest, language)
    yield message("routes.every", n=len(known.every), injects=" ".join(known.every))
    for heading, covered in (
        ("routes.objectives", known.objectives),
        ("routes.strands", known.strands),
        ("routes.references", known.references),
    ):
        yield from _coverage(heading, covered)
    if end_by is not None:
        yield from _skip(net, end_by, language)


def _count(known: Routes) -> Iterator[Message]:
    if known.loops:
        yield message("routes.endless", n=min(known.count, _DIGITS), count=digits(known.count))
        for loop in known.loops:
            yield message("routes.loop", injects=" ".join(loop))
    else:
        yield message("routes.count", n=min(known.count, _DIGITS), count=digits(known.count))
    if not known.by_facts:
        yield message("routes.all-open")


def _route(id: str, route: Route, language: str) -> Message:
    return Message(id, {"minutes": number(route.minutes, language), "n": len(route.injects), "steps": " ".join(route.steps)})


def _coverage(heading: str, covered: Covered) -> Iterator[Message]:
    yield Message(heading, {"total": len(covered.named)})
    if covered.named:
        yield _on("routes.on-shortest", "routes.on-shortest-all", covered.named, covered.shortest)
        yield _on("routes.on-longest", "routes.on-longest-all", covered.named, covered.longest)
        yield _on("routes.on-every", "routes.on-every-all", covered.named, covered.every)


def _on(id: str, if_all: str, named: Collection[str], touched: Collection[str]) -> Message:
    missing = [name for name in named if name not in touched]
    if not missing:
        return Message(if_all)
    return Message(id, {"count": len(named) - len(missing), "missing": " ".join(missing)})


def _skip(net: Net, end_by: float, language: str) -> Iterator[Message]:
    found = shortened(net, end_by)
    limit = number(end_by, language)
    if not (found.optional or found.contingency) and found.in_time:
        yield message("routes.in-time", limit=limit)
        return
    yield message("routes.end-by", limit=limit)
    if found.optional:
        yield message("routes.skip-optional", injects=" ".join(found.optional))
    if found.contingency:
        yield message("routes.skip-contingency", injects=" ".join(found.contingency))
    minutes = {"shortest": number(found.shortest, language), "longest": number(found.longest, language)}
    yield message("routes.then" if found.in_time else "routes.too-long", **minutes)


def digits(whole: int) -> str:
    """A whole number of any length."""
    parts: list[str] = []
    while whole >= 10**_DIGITS:
        whole, rest = divmod(whole, 10**_DIGITS)
        parts.append(f"{rest:0{_DIGITS}}")
    return "".join([str(whole), *reversed(parts)])
