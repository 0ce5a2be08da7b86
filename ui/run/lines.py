"""What becomes of a line: sent, saved, corrected, taken back and put back, read back, parked, kept while half-typed."""

from functools import partial
from typing import TYPE_CHECKING

from tabletop.exercise.commands import AmendResponse, Command, RestoreResponse, SetReadBack, WithdrawResponse
from tabletop.exercise.values import Response
from tabletop.exercise.words import ReadBack, ResponseKind
from tabletop.messages import message
from tabletop.views.strands import strands_asked
from ui.run.line_draft import KEY, LineDraft, command_of, of_response, to_text
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def show(place: "RunPlace") -> None:
    """Hand the line what it suggests from."""
    view, run = place.view, place.state.run
    if view is None or run is None:
        return
    suggested = next((s.code for s in view.speakers if s.expected), "")
    before = view.last_said.agencies if view.last_said else ()
    place.console.line.show_place(run.number, run.current)
    agencies, scenario = place.state.agencies, place.scenarios.get(run.digest)
    inject = scenario.injects.get(run.current) if scenario else None
    asked = partial(strands_asked, agencies, inject)
    place.console.line.show_bodies(tuple(agencies.values()), suggested, before, asked)


def begin(place: "RunPlace", draft: LineDraft) -> None:
    """Start a line with something in it; a half-typed one is put aside and comes back after."""
    line = place.console.line
    now = line.draft()
    if not now.empty and not now.response:
        place.set_aside = (*place.set_aside, now)
    place.walked_back = 0
    line.load(draft)


def submit(place: "RunPlace", draft: LineDraft) -> None:
    run = place.state.run
    if run is None:
        place.console.line.unsaved()
        return
    before = place.view.last_said.agencies if place.view and place.view.last_said else ()
    command = command_of(draft, tuple(place.state.agencies.values()), before, run.number)
    place.send(command, draft.id)


def keep(place: "RunPlace", draft: LineDraft) -> None:
    """Half-typed words are on the disk within a second of the last key."""
    place.services.keep_draft(KEY, to_text(draft, place.set_aside))


def saved(place: "RunPlace", command: Command) -> None:
    """A line is on the disk; if it is the one that was sent from the line, the line is free for the next."""
    id = command.response if isinstance(command, AmendResponse) else getattr(command, "id", "")
    if not place.console.line.sending(id):
        return
    place.walked_back = 0
    place.set_aside = tuple(draft for draft in place.set_aside if not draft.id or draft.id != id)
    place.console.line.saved(lambda: take_aside(place))
    announce(place.console.line, place.speak.text(_("Saved")))


def take_aside(place: "RunPlace") -> LineDraft | None:
    """The line that was put aside last; the line has it from now on."""
    *others, last = place.set_aside or (None,)
    place.set_aside = tuple(others)
    return last


def spoken(place: "RunPlace") -> list[Response]:
    """The lines of this run that stand, the newest last."""
    run = place.state.run
    number = run.number if run else 0
    rows = [r for (n, _), group in place.state.responses.items() if n == number for r in group if not r.withdrawn]
    return sorted(rows, key=lambda r: r.at_ms)


def earlier(place: "RunPlace") -> None:
    """↑ in the empty line: correct the last one; again: the one before."""
    rows = spoken(place)
    if place.walked_back < len(rows):
        place.walked_back += 1
        place.console.line.load(of_response(rows[-place.walked_back]))


def edit(place: "RunPlace", response: str) -> None:
    said = place.state.response(response)
    if said is not None and not said.withdrawn:
        begin(place, of_response(said))


def withdraw(place: "RunPlace", response: str) -> None:
    """Take a line out of the reports, with the way back in the strip; one that is out comes back."""
    said = place.state.response(response)
    if said is None:
        return
    if said.withdrawn:
        restore(place, response)
        return
    place.send(WithdrawResponse(response))
    back = (place.speak.text(_("Put back")), lambda: restore(place, response))
    who = ", ".join(said.agencies) or place.speak.text(_("unassigned"))
    place.say("warning", message("line.withdrawn", who=who), back)


def restore(place: "RunPlace", response: str) -> None:
    """Out of the trash: the line stands again; the record shows both acts."""
    place.console.strip.clear()
    place.send(RestoreResponse(response))


NEXT_READ_BACK = {
    ReadBack.CAPTURED: ReadBack.READ_BACK,
    ReadBack.READ_BACK: ReadBack.CONFIRMED,
    ReadBack.CONFIRMED: ReadBack.CAPTURED,
}


def read_back(place: "RunPlace", response: str) -> ReadBack | None:
    """One step surer: typed, read back to the body, confirmed by it; and typed again. The new one, or None."""
    said = place.state.response(response)
    if said is None or said.withdrawn:
        return None
    status = NEXT_READ_BACK[said.read_back]
    place.send(SetReadBack(response, status))
    return status


def park(place: "RunPlace", response: str) -> None:
    """Into the parking lot with one key, and with the same key back."""
    said = place.state.response(response)
    if said is not None and not said.withdrawn:
        parked = said.kind is ResponseKind.PARKED
        place.send(AmendResponse(response, kind=ResponseKind.RESPONSE if parked else ResponseKind.PARKED))
