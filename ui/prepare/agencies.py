"""Agencies: pasted as rows from a spreadsheet, mended in a table, seated round the room, bound to what scenarios name."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from tabletop.catalogue import agency_types
from tabletop.exercise.commands import AddAgency, AmendAgency, RecodeAgency, RemoveAgency
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Agency
from tabletop.scenario.model import AgencyRole, Scenario
from tabletop.views.pasted import Pasted, read_agencies, type_of
from tabletop.views.text import body_of
from ui.prepare.agency_rows import ALIASES, CODE, MARK, NAME, ROLE, SEAT, TYPES, by_seat, columns, rows, words_in
from ui.prepare.step import Lent, Step, Troubles, after, clipboard, flush_card, note, page_column, tool, tools
from ui.prepare.table_model import NEW
from ui.widgets.cards import Card
from ui.widgets.records import ITEM, Record, RecordList

_DRAFT = "agencies"


class Agencies(Step):
    """What cannot be read of pasted rows is listed below the table until the next paste."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._agencies: Sequence[Agency] = ()
        self._languages: Sequence[str] = ("en",)
        self._unbound: Sequence[str] = ()
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("Agencies"), " ")
        self.list = self.table(_("Agencies"), _DRAFT, self.paste_rows)
        self.model = self.list.table_model
        self.model.edited.connect(self._edited)
        self.list.removed.connect(lambda code, _column: self._remove(code))
        self.list.moved.connect(self._move)
        self.list.current.connect(lambda *_: self._name_bind())
        self._hint = note(
            _(
                "Copy the rows in your spreadsheet and press Ctrl+V here: code, name, type and other names in any order, "
                "with or without headings. Or type into the last row."
            )
        )
        self.card.body.addWidget(self._hint)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 5)
        self.troubles = Troubles(self.speak)
        column.addWidget(self.troubles, 1)
        column.addWidget(self._unbound_card(), 2)
        column.addLayout(
            tools(
                tool(_("Paste rows"), self.paste_rows, key="Ctrl+V"),
                tool(_("Remove"), lambda: self._remove(self.list.key()), key=_("Delete")),
                tool(_("Seat up"), lambda: self._move(self.list.key(), -1), key="Ctrl+↑"),
                tool(_("Seat down"), lambda: self._move(self.list.key(), 1), key="Ctrl+↓"),
            )
        )

    def _unbound_card(self) -> Card:
        _ = self.speak.text
        self._bind_card = flush_card(_("Scenarios name these, and nobody stands for them"), " ")
        self.unbound = RecordList(_("Scenarios name these, and nobody stands for them"))
        self.unbound.opened.connect(self._bind)
        self.unbound.toggled.connect(self._add_type)
        self._bind_card.body.addWidget(self.unbound)
        self._bind_card.setMinimumHeight(100)
        return self._bind_card

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._languages = state.basics.languages if state.basics else (self.speak.language,)
        self._agencies, self._unbound = tuple(state.agencies.values()), unbound(state, scenarios)
        self.list.show_rows(columns(self.speak, self._languages), rows(self.speak, self._agencies))
        self.card.set_trailing(self.speak.plural("{n} agency", "{n} agencies", len(self._agencies)))
        self._hint.setVisible(not self._agencies)
        self.unbound.show_rows(self._unbound_row(type) for type in self._unbound)
        self._bind_card.setVisible(bool(self._unbound))
        self._name_bind()

    def _unbound_row(self, type: str) -> Record:
        names = agency_types().get(type)
        name = names.get(self.speak.language) if names else type
        return Record(type, name, ITEM, icon="warning", tone="warning", trailing=type)

    def _name_bind(self) -> None:
        _, code = self.speak.text, self.list.key()
        said = _("Enter: {code} stands for it. Space: add it", code=code) if code else _("Space: add it")
        self._bind_card.set_trailing(said)

    def begin(self) -> None:
        self.list.setFocus()

    # -- pasting ------------------------------------------------------------------------------------------------------

    def paste(self) -> bool:
        self.paste_rows()
        return True

    def paste_rows(self, text: str | None = None) -> Pasted:
        """Rows from the clipboard, each a command of its own."""
        found = read_agencies(clipboard() if text is None else text, self._languages, self._agencies, agency_types())
        for agency in found.agencies:
            if agency.known:
                self.lent.wish(self._amended(agency.code, agency.names, agency.aliases, agency.type))
            else:
                self.lent.wish(AddAgency(agency.code, agency.names, agency.aliases, agency.type))
        self.troubles.show_troubles(found.troubles)
        return found

    def _amended(self, code: str, names: Mapping[str, str], aliases: tuple[str, ...], type: str) -> AmendAgency:
        """A pasted row adds to what is known; an empty cell takes nothing away."""
        old = self._agency(code)
        spoken = {**dict(old.names.texts), **names} if names and old else None
        return AmendAgency(code, spoken, aliases or None, type or None)

    # -- the table ----------------------------------------------------------------------------------------------------

    def _agency(self, code: str) -> Agency | None:
        return next((agency for agency in self._agencies if agency.code == code), None)

    def _edited(self, code: str, column: str, text: str) -> None:
        if code == NEW:
            self._add_typed()
        elif column == CODE:
            self.wish_for(self.list, code, RecodeAgency(code, text), column, becomes=text.strip())
        elif (old := self._agency(code)) is not None:
            self.wish_for(self.list, code, amended(old, column, self.model.typed(code)), column)

    def _add_typed(self) -> None:
        """The last row becomes a body as soon as it has a code and a name."""
        if self.list.on_its_way(NEW):
            return
        typed = self.model.typed(NEW)
        names = {column[len(NAME) :]: text for column, text in typed.items() if column.startswith(NAME) and text}
        if typed.get(CODE) and names:
            role = AgencyRole(typed.get(ROLE, AgencyRole.PLAYER))
            seat = _seat(typed.get(SEAT, ""))
            type, also = _types(typed.get(TYPES, ""))
            command = AddAgency(typed[CODE], names, words_in(typed.get(ALIASES, "")), type, role, also, seat)
            self.wish_for(self.list, NEW, command, becomes=typed[CODE])

    def _remove(self, code: str) -> None:
        """The body the keyboard is on; refused once it has spoken, or has people."""
        old = self._agency(code)
        if old is not None:
            known = asdict(old)
            mark = known.pop("mark")
            back = AddAgency(
                **(known | {"names": dict(old.names.texts)}), before=after((each.code for each in self._agencies), code)
            )
            self.lent.remove(
                RemoveAgency(code), self.speak.text("{code} was removed.", code=code), (back, AmendAgency(code, mark=mark))
            )

    def _move(self, code: str, by: int) -> None:
        """One seat up or down; everybody's seat is then said."""
        order = [agency.code for agency in by_seat(self._agencies)]
        if code in order and 0 <= (to := order.index(code) + by) < len(order):
            order.insert(to, order.pop(order.index(code)))
            seats = {agency.code: agency.seat for agency in self._agencies}
            for seat, each in enumerate(order, 1):
                if seats[each] != seat:
                    self.lent.wish(AmendAgency(each, seat=seat))

    # -- what scenarios name ------------------------------------------------------------------------------------------

    def _bind(self, type: str) -> None:
        """The body the table is on stands for it from now on."""
        old = self._agency(self.list.key())
        if old is None:
            self.lent.say("accent", self.speak.text("Put the table on the agency that stands for it, then press Enter here."))
        elif not old.type:
            self.lent.wish(AmendAgency(old.code, type=type))
        else:
            self.lent.wish(AmendAgency(old.code, also=(*old.also, type)))

    def _add_type(self, type: str) -> None:
        names = agency_types().get(type)
        spoken = {code: names.get(code) if names else type for code in self._languages}
        self.lent.wish(AddAgency(type, spoken, type=type))


