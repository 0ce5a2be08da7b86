"""What all papers of the pack share: cover, what stands at head and foot, the name of the file."""

from dataclasses import replace

from tabletop.report.model import Cover, Furniture
from tabletop.report.pack.paper import Paper, Sheet
from tabletop.report.pack.public import Public
from tabletop.report.pack.words import PackWords

BETWEEN, SHORT = " · ", 200


def dotted(*parts: str) -> str:
    """The parts that are there, with a raised dot between."""
    return BETWEEN.join(part for part in parts if part)


def one_line(text: str) -> str:
    """Several bodies typed one a line, side by side."""
    return dotted(*(line.strip() for line in text.splitlines()))


def title_of(told: Public, say: PackWords) -> str:
    return told.basics.title or say.say("untitled")


def short(text: str) -> str:
    """As much as fits into a line that stands on every page."""
    return " ".join(text[:SHORT].split()) + (" …" if len(text) > SHORT else "")


def event_line(told: Public, say: PackWords) -> str:
    """Where and when."""
    about = told.basics
    place = ", ".join(part for part in (about.place, about.country) if part)
    return dotted(place, say.days(about.starts, about.ends) if about.starts else "")


def status(settled: bool | None, say: PackWords) -> str:
    """DRAFT until the texts are cleared; None where nothing is to be cleared."""
    return say.say("status.exercise" if settled is None else "status.cleared" if settled else "status.draft")


def paper(
    told: Public,
    say: PackWords,
    file: str,
    kind: str,
    sheets: tuple[Sheet, ...],
    *,
    settled: bool | None = None,
    private: bool = False,
    part: str = "",
) -> Paper:
    """A paper of the pack: `kind` is what it is called. `part`: the scenario it is of."""
    head = dotted(short(title_of(told, say)), kind, part, say.say("private") if private else "")
    furniture = Furniture(
        head,
        status(settled, say),
        dotted(short(told.basics.handling), short(told.basics.reference)),
        say.say("page"),
        say.say("contents"),
        say.say("missing-marks"),
    )
    author = one_line(told.basics.organizer)
    return Paper(file, say.language, f"{title_of(told, say)} · {kind}", author, furniture, sheets, None, settled is not False)


def with_cover(made: Paper, told: Public, say: PackWords, kind: str, *, private: bool) -> Paper:
    """The same with a page before it that says what it is, for whom and of what event."""
    about = told.basics
    rows = (
        ("cover.event", event_line(told, say)),
        ("cover.organizer", one_line(about.organizer)),
        ("cover.donor", one_line(about.donor)),
        ("cover.host", told.host),
        ("cover.scenarios", "\n".join(f"{each.code} · {each.title}" for each in told.scenarios)),
        ("cover.reference", about.reference),
    )
    cover = Cover(
        say.say("cover.eyebrow"),
        title_of(told, say),
        about.subtitle,
        (kind, say.say("cover.private" if private else "cover.public")),
        tuple((say.say(key), value) for key, value in rows if value),
        made.furniture.status,
        about.handling,
        (say.say("cover.fiction-1"), say.say("cover.fiction-2")),
    )
    return replace(made, cover=cover, pictures=told.logos)
