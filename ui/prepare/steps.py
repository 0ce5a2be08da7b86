"""The steps of Prepare in their order: what each is called, what makes it, and what it counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from tabletop.exercise.state import Exercise
from tabletop.views import readiness
from ui.prepare.agencies import Agencies
from ui.prepare.agenda import Agenda
from ui.prepare.attendance import AttendanceGrid
from ui.prepare.basics_step import BasicsStep
from ui.prepare.clearance import ClearancePage
from ui.prepare.languages import LanguagesPage
from ui.prepare.look import LookStep
from ui.prepare.names import NamesPage
from ui.prepare.national import NationalPage
from ui.prepare.people_table import PeopleTable
from ui.prepare.planning import ChecklistPage
from ui.prepare.programme import Programme
from ui.prepare.rehearsal import RehearsalStep
from ui.prepare.report import ReportStep
from ui.prepare.step import Lent, Step
from ui.prepare.tabbed import Tabbed
from ui.widgets.words import _

BASICS, AGENCIES, PEOPLE, AGENDA, PROGRAMME, LANGUAGES, LOOK, REPORT, PLANNING, REHEARSAL = (
    *("basics", "agencies", "people", "agenda", "programme", "languages", "look", "report", "planning", "rehearsal"),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` in English; `count`: the number beside it, 0 for none."""

    name: str
    make: Callable[[Lent], Step]
    count: Callable[[Exercise], int] = lambda _state: 0


STEPS: Mapping[str, Kind] = {
    BASICS: Kind(_("Basics"), BasicsStep),
    AGENCIES: Kind(_("Agencies"), Agencies, lambda state: len(state.agencies)),
    PEOPLE: Kind(
        _("People"),
        partial(Tabbed, pages=((_("Who takes part"), PeopleTable), (_("Attendance"), AttendanceGrid))),
        lambda state: len(state.participants),
    ),
    AGENDA: Kind(_("Agenda"), Agenda),
    PROGRAMME: Kind(_("Scenarios"), Programme, lambda state: len(state.programme)),
    LANGUAGES: Kind(
        _("Languages and names"),
        partial(Tabbed, pages=((_("Languages"), LanguagesPage), (_("Names of the country"), NamesPage))),
    ),
    LOOK: Kind(_("Look and logos"), LookStep, lambda state: len(state.logos)),
    REPORT: Kind(_("Report"), ReportStep),
    PLANNING: Kind(
        _("Planning"),
        partial(
            Tabbed,
            pages=(
                (_("Checklist"), ChecklistPage),
                (_("Sensitivity review"), ClearancePage),
                (_("National references"), NationalPage),
            ),
        ),
    ),
    REHEARSAL: Kind(_("Rehearsal"), RehearsalStep),
}
# what is told as missing -> the step it is mended in, and the page of that step
WHERE: Mapping[readiness.Step, tuple[str, type[Step] | None]] = {
    readiness.Step.PLACEHOLDERS: (LANGUAGES, NamesPage),
    readiness.Step.LANGUAGES: (LANGUAGES, LanguagesPage),
    readiness.Step.LOGOS: (LOOK, None),
    readiness.Step.CLEARANCE: (PLANNING, ClearancePage),
    readiness.Step.PLANNING: (PLANNING, ChecklistPage),
    readiness.Step.PEOPLE: (PEOPLE, PeopleTable),
}


def place_of(step: readiness.Step) -> tuple[str, type[Step] | None]:
    return WHERE.get(step, (step.value, None))
