"""What was made of a workbook, in sentences: nothing dropped unsaid."""

from collections.abc import Iterator, Sequence

from tabletop.i18n import Translator
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.scenario.msel.cells import Loss, Sort, Spot
from tabletop.scenario.msel.headings import Column, heading

_HEADINGS = ((Sort.LEFT_OUT, "msel.report.left-out"), (Sort.GUESSED, "msel.report.guessed"), (Sort.NOTED, "msel.report.noted"))


def report(scenario: Scenario | None, losses: Sequence[Loss], file: str, speak: Translator) -> Iterator[str]:
    """The lines of the import report."""
    if scenario is None:
        yield speak.message(message("msel.report.nothing", file=file))
    else:
        yield speak.message(message("msel.report.made", file=file, n=len(scenario.injects)))
    for sort, id in _HEADINGS:
        some = [loss for loss in losses if loss.sort is sort]
        if some:
            yield ""
            yield speak.message(message(id, n=len(some)))
            for loss in some:
                yield from _lines(loss, speak)
    if scenario is not None and not any(loss.sort is Sort.LEFT_OUT for loss in losses):
        yield ""
        yield speak.message(message("msel.report.all-kept"))


def _lines(loss: Loss, speak: Translator) -> Iterator[str]:
    values = {
        name: heading(Column(value), speak.language) if name == "column" and value in set(Column) else value
        for name, value in loss.message.values.items()
    }
    said = speak.message(Message(loss.message.id, values))
    place = _place(loss.spot, speak)
    said = f"- {place}: {said}" if place else f"- {said}"
    if "\n" in loss.text:
        yield said
        yield from (f"    {line}" for line in loss.text.split("\n") if line)
    else:
        yield f"{said} {loss.text}".rstrip()


def _place(spot: Spot, speak: Translator) -> str:
    parts = []
    if spot.sheet:
        parts.append(speak.message(message("msel.report.sheet", sheet=spot.sheet)))
    if spot.row:
        parts.append(speak.message(message("msel.report.row", row=spot.row)))
    if spot.column:
        parts.append(speak.message(message("msel.report.column", heading=" ".join(spot.column.split()))))
    return ", ".join(parts)
