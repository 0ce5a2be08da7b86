"""Hand-outs: what the wall shows, on paper, one sheet an inject; mock documents as pages of their own."""

from collections.abc import Iterator

from tabletop.i18n.formats import language_name
from tabletop.report.model import Column, Facts, Note
from tabletop.report.pack.furnish import dotted, paper
from tabletop.report.pack.markup import reading
from tabletop.report.pack.paper import Block, Grid, Lines, MockDocument, Paper, Sheet
from tabletop.report.pack.public import Public, PublicDecision, PublicInject, PublicScenario
from tabletop.report.pack.words import PackWords


def handouts(told: Public, scenario: PublicScenario, say: PackWords) -> Paper:
    """Of one scenario, in the language of `say`."""
    file = f"04_hand-outs_{scenario.code}_{scenario.id}_{say.asked}"
    sheets = tuple(sheet for each in scenario.sheets for sheet in _sheets(scenario, each, say))
    return paper(told, say, file, say.say("handouts"), sheets, settled=scenario.settled, part=scenario.code)


def _sheets(scenario: PublicScenario, each: PublicInject | PublicDecision, say: PackWords) -> Iterator[Sheet]:
    running = f"{scenario.code} · {scenario.title}"
    if isinstance(each, PublicDecision):
        title = say.say("handouts.decision", number=each.id)
        yield Sheet(f"{scenario.code}-{each.id}", title, "", tuple(_decision(each, say)), running)
        return
    number = f"{each.number}{each.version}"
    if each.text.strip() or not each.pictures:
        yield Sheet(f"{scenario.code}-{each.id}{each.version}", number, each.title, tuple(_inject(scenario, each, say)), running)
    for place, picture in enumerate(each.pictures, 1):
        document = MockDocument(picture.picture, picture.caption or each.title, picture.alt, say.say("stamp"))
        label = say.say("handouts.document", number=number, title=each.title)
        yield Sheet(f"{scenario.code}-{each.id}-{place}", "", label, (document,), running)


def _inject(scenario: PublicScenario, each: PublicInject, say: PackWords) -> Iterator[Block]:
    rows = (
        ("inject.time", each.time),
        ("inject.from", each.sender),
        ("inject.to", dotted(*each.to)),
        ("inject.channel", each.channel),
    )
    if facts := tuple((say.say(key), value) for key, value in rows if value):
        yield Facts(facts)
    yield from reading(each.text)
    if scenario.source:
        yield Note(say.say("in-language", language=language_name(scenario.source, say.language)))
    yield Lines(say.say("handouts.notes"))


def _decision(each: PublicDecision, say: PackWords) -> Iterator[Block]:
    yield from reading(each.question)
    if each.options:
        columns = (Column("number", "", 30), Column("option", ""))
        rows = ((str(place), f"{name}\n{detail}".strip()) for place, (name, detail) in enumerate(each.options, 1))
        yield Grid(columns, tuple(rows), 44)
    yield Lines(say.say("handouts.reasons"))
