"""The security level in force (ISPS Code): the one that the last situation to set it left standing."""

from tabletop.exercise.state import ScenarioRun
from tabletop.scenario.model import Scenario


def level_in_force(scenario: Scenario, run: ScenarioRun, cue: str = "") -> int | None:
    """That of the scenario until an inject set another; None when nobody speaks of levels. An inject shown again sets none.

    `cue`: what is about to be shown, or is shown: one the room has not seen yet sets its own level.
    """
    level = scenario.security_level
    seen = [r.cue for r in run.releases if r.retracted_ms is None and not r.decision and not r.repeat]
    for shown in (*seen, *([cue] if cue not in seen else [])):
        inject = scenario.injects.get(shown)
        if inject is not None and inject.level is not None:
            level = inject.level
    return level
