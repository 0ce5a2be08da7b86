"""What the room concluded, what it recommends, and who does what by when."""

from collections.abc import Iterator, Mapping

from tabletop.exercise.values import Conclusion, CorrectiveAction, Recommendation
from tabletop.exercise.words import Agreement
from tabletop.report import numbers
from tabletop.report.model import Block, Callout, Cell, Column, Heading, Note, Paragraph, Section, Table, TableRow, Tone
from tabletop.report.source import Source
from tabletop.report.wording import joined


def conclusions_section(told: Source, number: str) -> Section:
    heading = told.words.say("conclusions")
    return Section("conclusions", number, heading, tuple(_conclusions(told)), f"{number} {heading}")


def _conclusions(told: Source) -> Iterator[Block]:
    said = told.words.say
    kept = numbers.conclusions(told.state)
    adopted = [c for c in kept if c.agreement in numbers.ADOPTED]
    yield Paragraph(said("conclusions.intro", n=len(adopted)) if adopted else said("conclusions.none"))
    labels = numbers.numbers(told.state)
    yield from (_conclusion(told, c, labels) for c in adopted)
    for agreement in (Agreement.OPEN, Agreement.CANDIDATE):
        mine = [c for c in kept if c.agreement is agreement]
        if mine:
            yield Heading(said(f"conclusions.{agreement.value}"))
            yield Note(said(f"conclusions.{agreement.value}-note"))
            yield from (_conclusion(told, c, labels) for c in mine)
    dropped = len(told.state.conclusions) - len(kept)
    if dropped:
        yield Note(said("conclusions.dropped", n=dropped))


def _conclusion(told: Source, conclusion: Conclusion, labels: Mapping[str, str]) -> Callout:
    said = told.words.say
    label = said(f"conclusion.{conclusion.agreement.value}", number=labels[conclusion.id])
    if conclusion.agreement in numbers.ADOPTED and conclusion.adopted_ms is not None:
        label = joined(label, told.words.date_of(conclusion.adopted_ms, conclusion.adopted_offset_min))
    reserved = said("conclusion.reservation", reservation=conclusion.reservation) if conclusion.reservation else ""
    rests = [labels[o] for o in conclusion.observations if o in labels]
    follows = [labels[r.id] for r in told.state.recommendations.values() if r.conclusion == conclusion.id]
    foot = joined(
        told.words.word(conclusion.strand) if conclusion.strand else "",
        said("conclusion.rests", findings=told.words.list(rests)) if rests else said("conclusion.rests-none"),
        said("conclusion.follows", recommendations=told.words.list(follows)) if follows else "",
    )
    tone = Tone.CONCLUSION if conclusion.agreement in numbers.ADOPTED else Tone.WARNING
    return Callout(label, "\n".join(filter(None, (conclusion.text, reserved))), tone, foot)


def recommendations_section(told: Source, number: str) -> Section:
    said = told.words.say
    heading = said("recommendations")
    known = tuple(told.state.recommendations.values())
    labels = numbers.numbers(told.state)
    columns = (
        Column("number", said("column.number"), 26),
        Column("recommendation", said("column.recommendation")),
        Column("addressee", said("column.addressee"), 92),
        Column("level", said("column.level"), 58),
        Column("priority", said("column.priority"), 44),
        Column("horizon", said("column.horizon"), 50),
    )
    table = Table(columns, tuple(_recommendation(told, r, labels) for r in known))
    blocks: tuple[Block, ...] = (table,) if known else (Paragraph(said("recommendations.none")),)
    return Section("recommendations", number, heading, blocks, f"{number} {heading}")


def _recommendation(told: Source, one: Recommendation, labels: Mapping[str, str]) -> TableRow:
    said, word = told.words.say, told.words.word
    source = said("recommendation.from", conclusion=labels[one.conclusion]) if one.conclusion in labels else ""
    return TableRow(
        (
            Cell(strong=labels[one.id]),
            Cell(one.text, muted=source),
            Cell(owner(told, one.addressee)),
            Cell(word(one.level) if one.level else ""),
            Cell(word(one.priority) if one.priority else ""),
            Cell(word(one.horizon) if one.horizon else ""),
        )
    )


def owner(told: Source, named: str) -> str:
    """A body, the words typed, or openly nobody yet."""
    return told.body(named) if named else told.words.say("to-be-designated")


def plan_section(told: Source, number: str) -> Section:
    said = told.words.say
    heading = said("plan")
    known = tuple(told.state.actions.values())
    labels = numbers.numbers(told.state)
    columns = (
        Column("number", said("column.number"), 26),
        Column("action", said("column.corrective-action")),
        Column("owner", said("column.owner"), 116),
        Column("due", said("column.due"), 66),
        Column("status", said("column.status"), 50),
    )
    table = Table(columns, tuple(_action(told, a, labels) for a in known))
    unowned = sum(not a.owner for a in known)
    note = (Note(said("plan.unowned", n=unowned)),) if unowned else ()
    blocks: tuple[Block, ...] = (table, *note) if known else (Paragraph(said("plan.none")),)
    return Section("plan", number, heading, blocks, f"{number} {heading}")


def _action(told: Source, one: CorrectiveAction, labels: Mapping[str, str]) -> TableRow:
    said, word = told.words.say, told.words.word
    below = "\n".join(
        part
        for part in (
            said("action.indicator", indicator=one.indicator) if one.indicator else "",
            joined(
                word(one.element) if one.element else "",
                said("action.from", recommendation=labels[one.recommendation]) if one.recommendation in labels else "",
            ),
        )
        if part
    )
    support = said("action.support", bodies=told.bodies(one.support)) if one.support else ""
    return TableRow(
        (
            Cell(strong=labels[one.id]),
            Cell(one.text, muted=below),
            Cell(owner(told, one.owner), muted=support),
            Cell(told.words.day(one.due) if one.due else said("no-date")),
            Cell(word(one.status)),
        )
    )
