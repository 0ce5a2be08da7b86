"""A report from the window to a file: what Conclude and Archive ask for with `export_requested`."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tabletop import workspace
from tabletop.errors import TabletopError
from tabletop.exercise.state import Exercise
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario


def export_report(
    exports: Mapping[str, Callable[..., bytes]],
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    wanted: tuple[str, str, str, bool],
) -> Message | None:
    """`wanted`: kind, path, language, whether to replace what is there. None when it was written, else why not."""
    kind, path, language, replace = wanted
    if kind not in exports:
        return message("export.no-such-kind", kind=kind)
    try:
        workspace.export(workspace.report(state, scenarios, language), exports[kind], Path(path), replace=replace)
    except TabletopError as error:
        return error.message
    return None
