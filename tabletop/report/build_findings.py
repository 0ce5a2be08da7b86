"""Findings by the four strands: what worked first, then opportunities, gaps and overlaps, each with its evidence."""

from collections.abc import Iterator, Mapping

from tabletop.exercise.values import Observation, Response
from tabletop.exercise.words import ObservationKind, ResponseKind
from tabletop.report import numbers
from tabletop.report.model import Block, Cell, Column, Finding, Heading, Note, Paragraph, Section, Table, TableRow
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.scenario.model import Strand

AS_TEXT = (ObservationKind.STRENGTH, ObservationKind.GOOD_PRACTICE)


def sections(told: Source, number: str) -> Iterator[Section]:
    said = told.words.say
    heading = said("findings")
    running = f"{number} {heading}"
    found = numbers.observations(told.state)
    intro = said("findings.intro", n=len(found)) if found else said("findings.none")
    overview = (_overview(told, found),) if found else ()
    yield Section("findings", number, heading, (Paragraph(intro), *overview), running)
    labels = numbers.numbers(told.state)
    for place, strand in enumerate(numbers.STRANDS, 1):
        mine = [o for o in found if o.strand is strand]
        if strand is None and not mine:
            continue
        title = told.words.word(strand) if strand else said("strand.none")
        blocks = tuple(_blocks(told, strand, mine, labels))
        yield Section(f"findings-{strand or 'none'}", f"{number}.{place}", title, blocks, running, level=2)


def _overview(told: Source, found: list[Observation]) -> Table:
    """How many of what, strand by strand."""
    said = told.words.say
    kinds = [kind for kind in numbers.KINDS if any(o.kind is kind for o in found)]
    columns = (Column("strand", said("column.strand")), *(Column(k.value, said(f"kind.{k.value}"), 82) for k in kinds))
    strands = [strand for strand in numbers.STRANDS if strand or any(o.strand is None for o in found)]
    rows = (
        (
            Cell(strong=told.words.word(strand) if strand else said("strand.none")),
            *(Cell(str(sum(o.strand is strand and o.kind is kind for o in found) or "–")) for kind in kinds),
        )
        for strand in strands
    )
    return Table(columns, tuple(map(TableRow, rows)))


def _blocks(told: Source, strand: Strand | None, found: list[Observation], labels: Mapping[str, str]) -> Iterator[Block]:
    said = told.words.say
    tagged = [r for r in told.responses if strand in r.strands]
    if strand:
        yield Paragraph(
            joined_sentences(
                said("strand.tagged", n=len(tagged)) if tagged else said("strand.silent"),
                "" if found else said("strand.no-finding"),
            )
        )
    for kind in numbers.KINDS:
        mine = [o for o in found if o.kind is kind]
        if not mine:
            continue
        yield Heading(said(f"kind.{kind.value}"))
        if kind in AS_TEXT:
            yield from (_as_text(told, o, labels) for o in mine)
        else:
            yield _as_table(told, mine, labels)
    cited = {id for o in told.state.observations.values() for id in o.evidence}
    points = key_points(tagged, cited, bare=not found)
    if points:
        yield Heading(said("key-points"))
        yield Note(said("key-points.note"))
        yield from (
            Finding("", r.text, evidence=joined(told.codes[r.id], told.words.word(r.kind) if r.kind.value != "response" else ""))
            for r in points
        )


def joined_sentences(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def key_points(tagged: list[Response], cited: set[str], bare: bool) -> list[Response]:
    """What no finding cites: decisions, questions, strengths and gaps; failing these, all, where a strand would be `bare`."""
    rest = [r for r in tagged if r.id not in cited and r.kind is not ResponseKind.PARKED]
    marked = [r for r in rest if r.kind is not ResponseKind.RESPONSE]
    return marked or (rest if bare else [])


def _as_text(told: Source, found: Observation, labels: Mapping[str, str]) -> Finding:
    return Finding(labels[found.id], found.text, _detail(told, found), joined(*_evidence(told, found)))


def _as_table(told: Source, found: list[Observation], labels: Mapping[str, str]) -> Table:
    said = told.words.say
    columns = (
        Column("number", said("column.number"), 36, badge=True),
        Column("observed", said("column.observed")),
        Column("evidence", said("column.evidence"), 98),
    )
    rows = tuple(
        TableRow((Cell(labels[o.id]), Cell(_detail(told, o), strong=o.text), Cell(muted="\n".join(_evidence(told, o)))))
        for o in found
    )
    return Table(columns, rows)


def _detail(told: Source, found: Observation) -> str:
    why = told.words.say("finding.why", why=found.why) if found.why else ""
    return "\n".join(part for part in (found.detail, why) if part)


def _evidence(told: Source, found: Observation) -> tuple[str, ...]:
    return told.evidence(found.evidence) or (told.words.say("no-evidence"),)
