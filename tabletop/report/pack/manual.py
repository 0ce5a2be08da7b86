"""The situation manual: what participants are given before the day. Made from public texts alone."""

from collections.abc import Iterator

from tabletop.i18n.formats import language_name
from tabletop.report.model import Bullets, Callout, Cell, Column, Facts, Heading, Note, Paragraph, Table, TableRow
from tabletop.report.pack.furnish import dotted, event_line, one_line, paper, with_cover
from tabletop.report.pack.markup import written
from tabletop.report.pack.paper import Block, Lines, Paper, Sheet
from tabletop.report.pack.public import Public, PublicScenario
from tabletop.report.pack.words import PackWords

STRANDS = ("RF", "PR", "RR", "CC")


def manual(told: Public, say: PackWords) -> Paper:
    kind = say.say("manual")
    sheets = tuple(_numbered(_sheets(told, say)))
    made = paper(told, say, f"01_situation-manual_{say.asked}", kind, sheets, settled=told.settled)
    return with_cover(made, told, say, kind, private=False)


def _numbered(sheets: Iterator[tuple[str, str, tuple[Block, ...]] | Sheet]) -> Iterator[Sheet]:
    number = 0
    for sheet in sheets:
        if isinstance(sheet, Sheet):
            yield sheet
        else:
            number += 1
            id, title, blocks = sheet
            yield Sheet(id, str(number), title, blocks, f"{number} {title}", flows=id != "notes")


def _sheets(told: Public, say: PackWords) -> Iterator[tuple[str, str, tuple[Block, ...]] | Sheet]:
    yield "about", say.say("manual.about"), tuple(_about(told, say))
    if told.objectives:
        yield "objectives", say.say("manual.objectives"), (Bullets(told.objectives),)
    yield "rules", say.say("manual.rules"), tuple(_rules(told, say))
    yield "agenda", say.say("manual.agenda"), tuple(_agenda(told, say))
    if told.bodies:
        yield "bodies", say.say("manual.bodies"), (_bodies(told, say),)
    yield "answering", say.say("manual.answering"), tuple(_answering(say))
    if told.scenarios:
        yield "scenarios", say.say("manual.scenarios"), (Paragraph(say.say("manual.scenarios-lead")),)
        for each in told.scenarios:
            yield Sheet(each.id, each.code, each.title, tuple(_scenario(each, say)), f"{each.code} {each.title}", 2, True)
    yield "notes", say.say("manual.notes"), (Lines(),)


def _about(told: Public, say: PackWords) -> Iterator[Block]:
    yield Paragraph(say.say("manual.what-1"))
    yield Paragraph(say.say("manual.what-2"))
    rows = (
        ("cover.event", event_line(told, say)),
        ("cover.organizer", one_line(told.basics.organizer)),
        ("cover.donor", one_line(told.basics.donor)),
        ("cover.host", told.host),
        ("cover.contact", told.contact),
        ("cover.reference", told.basics.reference),
    )
    facts = tuple((say.say(key), value) for key, value in rows if value)
    if facts:
        yield Facts(facts)


def _rules(told: Public, say: PackWords) -> Iterator[Block]:
    yield Bullets(told.rules)
    yield Paragraph(say.say(f"attribution.{told.attribution.value}"))
    phrase = told.stop_phrase
    text = say.say("manual.stop", phrase=phrase) if phrase else say.say("manual.stop-unsaid")
    yield Callout(say.say("manual.stop-label"), text)


def _agenda(told: Public, say: PackWords) -> Iterator[Block]:
    if not told.agenda:
        yield Paragraph(say.say("manual.agenda-none"))
        return
    rows: list[TableRow] = []
    day = 0
    for slot in told.agenda:
        if slot.day != day:
            day = slot.day
            rows.append(TableRow(span=dotted(say.say("day", number=day), slot.date)))
        rows.append(TableRow((Cell(slot.time), Cell(slot.title))))
    yield Table((Column("time", say.say("column.time"), 90), Column("item", say.say("column.item"))), tuple(rows))


def _bodies(told: Public, say: PackWords) -> Table:
    columns = (Column("code", say.say("column.code"), 90), Column("name", say.say("column.body")))
    return Table(columns, tuple(TableRow((Cell(strong=b.code), Cell(b.names.get(say.asked)))) for b in told.bodies))


def _answering(say: PackWords) -> Iterator[Block]:
    yield Paragraph(say.say("manual.answering-lead"))
    yield Bullets(tuple(say.say(f"strand.{strand}") for strand in STRANDS))
    yield Paragraph(say.say("manual.answering-who"))


def _scenario(each: PublicScenario, say: PackWords) -> Iterator[Block]:
    yield from written(each.synopsis)
    if each.source:
        yield Note(say.say("in-language", language=language_name(each.source, say.language)))
    rows = (("cover.minutes", say.say("minutes", n=each.minutes)), ("cover.bodies", dotted(*each.bodies)))
    yield Facts(tuple((say.say(key), value) for key, value in rows if value))
    if each.objectives:
        yield Heading(say.say("manual.explores"), 3)
        yield Bullets(each.objectives)
    if each.closing:
        yield Heading(say.say("manual.closing"), 3)
        yield Bullets(each.closing)
