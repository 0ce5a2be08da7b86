"""The five places of the window, in the order of an exercise's life."""

from tabletop.exercise.state import Exercise
from ui.widgets.words import _

HOME, PREPARE, RUN, CONCLUDE, ARCHIVE = range(5)
NOWHERE = -1  # yet
NO_EXERCISE = 5  # stands in the place of Prepare and Conclude while none is open
NAMES = (_("Home"), _("Prepare"), _("Run"), _("Conclude"), _("Archive"))
MODULES = {
    HOME: "ui.home.page",
    PREPARE: "ui.prepare",
    CONCLUDE: "ui.conclude",
    ARCHIVE: "ui.archive",
    NO_EXERCISE: "ui.widgets.no_exercise",
}


def where_to_go_on(state: Exercise) -> int:
    """The place where an exercise is taken up again: what was begun comes before what is next."""
    played = {run.scenario for run in state.runs}
    if not played:
        return PREPARE
    return RUN if state.run is not None or state.programme.keys() - played else CONCLUDE
