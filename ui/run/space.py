"""How much room the console has: what follows from it is the order in which its parts give way."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from ui import theme


@dataclass(frozen=True, slots=True)
class Space:
    """`narrow`: expected actions and log are tabs; `tight`: GO has a row of its own; `one`: the deck or the line, whichever
    the keyboard is on; `low`: pictures are smaller; `short`: what asks takes their room."""

    narrow: bool
    tight: bool
    one: bool
    low: bool
    short: bool


def space_of(size: QSize) -> Space:
    scale = theme.now().scale
    width, height = size.width() / scale, size.height() / scale
    return Space(width < 1280, 760 <= width < 900, width < 760, height < 700, height < 500)
