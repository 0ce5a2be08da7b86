"""Who leads and who supports: the matrix, with what nobody leads and what two bodies lead."""

from collections.abc import Iterator

from tabletop.exercise.words import ROOM, Attribution, Stance
from tabletop.report.model import Block, Callout, Mark, MatrixBlock, MatrixRow, Note, Paragraph, Section, Tone
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.views import responsibilities, trace
from tabletop.views.responsibilities import Matrix, Row

MANY = 18
WEIGHTS = {Stance.LEAD: 4, Stance.SHARE: 2, Stance.SUPPORT: 1, Stance.UNSURE: -1, Stance.NO_ANSWER: -1}


def section(told: Source, number: str) -> Section:
    heading = told.words.say("matrix")
    return Section("matrix", number, heading, tuple(_blocks(told)), f"{number} {heading}")


def _blocks(told: Source) -> Iterator[Block]:
    said = told.words.say
    whole = matrix_of(told)
    if all(row.silent for row in whole.rows):
        yield Paragraph(said("matrix.none"))
        return
    yield Paragraph(said("matrix.intro"))
    unled = [row for row in whole.rows if row.gap and not row.silent]
    if unled:
        yield Callout(said("matrix.gaps"), "\n".join(_named(told, row) for row in unled), Tone.WARNING)
    contested = [row for row in whole.rows if row.overlap]
    if contested:
        name = _contest if shown(told) else _named
        yield Callout(said("matrix.overlaps"), "\n".join(name(told, row) for row in contested), Tone.WARNING)
    if not shown(told):
        yield Note(joined(said("matrix.nobody-named"), _summary(told, whole.rows)))
        return
    used = {cell.stance for row in whole.rows for cell in row.cells.values()}
    legend = [(_mark(told, stance), told.words.word(stance)) for stance in Stance if stance in used]
    if any(cell.earlier for row in whole.rows for cell in row.cells.values()):
        legend.append((Mark("*", 0), said("matrix.changed")))
    columns, left_out = _columns(whole)
    rows = tuple(_row(told, row, columns) for row in whole.rows)
    bodies = tuple((_column(told, body), told.body(body)) for body in columns)
    yield MatrixBlock(bodies, rows, tuple(legend), _summary(told, whole.rows))
    if left_out:
        yield Note(said("matrix.left-out", bodies=told.words.list(told.body(code) for code in left_out)))


def matrix_of(told: Source) -> Matrix:
    """Whether a task was led by nobody or by two is asked of the bodies as recorded; only `shown` ones may be named."""
    return responsibilities.matrix(told.state if shown(told) else told.recorded, told.scenarios)


def shown(told: Source) -> bool:
    """Whether a report may say which body, or which code, took which part."""
    return told.policy is not Attribution.NON_ATTRIBUTION


def _columns(whole: Matrix) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All bodies while they stand side by side; of very many, those that took a part, and the others."""
    took_part = {code for row in whole.rows for code in row.cells}
    if len(whole.bodies) <= MANY:
        return whole.bodies, ()
    return tuple(b for b in whole.bodies if b in took_part), tuple(b for b in whole.bodies if b not in took_part)


def _mark(told: Source, stance: Stance, changed: bool = False) -> Mark:
    return Mark(told.words.say(f"letter.{stance.value}"), WEIGHTS.get(stance, 0), changed)


def _row(told: Source, row: Row, bodies: tuple[str, ...]) -> MatrixRow:
    cells = [row.cells.get(code) for code in bodies]
    marks = tuple(_mark(told, cell.stance, bool(cell.earlier)) if cell else None for cell in cells)
    return MatrixRow(label(told, row), code(row), _spoken(told, row, bodies), marks, _flag(told, row))


def _spoken(told: Source, row: Row, bodies: tuple[str, ...]) -> str:
    """L TERM, PORT · S CUST."""
    named = {
        told.words.say(f"letter.{stance.value}"): ", ".join(
            _column(told, body) for body in bodies if body in row.cells and row.cells[body].stance is stance
        )
        for stance in Stance
    }
    return joined(*(f"{letter} {group}" for letter, group in named.items() if group))


def _column(told: Source, body: str) -> str:
    """The code of a body, or the words for the whole room and for nobody."""
    return body if body and body != ROOM else told.body(body)


def _flag(told: Source, row: Row) -> str:
    said = told.words.say
    if row.overlap:
        return said("matrix.two-lead")
    return said("matrix.no-lead") if row.gap and not row.silent else ""


def code(row: Row) -> str:
    return trace.expected_code(row.run, row.inject, row.task) if row.task else trace.inject_code(row.run, row.inject)


def label(told: Source, row: Row) -> str:
    return told.text(row.label, told.run(row.run)) or told.words.say("before-first")


def _named(told: Source, row: Row) -> str:
    return joined(code(row), label(told, row))


def _contest(told: Source, row: Row) -> str:
    leading = (told.body(body) for body, cell in row.cells.items() if cell.stance is Stance.LEAD)
    return told.words.say("matrix.contest", task=_named(told, row), bodies=told.words.list(leading))


def _summary(told: Source, rows: tuple[Row, ...]) -> str:
    """Counts of tasks; never of bodies."""
    said = told.words.say
    silent = sum(row.silent for row in rows)
    gaps = sum(row.gap for row in rows) - silent
    overlaps = sum(row.overlap for row in rows)
    return joined(
        said("matrix.count-gaps", n=gaps) if gaps else "",
        said("matrix.count-overlaps", n=overlaps) if overlaps else "",
        said("matrix.count-silent", n=silent) if silent else "",
    )
