"""Cover, what stands on every page, the overview, method and limitations."""

from collections.abc import Iterator

from tabletop.exercise.values import Basics
from tabletop.report.annex import letter
from tabletop.report.model import Bullets, Cover, Facts, Furniture, Heading, Section
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.scenario.model import AgencyRole
from tabletop.views.attendance import attended

NO_BASICS = Basics("")
_LINES_OF_COVER = 3


def basics(told: Source) -> Basics:
    return told.state.basics or NO_BASICS


def title(told: Source) -> str:
    return basics(told).title or told.words.say("untitled")


def cover(told: Source) -> Cover:
    said, about = told.words.say, basics(told)
    place = ", ".join(part for part in (about.place, about.country) if part)
    rows = (
        ("cover.place", joined(place, told.words.days(about.starts, about.ends))),
        ("cover.organizer", about.organizer),
        ("addressees", _addressees(told)),
        ("cover.bodies", _players(told)),
        ("cover.scenarios", " · ".join(dict.fromkeys(told.title(run) for run in told.state.runs))),
        ("cover.reference", about.reference),
        ("cover.record", told.moment(told.state.last_ms, told.offset_min) if told.state.entries else ""),
    )
    facts = tuple((said(key), value) for key, value in rows if value)
    kind = (said("cover.kind-1"), said("cover.kind-2"))
    disclaimer = (said("cover.disclaimer-1"), said("cover.disclaimer-2"))
    return Cover(said("cover.eyebrow"), title(told), about.subtitle, kind, facts, _status(told), about.handling, disclaimer)


def _addressees(told: Source) -> str:
    """As many as the cover has room for, and where the others are named."""
    named = told.state.report_plan.addressees
    first = named if len(named) <= _LINES_OF_COVER else named[: _LINES_OF_COVER - 1]
    more = len(named) - len(first)
    return "\n".join((*first, *((told.words.say("cover.more", n=more, chapter="1"),) if more else ())))


def _players(told: Source) -> str:
    said, n = told.words.say, sum(a.role is AgencyRole.PLAYER for a in told.recorded.agencies.values())
    if not n:
        return ""
    annex = letter(told, "bodies")
    return said("cover.bodies-count", n=n, annex=annex) if annex else said("count.bodies", n=n)


def furniture(told: Source) -> Furniture:
    said, about = told.words.say, basics(told)
    return Furniture(
        joined(title(told), said("head")),
        _status(told),
        joined(about.handling, about.reference),
        said("page"),
        said("contents"),
        said("missing-marks"),
    )


def _status(told: Source) -> str:
    return told.words.say("status.final" if told.state.closed else "status.draft")


def overview(told: Source, number: str) -> Section:
    said, about, state = told.words.say, basics(told), told.state
    players = [code for code, a in state.agencies.items() if a.role is AgencyRole.PLAYER]
    others = [code for code, a in state.agencies.items() if a.role is not AgencyRole.PLAYER]
    rows = (
        ("overview.title", joined(title(told), " ".join(about.subtitle.split()))),
        ("overview.type", said("overview.type-tabletop")),
        ("overview.country", about.country),
        ("overview.place", about.place),
        ("overview.dates", told.words.days(about.starts, about.ends)),
        ("overview.host", state.mandate.host),
        ("overview.organizer", about.organizer),
        ("overview.donor", about.donor),
        ("overview.programme", state.mandate.programme),
        ("overview.series", series(told)),
        ("overview.request", request(told)),
        ("overview.scope", state.mandate.scope),
        ("overview.sessions", "\n".join(f"{s.title} · {told.moment(s.opened_ms, s.offset_min)}" for s in state.sessions)),
        ("overview.scenarios", "\n".join(f"S{run.number:02d} · {told.title(run)}" for run in state.runs)),
        ("overview.bodies", told.words.list(told.body(code) for code in players)),
        ("overview.others", told.words.list(told.body(code) for code in others)),
        ("overview.people", people(told)),
        ("overview.contact", state.mandate.contact),
        ("addressees", "\n".join(state.report_plan.addressees)),
        ("overview.reference", about.reference),
        ("overview.handling", about.handling),
        ("overview.record", _recorded(told)),
    )
    facts = Facts(tuple((said(key), value) for key, value in rows if value))
    objectives = tuple(dict.fromkeys(state.mandate.objectives or _objectives(told)))
    aims = (Heading(said("overview.objectives"), 2), Bullets(objectives)) if objectives else ()
    heading = said("overview")
    return Section("overview", number, heading, (facts, *aims), f"{number} {heading}", new_page=True)


def people(told: Source) -> str:
    """How many were registered and came, exactly as the annex of attendance counts them; '' when nobody was registered."""
    said, whole = told.words.say, attended(told.recorded)
    if not whole.registered:
        return ""
    counts = (
        said("count.registered-of", n=whole.registered, bodies=said("count.bodies", n=whole.bodies)),
        said("count.came", n=whole.came) if whole.came is not None else said("attendance.not-recorded"),
    )
    annex = letter(told, "attendance")
    return joined(*counts, said("overview.see-annex", annex=annex) if annex else "")


def series(told: Source) -> str:
    """Sixth of its series, as far as was said."""
    said, mandate = told.words.say, told.state.mandate
    number = said("overview.ordinal", number=mandate.ordinal) if mandate.ordinal else ""
    return joined(mandate.series, number)


def request(told: Source) -> str:
    """Who asked for the exercise, and when."""
    mandate = told.state.mandate
    return joined(mandate.asked_by, told.words.day(mandate.asked_on) if mandate.asked_on else "")


def _recorded(told: Source) -> str:
    said, state = told.words.say, told.state
    if not state.entries:
        return said("nothing")
    decisions = sum(len({choice.decision for choice in run.choices}) for run in state.runs)
    counts = (
        said("count.responses", n=len(told.responses)) if told.responses else "",
        said("count.decisions", n=decisions) if decisions else "",
        said("count.entries", n=state.entries),
    )
    return joined(*counts, said("last-entry", at=told.moment(state.last_ms, told.offset_min)))


def _objectives(told: Source) -> Iterator[str]:
    for run in told.state.runs:
        scenario = told.scenario(run)
        yield from (told.text(item.text, run) for item in (scenario.objectives if scenario else ()))
