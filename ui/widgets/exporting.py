"""A report from the window to a file: what Conclude and Archive ask for with `export_requested`."""

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tabletop import workspace
from tabletop.errors import TabletopError
from tabletop.exercise.state import Exercise
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from ui.widgets.guard import Caught, why
from ui.widgets.packing import Packer
from ui.widgets.services import Services

Exports = Mapping[str, Callable[..., bytes]]
Wanted = tuple[str, str, str, bool]


class Exporter(QObject):
    """Writes reports while the window goes on: a two-day exercise takes a second or two."""

    finished = Signal(object, str, object)  # the place that asked, the path, None or the Message that says why not

    def __init__(self) -> None:
        super().__init__()
        self.packer = Packer()
        self.finished.connect(self._tell)

    def _tell(self, place: Any, path: str, why: Message | None) -> None:
        with suppress(RuntimeError):  # the place has gone with its exercise; the report is written all the same
            place.exported(path, why)

    def errands(
        self, place: Callable[[], Any], services: Callable[[], Services], at_hand: Any
    ) -> Mapping[str, Callable[..., object]]:
        """What is done when a place asks for a report or for the print pack."""
        return {
            "export_requested": lambda *asked: self.report(place(), services(), at_hand, asked),
            "pack_requested": lambda names: self.packer.pack(place(), services(), at_hand, names=names),
        }

    def report(self, place: Any, services: Services, at_hand: Any, asked: tuple[Any, ...]) -> None:
        """`asked`: kind, path, language, whether to replace what is there and, for an exercise that is not open, its path;
        `at_hand` has the `state`, the `scenarios` and what is `damaged` of the open one. `place.exported` is told what came
        of it."""
        kind, path, language, replace, exercise = (*asked, "")[:5]
        state, scenarios, damaged = at_hand.state, at_hand.scenarios, at_hand.damaged

        def work() -> None:
            with Caught(lambda error: self.finished.emit(place, path, why(error))):
                told = services.files.look_into(exercise) if exercise else (state, scenarios)
                lost = services.files.damaged(exercise) if exercise else damaged
                not_written = export_report(services.exports, told[0], told[1], (kind, path, language, replace), lost)
                self.finished.emit(place, path, not_written)

        threading.Thread(target=work, name="export").start()


def export_report(
    exports: Exports,
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    wanted: Wanted,
    damaged: int = 0,
) -> Message | None:
    """`wanted`: kind, path, language, whether to replace what is there; `damaged`: how many things could not be read, which
    the report says. None when it was written, else why not."""
    kind, path, language, replace = wanted
    if kind not in exports:
        return message("export.no-such-kind", kind=kind)
    try:
        workspace.export(workspace.report(state, scenarios, language, damaged), exports[kind], Path(path), replace=replace)
    except TabletopError as error:
        return error.message
    return None
