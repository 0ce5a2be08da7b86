"""What stands on a page and draws itself."""

from typing import Any

from reportlab.platypus.flowables import Flowable


class Drawn(Flowable):  # type: ignore[misc] # reportlab carries no types
    """Says in `wrap` how large it is and in `draw` how it looks; `split` where it may go over the page."""

    canv: Any  # the page, while it is drawn
    width: float
    height: float
