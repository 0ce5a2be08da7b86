"""What a place may ask of the disk: lists, a look into a file, and the system's own file dialogs. Never a file itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from tabletop import workspace
from tabletop.clock import Clock
from tabletop.exercise.state import Exercise
from tabletop.ids import Ids
from tabletop.localized import Localized
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.library import Listed

Ask = Callable[[QWidget, str, str], str]  # the window, a title, a proposal -> what was chosen, '' for nothing


class Shelved(Protocol):
    """A scenario on the shelf and what a check found. `problem`: why it cannot be played."""

    @property
    def path(self) -> Path: ...
    @property
    def title(self) -> Localized: ...
    @property
    def synopsis(self) -> Localized: ...
    @property
    def languages(self) -> tuple[str, ...]: ...
    @property
    def injects(self) -> int: ...
    @property
    def warnings(self) -> int: ...
    @property
    def problem(self) -> Message | None: ...
    @property
    def scenario(self) -> Scenario | None: ...


class Found(Protocol):
    """Something that a check of a whole file found wrong."""

    @property
    def message(self) -> Message: ...


def _no_exercises() -> Sequence[Listed]:
    return ()


def _no_scenarios() -> Sequence[Shelved]:
    return ()


def _empty(_path: str) -> tuple[Exercise, Mapping[str, Scenario]]:
    return Exercise(), {}


def _sound(_path: str) -> Sequence[Found]:
    return ()


def _is_there(path: str) -> bool:
    return Path(path).exists()


def _nothing_to_tell() -> Message:
    return message("association.by-hand")


def _none_to_remove() -> Message:
    return message("sample.removed")


def _no_name(_state: Exercise, _language: str, kind: str) -> str:
    return f"exercise.{kind}"


def _no_table(_path: str) -> tuple[Sequence[Sequence[str]], Sequence[Message]]:
    return (), ()


def ask_open(parent: QWidget, title: str, folder: str) -> str:
    """An exercise file, by the system's dialog drawn by Qt itself, so that it looks and speaks like the rest."""
    return str(QFileDialog.getOpenFileName(parent, title, folder, "*.tabletop", "", _OPTIONS)[0])


def ask_folder(parent: QWidget, title: str, folder: str) -> str:
    return QFileDialog.getExistingDirectory(parent, title, folder, _OPTIONS | QFileDialog.Option.ShowDirsOnly)


def ask_save(parent: QWidget, title: str, proposal: str) -> str:
    """Where to put an export. Whether to replace a file is asked afterwards, on the page."""
    return str(QFileDialog.getSaveFileName(parent, title, proposal, "", "", _OPTIONS)[0])


def ask_table(parent: QWidget, title: str, folder: str) -> str:
    """A list made with a spreadsheet."""
    return str(QFileDialog.getOpenFileName(parent, title, folder, "*.csv *.xlsx *.tsv *.txt", "", _OPTIONS)[0])


def ask_picture(parent: QWidget, title: str, folder: str) -> str:
    return str(QFileDialog.getOpenFileName(parent, title, folder, PICTURES, "", _OPTIONS)[0])


def choose_file(parent: QWidget, title: str, folder: str, kinds: str, then: Callable[[str], None]) -> None:
    """In a window of its own that stops nothing; `kinds` like `*.png *.jpg`, `then` is called with what was chosen."""
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setOptions(_OPTIONS)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    dialog.show()


def _none(_path: str) -> int:
    return 0


PICTURES = "*.png *.jpg *.jpeg"
_OPTIONS = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite


@dataclass(frozen=True, slots=True)
class Files:
    """`look_into`, `verify` and `read_table` (the cells of a spreadsheet, and what is not in them) raise a TabletopError that
    people can read.
    `damaged`: how many things in an exercise could not be read; `reports`: the folder proposed for exports."""

    exercises: Callable[[], Sequence[Listed]] = _no_exercises
    look_into: Callable[[str], tuple[Exercise, Mapping[str, Scenario]]] = _empty
    damaged: Callable[[str], int] = _none
    scenarios: Callable[[], Sequence[Shelved]] = _no_scenarios
    verify: Callable[[str], Sequence[Found]] = _sound
    is_there: Callable[[str], bool] = _is_there
    export_name: Callable[[Exercise, str, str], str] = _no_name
    associate: Callable[[], Message] = _nothing_to_tell
    remove_sample: Callable[[], Message] = _none_to_remove
    ask_open: Ask = ask_open
    ask_folder: Ask = ask_folder
    ask_save: Ask = ask_save
    ask_table: Ask = ask_table
    ask_picture: Ask = ask_picture
    choose_file: Callable[[QWidget, str, str, str, Callable[[str], None]], None] = choose_file
    read_table: Callable[[str], tuple[Sequence[Sequence[str]], Sequence[Message]]] = _no_table
    reports: str = ""


def files_of(home: Path, shelves: Iterable[Path], clock: Clock, ids: Ids, reports: str = "") -> Files:
    """The same on this person's disk: exercises below `home` and those opened lately elsewhere, scenarios in the folders of
    `shelves`."""
    folders = tuple(shelves)

    def look_into(path: str) -> tuple[Exercise, Mapping[str, Scenario]]:
        with workspace.open_exercise(Path(path), clock, ids, write=False) as opened:
            return opened.desk.state, dict(opened.desk.scenarios)

    def damaged(path: str) -> int:
        with workspace.open_exercise(Path(path), clock, ids, write=False) as opened:
            return len(opened.findings)

    def read_table(path: str) -> tuple[Sequence[Sequence[str]], Sequence[Message]]:
        table = workspace.read_table(Path(path))
        return table.rows, table.notes

    def remove_sample() -> Message:
        from tabletop.sample import remove  # only those who tried it

        return remove(home)

    return Files(
        remove_sample=remove_sample,
        damaged=damaged,
        exercises=lambda: workspace.list_exercises(
            workspace.exercises_folder(home), workspace.recent(home), workspace.samples_folder(home)
        ),
        look_into=look_into,
        scenarios=lambda: workspace.list_scenarios(folders, home),
        verify=lambda path: workspace.verify(Path(path)),
        export_name=workspace.export_name,
        read_table=read_table,
        associate=lambda: workspace.associate(Path.home() / ".local" / "share"),
        reports=reports,
    )
