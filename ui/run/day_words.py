"""What a minute's look at the day found, in sentences."""

from tabletop.messages import Message, message
from tabletop.views.day import DayCheck


def sentences(found: DayCheck) -> list[Message]:
    """What was found, one sentence each."""
    if found.clear:
        return [message("day.clear")]
    told = []
    if found.unassigned:
        told.append(message("day.unassigned", n=len(found.unassigned)))
    if found.undecided:
        told.append(message("day.undecided", n=len(found.undecided), which=", ".join(found.undecided)))
    if found.silent:
        told.append(message("day.silent", n=len(found.silent), who=", ".join(found.silent)))
    if found.parked:
        told.append(message("day.parked", n=len(found.parked)))
    return told