def amended(old: Agency, column: str, typed: Mapping[str, str]) -> AmendAgency:
    """What a cell of the table changes, together with other names that were typed and are not yet on the disk."""
    text = typed[column]
    if column == ALIASES:
        return AmendAgency(old.code, aliases=words_in(text))
    if column == TYPES:
        type, also = _types(text)
        return AmendAgency(old.code, type=type, also=also)
    if column == ROLE:
        return AmendAgency(old.code, role=AgencyRole(text))
    if column == SEAT:
        return AmendAgency(old.code, seat=_seat(text))
    if column == MARK:
        return AmendAgency(old.code, mark=int(text))
    names = {each.removeprefix(NAME): name for each, name in typed.items() if each.startswith(NAME)}
    return AmendAgency(old.code, names={**dict(old.names.texts), **names})


def _types(text: str) -> tuple[str, tuple[str, ...]]:
    """What scenarios call it, by id or by name: the first, and the others it stands for too."""
    found = [type_of(word, agency_types()) or word for word in words_in(text)]
    return (found[0], tuple(found[1:])) if found else ("", ())


def _seat(text: str) -> int:
    """A number of a seat; what is none is refused with a sentence."""
    return int(text) if text.isdecimal() and len(text) < 6 else -1 if text else 0


def unbound(state: Exercise, scenarios: Mapping[str, Scenario]) -> tuple[str, ...]:
    """Types of players that scenarios of the programme name and no agency stands for."""
    named = [
        slot.type
        for digest in state.programme.values()
        if digest in scenarios
        for slot in scenarios[digest].agencies
        if slot.role is AgencyRole.PLAYER
    ]
    return tuple(type for type in dict.fromkeys(named) if body_of(state.agencies, type) is None)
