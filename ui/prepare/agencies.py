"""Agencies: pasted as rows from a spreadsheet, mended in a table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tabletop.catalogue import agency_types
from tabletop.exercise.commands import AddAgency, AmendAgency, RemoveAgency
from tabletop.exercise.values import Agency
from tabletop.i18n import Translator
from tabletop.messages import Message
from tabletop.views.pasted import Pasted, read_agencies, type_of
from ui import theme
from ui.prepare.agency_model import ALIASES, CODE, NEW, TYPE, AgencyModel
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.records import ITEM, Record, RecordList
from ui.widgets.services import Services

_Index = QModelIndex | QPersistentModelIndex
_DRAFT = "agencies"
_SHARE = {CODE: 11, TYPE: 9, ALIASES: 20, "letters": 15}


class Agencies(QWidget):
    """`wish` takes a command. What cannot be read of pasted rows is listed below the table until the next paste."""

    def __init__(self, services: Services, speak: Translator, wish: Callable[[object], None]) -> None:
        super().__init__()
        self._speak, self._wish = speak, wish
        self._agencies: Sequence[Agency] = ()
        self._languages: Sequence[str] = ("en",)
        self._unbound: Sequence[str] = ()
        _, px = speak.text, theme.now().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(theme.SMALL))
        card = Card(_("Agencies"), "")
        self._count = card.trailing
        self.model = AgencyModel(speak, services.draft(_DRAFT) or "", partial(services.keep_draft, _DRAFT))
        self.model.setParent(self)
        self.model.edited.connect(self._edited)
        self.table = AgencyTable(_("Agencies"), self.model, self.paste, self.remove)
        self._hint = PlainLabel(
            _(
                "Copy the rows in your spreadsheet and press Ctrl+V here: code, name, type and other names in any order, "
                "with or without headings. Or type into the last row."
            ),
            "read",
            "muted",
        )
        card.body.addWidget(self._hint)
        card.body.addWidget(self.table, 1)
        column.addWidget(card, 3)
        self._troubles = RecordList(_("Rows to look at"))
        self._trouble_card = Card(_("Rows to look at"))
        self._trouble_card.body.setContentsMargins(1, 0, 1, px(theme.TIGHT))
        self._trouble_card.body.addWidget(self._troubles)
        self._trouble_card.hide()
        column.addWidget(self._trouble_card, 1)
        tools = QHBoxLayout()
        tools.setSpacing(px(theme.TIGHT))
        paste = Button(_("Paste rows"), key="Ctrl+V")
        paste.clicked.connect(lambda *_: self.paste())
        remove = Button(_("Remove"), key=_("Delete"))
        remove.clicked.connect(lambda *_: self.remove())
        self._bind = Button(_("Add the agencies the scenarios name"), "quiet", "people")
        self._bind.clicked.connect(lambda *_: self._add_unbound())
        for button in (paste, remove, self._bind):
            tools.addWidget(button)
        tools.addStretch(1)
        column.addLayout(tools)

    def show_agencies(self, agencies: Mapping[str, Agency], languages: Sequence[str], unbound: Sequence[str]) -> None:
        """`unbound`: types of bodies that scenarios of the programme name and nobody stands for."""
        self._agencies, self._languages, self._unbound = tuple(agencies.values()), languages, unbound
        at = self.table.currentIndex()
        self.model.show_agencies(self._agencies, languages)
        if at.isValid() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(min(at.row(), self.model.rowCount() - 1), at.column()))
        self.table.spread()
        if isinstance(self._count, PlainLabel):
            self._count.setText(self._speak.plural("{n} agency", "{n} agencies", len(agencies)))
        self._hint.setVisible(not agencies)
        self._bind.setVisible(bool(unbound))

    def settled(self, command: object) -> None:
        """A wish of this page was done."""
        if isinstance(command, AmendAgency):
            self.model.settled(command.code)
        elif isinstance(command, AddAgency):
            self.model.settled(command.code)
            if command.code == self.model.typed(NEW).get(CODE, command.code):
                self.model.settled(NEW)

    # -- pasting ------------------------------------------------------------------------------------------------------

    def paste(self, text: str | None = None) -> Pasted:
        """Rows from the clipboard, each a command of its own."""
        rows = QGuiApplication.clipboard().text() if text is None else text
        pasted = read_agencies(rows, self._languages, self._agencies, agency_types())
        for agency in pasted.agencies:
            if agency.known:
                self._wish(self._amended(agency.code, agency.names, agency.aliases, agency.type))
            else:
                self._wish(AddAgency(agency.code, agency.names, agency.aliases, agency.type))
        self._show_troubles(pasted.troubles)
        return pasted

    def _amended(self, code: str, names: Mapping[str, str], aliases: tuple[str, ...], type: str) -> AmendAgency:
        """A pasted row adds to what is known; an empty cell takes nothing away."""
        old = next(agency for agency in self._agencies if agency.code == code)
        return AmendAgency(code, {**dict(old.names.texts), **names} if names else None, aliases or None, type or None)

    def _show_troubles(self, troubles: Iterable[Message]) -> None:
        sentences = [self._speak.message(trouble) for trouble in troubles]
        self._troubles.show_rows(
            Record(str(number), sentence, ITEM, icon="warning", tone="warning") for number, sentence in enumerate(sentences)
        )
        self._trouble_card.setVisible(bool(sentences))

    # -- the table ----------------------------------------------------------------------------------------------------

    def _edited(self, code: str, column: str, text: str) -> None:
        if code == NEW:
            self._add_typed()
            return
        old = next((agency for agency in self._agencies if agency.code == code), None)
        if old is None:
            return
        if column == ALIASES:
            self._wish(AmendAgency(code, aliases=_aliases(text)))
        elif column == TYPE:
            known = type_of(text, agency_types())
            self._wish(AmendAgency(code, type=known if known is not None else text))
        else:
            self._wish(AmendAgency(code, names={**dict(old.names.texts), column.removeprefix("name:"): text}))

    def _add_typed(self) -> None:
        """The last row becomes a body as soon as it has a code and a name."""
        typed = self.model.typed(NEW)
        names = {column[5:]: text for column, text in typed.items() if column.startswith("name:") and text}
        if typed.get(CODE) and names:
            kind = type_of(typed.get(TYPE, ""), agency_types()) or ""
            self._wish(AddAgency(typed[CODE], names, _aliases(typed.get(ALIASES, "")), kind))

    def _add_unbound(self) -> None:
        taken = {agency.code for agency in self._agencies}
        for type in self._unbound:
            names = agency_types().get(type)
            spoken = {code: names.get(code) if names else type for code in self._languages}
            if type not in taken:
                self._wish(AddAgency(type, spoken, type=type))

    def remove(self) -> None:
        """The body the keyboard is on; refused once it has spoken."""
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.model.rows) and self.model.rows[row].code != NEW:
            self._wish(RemoveAgency(self.model.rows[row].code))


def _aliases(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.replace(";", ",").split(",") if word.strip())


class AgencyTable(QTableView):
    """Typing starts editing; Enter ends it; Ctrl+V pastes rows; Delete removes one; Tab leaves the table."""

    def __init__(self, name: str, model: AgencyModel, paste: Callable[[], object], remove: Callable[[], None]) -> None:
        super().__init__()
        self._paste, self._remove, self._rows_model = paste, remove, model
        self.setModel(model)
        self.setAccessibleName(name)
        delegate = _Cells()
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.now().px(34))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(theme.now().px(48))

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows_model.index(0, 0))

    def leave(self) -> None:
        """What is typed into an open cell is its text."""
        for edit in self.viewport().findChildren(QLineEdit):
            self.commitData(edit)

    def spread(self) -> None:
        """Share the width out: names get what the others leave."""
        columns, width = self._rows_model.columns, max(400, self.viewport().width())
        names = sum(column not in _SHARE for column in columns) or 1
        left = 100 - sum(_SHARE[column] for column in columns if column in _SHARE)
        for at, column in enumerate(columns):
            self.setColumnWidth(at, width * _SHARE.get(column, left // names) // 100)

    @guarded(None)
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt hands the event it wants back
        self.spread()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() == Qt.Key.Key_V:
            self._paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif control:
            event.ignore()
        else:
            super().keyPressEvent(event)


_NO_EDITOR = cast("QWidget", None)  # Qt then opens none


class _Cells(QStyledItemDelegate):
    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        look, view = theme.now(), self.parent()
        rect = QRectF(option.rect)
        painter.save()
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), look.colour("line"))
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.restore()

    @guarded(_NO_EDITOR)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        edit = QLineEdit(parent)
        edit.setAccessibleName(str(index.data(int(Qt.ItemDataRole.AccessibleTextRole)) or ""))
        model = index.model()
        if isinstance(model, AgencyModel) and model.columns[index.column()] == TYPE:
            ways = [word for type, names in agency_types().items() for word in (type, *(text for _, text in names.texts))]
            completer = QCompleter(ways, edit)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            edit.setCompleter(completer)
        return edit
