"""Everything that was recorded, by kind: searched, marked, and never hidden while unused."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from tabletop.exercise.words import ROOM
from tabletop.i18n import Translator
from tabletop.views.evidence import Evidence, Group, Line, found
from ui import theme
from ui.conclude.keys import Act, caption
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.fields import Field
from ui.widgets.labels import PlainLabel
from ui.widgets.records import GROUP, LINE, Record, RecordList
from ui.widgets.terms import GROUP as GROUPS

_FOLDED = frozenset({Group.EXPECTED, Group.PARKED, Group.RESPONSE})
_NOTHING = Evidence((), 0, 0)


class EvidenceColumn(Card):
    """`made`: a new finding of the marked lines is wanted; `attached`: the marked lines belong to the open finding."""

    made = Signal()
    attached = Signal()

    def __init__(self, speak: Translator) -> None:
        _ = speak.text
        super().__init__(_("Evidence"), " ")
        px = theme.now().px
        self._speak = speak
        self._evidence = _NOTHING
        self._folded = set(_FOLDED)
        self._marked: dict[str, None] = {}
        self._only_unused = False
        self.body.setContentsMargins(1, 0, 1, px(theme.TIGHT))
        tools = QHBoxLayout()
        tools.setContentsMargins(px(11), 0, px(11), 0)
        tools.setSpacing(px(theme.TIGHT))
        self.search = Field(_("Search what was said"), _("Search what was said"))
        self.search.setObjectName("search")
        self.search.textChanged.connect(lambda *_: self._show())
        self._unused = Button(_("Unused"), key=caption(Act.UNUSED, speak))
        self._unused.setCheckable(True)
        self._unused.toggled.connect(self._show_unused)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._unused)
        self.body.addLayout(tools)
        self.list = RecordList(_("Evidence"))
        self.list.setObjectName("evidence")
        self.list.setMinimumHeight(px(140))
        self.list.toggled.connect(self._toggle)
        self.list.opened.connect(lambda _key: self.made.emit())
        self.list.folded.connect(self._fold)
        self.body.addWidget(self.list, 1)
        self._none = PlainLabel("", "body", "muted")
        self._none.setContentsMargins(px(12), px(8), px(12), 0)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._none)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(11), 0, px(11), 0)
        foot.setSpacing(px(theme.TIGHT))
        self._count = PlainLabel("", "caption", "muted")
        self._attach = Button(_("Attach"), key=caption(Act.ATTACH, speak))
        self._attach.clicked.connect(lambda *_: self.attached.emit())
        self._make = Button(_("New finding"), key=caption(Act.NEW, speak))
        self._make.clicked.connect(lambda *_: self.made.emit())
        self._count.setContentsMargins(px(12), 0, px(12), 0)
        self.body.addWidget(self._count)
        foot.addWidget(self._make, 3)
        foot.addWidget(self._attach, 2)
        self.body.addLayout(foot)

    def show_evidence(self, evidence: Evidence, open_finding: bool) -> None:
        _n = self._speak.plural
        self._evidence = evidence
        self._marked = {id: None for id in self._marked if evidence.line(id) is not None}
        self.title.setText(_n("Evidence: {n} line", "Evidence: {n} lines", evidence.total))
        self.set_trailing(_n("{n} unused", "{n} unused", evidence.unused))
        self._attach.setEnabled(open_finding)
        self._show()

    def carry(self, old: "EvidenceColumn") -> None:
        """What was looked for, marked and folded in the column that stood here."""
        self._marked, self._folded = old._marked, old._folded
        self._unused.setChecked(old._only_unused)
        self.search.setText(old.search.text())

    def chosen(self) -> tuple[Line, ...]:
        """The marked lines in the order they were marked; without any, the one the keyboard is on."""
        ids = list(self._marked) or [self.list.key()]
        return tuple(line for id in ids if (line := self._evidence.line(id)) is not None)

    def unmark(self) -> None:
        self._marked = {}
        self._show()

    def toggle_unused(self) -> None:
        self._unused.toggle()

    def _show_unused(self, only: bool) -> None:
        self._only_unused = only
        self._show()

    def _toggle(self, key: str) -> None:
        if self._marked.pop(key, "") == "":
            self._marked[key] = None
        self._show()

    def _fold(self, key: str) -> None:
        self._folded ^= {Group(key.removeprefix("group."))}
        self._show()

    def _show(self) -> None:
        _, _n = self._speak.text, self._speak.plural
        seen = found(self._evidence, self.search.text(), self._only_unused)
        self.list.show_rows(self._rows(seen))
        said = (
            _("Nothing was recorded yet.") if not self._evidence.total else "" if seen.sections else _("No line has these words.")
        )
        self._none.setText(said)
        self._none.setVisible(bool(said))
        self.list.setVisible(not said)
        marked = len(self._marked)
        self._count.setText(_n("{n} marked", "{n} marked", marked) if marked else _("Space marks a line"))

    def _rows(self, seen: Evidence) -> Iterator[Record]:
        for section in seen.sections:
            is_open = self._is_open(section.group)
            yield heading(section.group, len(section.lines), self._speak, "down" if is_open else "chevron")
            if is_open:
                yield from (self._line(line) for line in section.lines)

    def _line(self, line: Line) -> Record:
        _ = self._speak.text
        used = _("Finding {number}", number=", ".join(map(str, line.findings))) if line.findings else ""
        return line_row(line, self._speak, used, _("Marked") if line.id in self._marked else "")

    def _is_open(self, group: Group) -> bool:
        return bool(self.search.text().strip()) or group not in self._folded


def heading(group: Group, count: int, speak: Translator, fold: str = "") -> Record:
    """Of the lines of one kind. `fold`: the sign of a group that opens and closes."""
    icon, tone, word = GROUPS[group]
    text = speak.text(word)
    return Record(f"group.{group}", text, GROUP, trailing=str(count), icon=icon, tone=tone, fold=fold, spoken=f"{text}, {count}")


def line_row(line: Line, speak: Translator, used: str, marked: str = "") -> Record:
    """`used`: what has been made of it; `marked`: the word for those who hear that it is marked."""
    who = speakers_of(line, speak.text)
    return Record(
        *(line.id, line.text, LINE, line.time, line.mark, who),
        trailing=used,
        trailing_tone="accent",
        marked=bool(marked),
        spoken=". ".join(part for part in (line.time, who, line.text, used, marked) if part),
    )


def speakers_of(line: Line, _: Callable[[str], str]) -> str:
    """Codes of those who said it; the room; nobody; '' for a line of the scenario itself."""
    if line.speakers == (ROOM,):
        return _("Room")
    return ", ".join(line.speakers) or _("No agency")
