"""What an inject costs in minutes, by the rule of the scenario format."""

from tabletop.scenario.model import ROOM, AgencyRole, Inject, Mode, Scenario

INFORM_MINUTES, OPEN_MINUTES, MINUTES_A_BODY, OPEN_FLOOR_MINUTES = 2.0, 5.0, 1.5, 3.0


def cost(inject: Inject, scenario: Scenario, factor: float = 1.0, agencies: int | None = None) -> float:
    """The minutes an inject is planned to take: as its author said, else by its mode; `factor` for interpretation.

    `agencies`: how many bodies take part, when that is known; no round addresses more.
    """
    if inject.minutes is not None:
        return float(inject.minutes)
    if inject.mode is Mode.INFORM:
        return INFORM_MINUTES * factor
    if inject.mode is Mode.OPEN:
        return OPEN_MINUTES * factor
    players = sum(slot.role is AgencyRole.PLAYER for slot in scenario.agencies) if agencies is None else agencies
    addressed = players if ROOM in inject.to else len(inject.to)
    if agencies is not None:
        addressed = min(addressed, agencies)
    return (MINUTES_A_BODY * addressed + OPEN_FLOOR_MINUTES) * factor
