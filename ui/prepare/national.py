"""The laws, plans and lines of action plans of the country, which findings can be aligned with."""

from tabletop.exercise.commands import AddNationalLine, RemoveNationalLine
from tabletop.exercise.prepare_values import NationalLine
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import NationalKind
from tabletop.ids import Ids, RandomIds
from tabletop.messages import Message, message
from tabletop.views.pasted_cells import first_of, rows_of, unread
from tabletop.views.speakers import plain
from ui.prepare.step import Lent, Step, Troubles, after, clipboard, flush_card, note, page_column, tool, tools
from ui.prepare.table_model import NEW, Column, Row
from ui.widgets.words import _ as marked

KINDS = {NationalKind.LAW: marked("Law"), NationalKind.PLAN: marked("Plan")}
_KIND, _CODE, _TITLE, _PARENT = "kind", "code", "title", "parent"
_HEADINGS = frozenset({"title", "titulo", "code", "codigo", "kind", "tipo", "clase"})


class NationalPage(Step):
    """What stands cannot be amended, only taken away and written anew: findings may refer to it."""

    def __init__(self, lent: Lent, ids: Ids | None = None) -> None:
        super().__init__(lent)
        self._ids, self._state = ids or RandomIds(), Exercise()
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("National references"), " ")
        self.list = self.table(_("National references"), "national", self.paste_rows)
        self.list.table_model.edited.connect(lambda key, _column, _text: self._add_typed(key))
        self.list.removed.connect(lambda key, _column: self._remove(key))
        hint = note(
            _("Laws, and lines of action plans, that findings can be aligned with. Paste rows of kind, code, title, plan."),
            "caption",
        )
        self.card.body.addWidget(hint)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 1)
        self.troubles = Troubles(self.speak)
        column.addWidget(self.troubles)
        column.addLayout(
            tools(
                tool(_("Paste rows"), self.paste_rows, key="Ctrl+V"),
                tool(_("Remove"), lambda: self._remove(self.list.key()), key=_("Delete")),
            )
        )

    def show_values(self, state: Exercise, scenarios: object = None) -> None:
        self._state = state
        self.list.show_rows(self._columns(), [self._row(line) for line in state.national.values()])
        count = len(state.national)
        self.card.set_trailing(self.speak.plural("{n} line", "{n} lines", count) if count else "")

    def _columns(self) -> tuple[Column, ...]:
        _ = self.speak.text
        plans = {line.id: line.code or line.title for line in self._state.national.values() if line.kind is NationalKind.PLAN}
        return (
            Column(_KIND, _("Kind"), 14, {kind.value: _(word) for kind, word in KINDS.items()}, free=False),
            Column(_CODE, _("Code"), 16),
            Column(_TITLE, _("Title"), 50),
            Column(_PARENT, _("Of the plan"), 20, {"": _("None"), **plans}, free=False),
        )

    def _row(self, line: NationalLine) -> Row:
        cells = {_KIND: line.kind.value, _CODE: line.code, _TITLE: line.title, _PARENT: line.parent}
        words = {} if line.parent else {_PARENT: "–"}
        return Row(line.id, cells, words=words, fixed=frozenset({_KIND, _CODE, _TITLE, _PARENT}))

    def begin(self) -> None:
        self.list.setFocus()

    def paste(self) -> bool:
        self.paste_rows()
        return True

    def paste_rows(self) -> None:
        """Rows of kind, code, title and the code of the plan a line belongs to; headings are passed over."""
        plans = {plain(line.code): line.id for line in self._state.national.values()}
        known = {(plain(line.code), plain(line.title)) for line in self._state.national.values()}
        column = self._columns()[0]
        troubles: list[Message] = []
        rows = first_of(rows_of(clipboard(), troubles), troubles)
        troubles += unread((), rows, (_KIND, _CODE, _TITLE, _PARENT))
        for number, cells in rows:
            said = [" ".join(cell.split()) for cell in (*cells, "", "", "", "")[:4]]
            kind = column.value(said[0]) if said[0] else None
            code, title, plan = said[1:] if kind else said[:3]
            if not any(said) or {plain(code), plain(title)} <= _HEADINGS:
                continue
            if not title or (plain(code), plain(title)) in known:
                why = "pasted.twice" if title else "pasted.no-name"
                troubles.append(message(why, line=number, code=code or title or said[0]))
                continue
            id = self._ids.new()
            parent = plans.get(plain(plan), "") if plan else ""
            self.lent.wish(AddNationalLine(NationalKind(kind or NationalKind.PLAN), code, title, parent, id))
            plans.setdefault(plain(code), id)
            known.add((plain(code), plain(title)))
        self.troubles.show_troubles(troubles)

    def _add_typed(self, key: str) -> None:
        typed = self.list.table_model.typed(NEW)
        if key == NEW and typed.get(_TITLE) and not self.list.on_its_way(NEW):
            id = self._ids.new()
            kind = NationalKind(typed.get(_KIND, NationalKind.PLAN))
            command = AddNationalLine(kind, typed.get(_CODE, ""), typed[_TITLE], typed.get(_PARENT, ""), id)
            self.wish_for(self.list, NEW, command, becomes=id)

    def _remove(self, key: str) -> None:
        line = self._state.national.get(key)
        if line is not None:
            back = AddNationalLine(line.kind, line.code, line.title, line.parent, line.id, after(self._state.national, key))
            sentence = self.speak.text("{name} was removed.", name=line.code or line.title)
            self.lent.remove(RemoveNationalLine(key), sentence, (back,))
