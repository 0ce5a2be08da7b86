"""The agencies as a table. What is typed into a cell stays there until it is the value."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from tabletop.exercise.values import Agency
from tabletop.i18n import Translator
from tabletop.views.pasted import Typed, letters_to_type
from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.marks import draw_agency
from ui.widgets.terms import LANGUAGE

_Index = QModelIndex | QPersistentModelIndex
CODE, TYPE, ALIASES, LETTERS = "code", "type", "aliases", "letters"
NEW = ""  # the code of the row for a body that is not there yet


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` by column, all as text."""

    code: str
    mark: int
    cells: Mapping[str, str]
    clash: bool = False


class AgencyModel(QAbstractTableModel):
    """Columns: code, a name for each language, type, aliases, and the letters that select the body while people talk."""

    edited = Signal(str, str, str)  # code, column, text

    def __init__(self, speak: Translator, kept: str = "", keep: Callable[[str], None] = lambda _: None) -> None:
        """`kept`: what `keep` was last given, the cells that are typed and not the value yet."""
        super().__init__()
        self._speak = speak
        self._languages: tuple[str, ...] = ()
        self.columns: tuple[str, ...] = (CODE, TYPE, ALIASES, LETTERS)
        self.rows: tuple[Row, ...] = (Row(NEW, -1, {}),)
        self._keep, self._typed = keep, _cells(kept)

    def show_agencies(self, agencies: Sequence[Agency], languages: Sequence[str]) -> None:
        typed = letters_to_type(agencies)
        rows = (*(self._row(agency, typed[agency.code]) for agency in agencies), Row(NEW, -1, {}))
        columns = (CODE, *(f"name:{code}" for code in languages), TYPE, ALIASES, LETTERS)
        if columns == self.columns and [r.code for r in rows] == [r.code for r in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            return
        self.beginResetModel()
        self.rows, self.columns, self._languages = rows, columns, tuple(languages)
        self.endResetModel()

    def settled(self, code: str) -> None:
        """What was typed for this body has become its value."""
        self._waiting({cell: text for cell, text in self._typed.items() if cell[0] != code})
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def typed(self, code: str) -> Mapping[str, str]:
        """What stands in the cells of a body and is not its value, by column."""
        return {column: text for (owner, column), text in self._typed.items() if owner == code}

    def _waiting(self, typed: dict[tuple[str, str], str]) -> None:
        if typed != self._typed:
            self._typed = typed
            self._keep(json.dumps([(*cell, text) for cell, text in typed.items()]) if typed else "")

    def _row(self, agency: Agency, typed: Typed) -> Row:
        _ = self._speak.text
        letters = "  ".join(typed.letters) if not typed.clash else _("Clash with {code}", code=typed.clash)
        names = {f"name:{code}": text for code, text in agency.names.texts}
        cells = {CODE: agency.code, **names, TYPE: agency.type, ALIASES: ", ".join(agency.aliases), LETTERS: letters}
        return Row(agency.code, agency.mark, cells, bool(typed.clash))

    def _heading(self, column: str) -> str:
        _ = self._speak.text
        if column.startswith("name:"):
            code = column[5:]
            return _("Name ({language})", language=LANGUAGE.get(code, code))
        return {CODE: _("Code"), TYPE: _("Type"), ALIASES: _("Other names"), LETTERS: _("Type it")}[column]

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @guarded(0)
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(self.columns):
            return self._heading(self.columns[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    @guarded(None)
    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row, column = self.rows[index.row()], self.columns[index.column()]
        typed = self._typed.get((row.code, column))
        value = typed if typed is not None else row.cells.get(column, "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if row.code == NEW and column == CODE and not value and role == Qt.ItemDataRole.DisplayRole:
                return "+"
            return value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heading(column)}: {value}"
        if role == Qt.ItemDataRole.ForegroundRole:
            waiting = typed is not None and row.code != NEW
            tone = "warning" if waiting or (row.clash and column == LETTERS) else "muted" if column == LETTERS else "text"
            return theme.now().colour(tone)
        if role == Qt.ItemDataRole.FontRole and column in (CODE, LETTERS):
            return theme.font(theme.BODY, 600 if column == CODE else 500)
        if role == Qt.ItemDataRole.DecorationRole and column == CODE and row.mark >= 0:
            return _mark(row.mark)
        return None

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        row, column = self.rows[index.row()], self.columns[index.column()]
        fixed = column == LETTERS or (column == CODE and row.code != NEW)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags if fixed else flags | Qt.ItemFlag.ItemIsEditable

    @guarded(False)
    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        row, column = self.rows[index.row()], self.columns[index.column()]
        text = str(value).strip()
        if text == row.cells.get(column, ""):
            self._waiting({cell: typed for cell, typed in self._typed.items() if cell != (row.code, column)})
            return True
        self._waiting({**self._typed, (row.code, column): text})
        self.edited.emit(row.code, column, text)
        self.dataChanged.emit(index, index)
        return True


def _cells(kept: str) -> dict[tuple[str, str], str]:
    """What was kept; nothing of what cannot be read."""
    try:
        found = json.loads(kept) if kept else []
        return {(str(code), str(column)): str(text) for code, column, text in found}
    except (TypeError, ValueError):
        return {}


def _mark(number: int) -> QPixmap:
    size = theme.now().px(14)
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw_agency(painter, number, 1, 1, size - 2, theme.now().text)
    painter.end()
    return made
