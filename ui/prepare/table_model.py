"""Rows of short texts: a thing a row, a fact a column, and where wanted a last row for a new thing.

What is typed into a cell stays there, in the tone of a warning, until it is the value.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from tabletop.views.speakers import plain
from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.marks import draw_agency

_Index = QModelIndex | QPersistentModelIndex
NEW = ""  # the key of the row for a thing that is not there yet
LONGEST = 40_000  # characters of one cell; what is typed beyond is not
SHOWN = 200  # of them, where nobody types: more has no room on any screen


@dataclass(frozen=True, slots=True)
class Column:
    """`share`: of the width, in hundredths; `words`: value → what stands for it; `free`: other texts may stand there too;
    `fixed`: nobody types there; `marks`: the values are numbers of marks of bodies; `strong`: it names the row."""

    key: str
    heading: str
    share: int = 10
    words: Mapping[str, str] = field(default_factory=dict)
    free: bool = True
    fixed: bool = False
    marks: bool = False
    strong: bool = False

    def word(self, value: str) -> str:
        return self.words.get(value, value)

    def value(self, text: str) -> str | None:
        """What `text` stands for: one of the words, its start, or itself where that may be; None when it may not."""
        typed = plain(text.strip())
        for same in (str.__eq__, str.startswith) if typed and not self.free else (str.__eq__,):
            for value, word in self.words.items():
                if same(plain(word), typed) or same(plain(value), typed):
                    return value
        return text.strip() if self.free else None


@dataclass(frozen=True, slots=True)
class Row:
    """`cells`: values by column; `tones`, `marks` and `words` only where a cell is not as usual; `fixed`: columns nobody
    types in here."""

    key: str
    cells: Mapping[str, str]
    tones: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()


class TableModel(QAbstractTableModel):
    """`edited`: key, column, value. `unknown`: key, column and a text that is none of the column's words."""

    edited = Signal(str, str, str)
    unknown = Signal(str, str, str)

    def __init__(self, kept: str = "", keep: Callable[[str], None] = lambda _: None, grows: bool = True) -> None:
        """`kept`: what `keep` was last given, the cells that are typed and not the value yet. `grows`: has a last row."""
        super().__init__()
        self.columns: tuple[Column, ...] = ()
        self._tail = (Row(NEW, {}),) if grows else ()
        self.rows: tuple[Row, ...] = self._tail
        self._keep, self._typed = keep, _cells(kept)

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        shown, now = (*rows, *self._tail), tuple(columns)
        same = [c.key for c in now] == [c.key for c in self.columns] and [r.key for r in shown] == [r.key for r in self.rows]
        if not same:
            self.beginResetModel()
        changed = now != self.columns or shown != self.rows
        self.columns, self.rows = now, shown
        if not same:
            self.endResetModel()
        elif changed:
            self._changed()

    def settled(self, key: str, texts: Mapping[str, str], becomes: str = "") -> None:
        """`texts`, by column, have become values of this row. What was typed into the last row since then is typed into the
        row that it has become."""
        done = {(key, column): text for column, text in texts.items()}
        later = {cell: text for cell, text in self._typed.items() if cell[0] == key and cell not in done} if becomes else {}
        self._waiting({cell: text for cell, text in self._typed.items() if cell not in later and done.get(cell) != text})
        for (_, column), text in later.items():
            self.setData(self.index(self.at(becomes), self.column_at(column)), text)
        self._changed()

    def stay_typed(self, key: str, texts: Mapping[str, str]) -> None:
        """`texts`, by column, were taken for values and have not become them."""
        self._waiting({**self._typed, **{(key, column): text for column, text in texts.items()}})
        self._changed()

    def texts(self, key: str) -> Mapping[str, str]:
        """What stands in the cells of a row and is not its value yet, as typed, by column."""
        return {column: text for (owner, column), text in self._typed.items() if owner == key}

    def typed(self, key: str) -> Mapping[str, str]:
        """The values of what stands in the cells of a row and is not its value yet, by column."""
        by = {column.key: column for column in self.columns}
        mine = {column: text for column, text in self.texts(key).items() if column in by}
        return {column: value for column, text in mine.items() if (value := by[column].value(text)) is not None}

    def at(self, key: str) -> int:
        """The row of that key, -1 when there is none."""
        return next((number for number, row in enumerate(self.rows) if row.key == key), -1)

    def column_at(self, key: str) -> int:
        return next((number for number, column in enumerate(self.columns) if column.key == key), -1)

    def _changed(self) -> None:
        if self.rows and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def _waiting(self, typed: dict[tuple[str, str], str]) -> None:
        if typed != self._typed:
            self._typed = typed
            self._keep(json.dumps([(*cell, text) for cell, text in typed.items()]) if typed else "")

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @guarded(0)
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    @guarded(None)
    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row, column = self.rows[index.row()], self.columns[index.column()]
        typed = self._typed.get((row.key, column.key))
        value = row.cells.get(column.key, "")
        said = "" if row.key == NEW else row.words.get(column.key) or column.word(value)
        text = typed if typed is not None else said
        if role == Qt.ItemDataRole.EditRole:
            return typed if typed is not None else column.word(value)
        if role == Qt.ItemDataRole.DisplayRole:
            shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
            return "+" if row.key == NEW and index.column() == 0 and not text else "" if column.marks else shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return text[: 4 * SHOWN] if len(text) > 12 else None
        if role == Qt.ItemDataRole.ForegroundRole:
            waiting = typed is not None and row.key != NEW
            tone = "warning" if waiting else row.tones.get(column.key, "muted" if column.fixed else "text")
            return theme.now().colour(tone)
        if role == Qt.ItemDataRole.FontRole and column.strong:
            return theme.font(theme.BODY, 600)
        if role == Qt.ItemDataRole.DecorationRole and row.marks.get(column.key, -1) >= 0:
            return mark_of(row.marks[column.key])
        return None

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        row, column = self.rows[index.row()], self.columns[index.column()]
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags if column.fixed or column.key in row.fixed else flags | Qt.ItemFlag.ItemIsEditable

    @guarded(False)
    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        row, column = self.rows[index.row()], self.columns[index.column()]
        text = str(value).strip()[:LONGEST]
        meant = column.value(text)
        if meant == row.cells.get(column.key, "") or (meant is None and not text):
            self._waiting({cell: typed for cell, typed in self._typed.items() if cell != (row.key, column.key)})
        else:
            self._waiting({**self._typed, (row.key, column.key): text})
            if meant is None:
                self.unknown.emit(row.key, column.key, text)
            else:
                self.edited.emit(row.key, column.key, meant)
        self._changed()
        return True


def mark_of(number: int) -> QPixmap:
    """The mark of a body, to stand in a cell or a list."""
    size = theme.now().px(14)
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw_agency(painter, number, 1, 1, size - 2, theme.now().text)
    painter.end()
    return made


def _cells(kept: str) -> dict[tuple[str, str], str]:
    """What was kept; nothing of what cannot be read."""
    try:
        found = json.loads(kept) if kept else []
        return {(str(key), str(column)): str(text) for key, column, text in found}
    except (TypeError, ValueError):
        return {}
