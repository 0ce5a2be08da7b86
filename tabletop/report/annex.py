"""The annexes: their letters, and how one is made."""

from tabletop.report.model import Block, Paragraph, Section
from tabletop.report.source import Source

LETTERS = {
    "attendance": "A",
    "agenda": "B",
    "paths": "C",
    "log": "D",
    "times": "E",
    "bodies": "F",
    "parked": "G",
    "objectives": "H",
    "board": "I",
}
"""By the id of the section, in the order of the report."""


def letter(told: Source, id: str) -> str:
    """That of an annex to point at; '' when this report leaves it out."""
    return "" if id in told.state.report_plan.leaves_out else LETTERS[id]


def annex(told: Source, id: str, blocks: tuple[Block, ...], new_page: bool = False) -> Section:
    """A section with its letter; without blocks it says that there is nothing."""
    heading = told.words.say(id)
    number = told.words.say("annex", letter=LETTERS[id])
    nothing = (Paragraph(told.words.say(f"{id}.none")),)
    return Section(id, number, heading, blocks or nothing, f"{number} {heading}", new_page=new_page)
