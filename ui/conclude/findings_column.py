"""Findings, strengths first, and what the record itself suggests; a suggestion waits until somebody takes it up."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal

from tabletop.i18n import Translator
from tabletop.views.evidence import Finding, is_strength
from tabletop.views.suggestions import Suggestion
from ui import theme
from ui.conclude.keys import Act, caption
from ui.widgets.cards import Card
from ui.widgets.labels import PlainLabel
from ui.widgets.records import GROUP, ITEM, Record, RecordList
from ui.widgets.terms import STRAND

_SUGGESTIONS = "group.suggestions"


class FindingsColumn(Card):
    chosen = Signal(str)  # the id of an observation
    taken_up = Signal(str)  # the id of a suggestion
    withdrawn = Signal(str)
    entered = Signal()  # Enter on a finding: the keyboard goes to its title

    def __init__(self, speak: Translator) -> None:
        _ = speak.text
        super().__init__(_("Findings"), _("{key} new", key=caption(Act.NEW, speak)))
        self._speak = speak
        self._findings: Sequence[Finding] = ()
        self._suggestions: Sequence[Suggestion] = ()
        self._folded = False
        self.body.setContentsMargins(1, 0, 1, theme.now().px(theme.TIGHT))
        self.list = RecordList(_("Findings"))
        self.list.setObjectName("findings")
        self.list.current_key.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.list.deleted.connect(self.withdrawn)
        self.list.folded.connect(lambda _key: self._fold())
        self._none = PlainLabel(
            _("No finding yet. Mark lines on the left, then press {key}.", key=caption(Act.NEW, speak)), "body", "muted"
        )
        self._none.setContentsMargins(*(theme.now().px(12),) * 4)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)

    def show_findings(self, findings: Sequence[Finding], suggestions: Sequence[Suggestion]) -> None:
        self._findings, self._suggestions = findings, suggestions
        self.title.setText(self._speak.plural("{n} finding", "{n} findings", len(findings)))
        self._none.setVisible(not findings)
        self.list.setVisible(bool(findings or suggestions))
        self.list.show_rows(self._rows())

    def choose(self, id: str) -> None:
        self.list.choose(id)

    def _moved(self, key: str) -> None:
        if any(finding.observation.id == key for finding in self._findings):
            self.chosen.emit(key)

    def _opened(self, key: str) -> None:
        if key.startswith("suggestion."):
            self.taken_up.emit(key.removeprefix("suggestion."))
        else:
            self.entered.emit()

    def _fold(self) -> None:
        self._folded = not self._folded
        self.list.show_rows(self._rows())

    def _rows(self) -> Iterator[Record]:
        _ = self._speak.text
        for strengths, icon, tone, word in (
            (True, "plus", "success", _("Strengths")),
            (False, "minus", "danger", _("Opportunities for improvement")),
        ):
            group = [finding for finding in self._findings if is_strength(finding.observation) is strengths]
            if group:
                key = f"group.{'strengths' if strengths else 'improvements'}"
                yield Record(key, word, GROUP, trailing=str(len(group)), icon=icon, tone=tone)
                yield from (self._finding(finding) for finding in group)
        if self._suggestions:
            fold = "chevron" if self._folded else "down"
            count = str(len(self._suggestions))
            yield Record(_SUGGESTIONS, _("Suggestions"), GROUP, trailing=count, icon="ask", tone="muted", fold=fold)
            if not self._folded:
                yield from (self._suggestion(each) for each in self._suggestions)

    def _finding(self, finding: Finding) -> Record:
        _, _n = self._speak.text, self._speak.plural
        seen = finding.observation
        lacks = {
            "": "",
            "conclusion": _("No conclusion yet"),
            "action": _("No corrective action"),
            "owner": _("Nobody responsible"),
        }[finding.lacks]
        parts = (
            _n("{n} piece of evidence", "{n} pieces of evidence", len(seen.evidence)),
            _n("{n} action", "{n} actions", len(finding.actions)) if finding.actions else "",
            _(STRAND[seen.strand]) if seen.strand else "",
        )
        more = lacks or " · ".join(part for part in parts if part)
        return Record(
            *(seen.id, seen.text, ITEM, str(finding.number)),
            more=more,
            more_icon="warning" if lacks else "",
            more_tone="warning" if lacks else "muted",
            spoken=f"{finding.number}. {seen.text}. {more}",
        )

    def _suggestion(self, each: Suggestion) -> Record:
        _ = self._speak.text
        text = self._speak.message(each.text)
        more = _("Suggestion: Enter takes it up")
        return Record(f"suggestion.{each.id}", text, ITEM, icon="ask", tone="muted", more=more, spoken=f"{text} {more}")
