"""One exercise of the archive: its facts, what is due of it, its papers, and whether its file is whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from tabletop.i18n import Translator, formats
from tabletop.messages import Message
from tabletop.views import library
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Hairline, Strip
from ui.widgets.export_bar import ExportBar
from ui.widgets.files import Files
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel, StateIcon
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.terms import STATUS


@dataclass(frozen=True, slots=True)
class Looked:
    """What only the whole file can tell. `names`: proposed for exports, by language and kind."""

    findings: int = 0
    conclusions: int = 0
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    language: str = "en"
    problem: Message | None = None


class Details(Card):
    opened = Signal(str)
    export_wanted = Signal(str, str, str, bool)  # kind, path, language, replace
    verify_wanted = Signal()

    def __init__(self, speak: Translator, files: Files, strip: Strip) -> None:
        super().__init__(margin=theme.GAP)
        held = QWidget()
        self._page = ScrollPage(held)
        self.body.addWidget(self._page, 1)
        body = QVBoxLayout(held)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.now().px(theme.TIGHT))
        _, px = speak.text, theme.now().px
        self._speak = speak
        self._path = ""
        self._shown: tuple[str, bool] = ("", False)
        self._over = PlainLabel("", "caption", "muted")
        self._name = PlainLabel("", "title")
        self._subtitle = PlainLabel("", "read")
        self._state = StateIcon("", "")
        self._findings = QVBoxLayout()
        self._findings.setSpacing(px(4))
        body.addLayout(self._findings)
        for widget in (self._over, self._name, self._subtitle, self._state):
            body.addWidget(widget)
        body.addWidget(Hairline())
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(theme.MEDIUM))
        self._facts.setVerticalSpacing(px(4))
        self._facts.setColumnStretch(1, 1)
        body.addLayout(self._facts)
        body.addStretch(1)
        self.open = Button(_("Open the exercise"), "primary", "folder", key=_("Enter"))
        self.open.clicked.connect(lambda *_: self.opened.emit(self._path))
        self.verify = Button(_("Check the file"), icon_name="check")
        self.verify.clicked.connect(lambda *_: self.verify_wanted.emit())
        self.export = ExportBar(speak, files, strip)
        self.export.wanted.connect(self.export_wanted)
        below = body if theme.now().large else self.body  # what is done with it stays in view as long as there is room
        below.addWidget(Hairline())
        below.addLayout(Flow(self.open, self.verify))
        below.addWidget(self.export)

    def show_exercise(self, card: library.Card | None, due: library.Due, looked: Looked | None) -> None:
        self.setVisible(card is not None)
        if card is None:
            return
        if card.path != self._path:
            _empty(self._findings)
        self._path = card.path
        icon, tone, word = STATUS[card.status]
        days = formats.date_range(card.starts, card.ends or card.starts, self._speak.language) if card.starts else ""
        sample = self._speak.text("SAMPLE") if card.sample else ""
        self._over.setText("   ".join(part for part in (sample, card.country, days) if part))
        self._name.setText(card.title)
        self._subtitle.setText(card.subtitle)
        self._subtitle.setVisible(bool(card.subtitle))
        self._state.set_state(icon, self._speak.text(word), tone)
        self._show_facts(card, due, looked)
        ready = looked is not None and looked.problem is None
        self.export.setVisible(ready)
        if looked is not None and ready and self._shown != (card.path, ready):
            self.export.show_names(lambda code, kind: looked.names.get((code, kind), ""), looked.language)
        self._shown = (card.path, ready)

    def focus_save(self) -> None:
        """The keyboard on what saves the report, wherever the page was scrolled to."""
        self._page.ensureWidgetVisible(self.export.save)
        self.export.save.setFocus()

    def show_findings(self, sentences: Sequence[str]) -> None:
        """What the check of the whole file came to."""
        _ = self._speak.text
        _empty(self._findings)
        self._page.verticalScrollBar().setValue(0)
        if not sentences:
            self._findings.addWidget(StateIcon("check", _("The file is whole: nothing in it was changed."), "success"))
        for sentence in sentences:
            self._findings.addWidget(PlainLabel(sentence, tone="danger", weight=500))

    def _show_facts(self, card: library.Card, due: library.Due, looked: Looked | None) -> None:
        _ = self._speak.text
        facts = [
            (_("Agencies"), str(card.agencies), ""),
            (_("Scenarios"), str(card.scenarios), ""),
            (_("Responses"), str(card.responses), ""),
        ]
        if looked is None:
            facts.append((_("Findings"), _("being read"), ""))
        elif looked.problem is not None:
            facts.append((_("Findings"), self._speak.message(looked.problem), "danger"))
        else:
            facts += [(_("Findings"), str(looked.findings), ""), (_("Conclusions"), str(looked.conclusions), "")]
        facts += self._due(due)
        _empty(self._facts)
        for row, (name, value, tone) in enumerate(facts):
            self._facts.addWidget(PlainLabel(name, tone="muted", wrap=False), row, 0)
            self._facts.addWidget(PlainLabel(value, tone=tone or "text", weight=600), row, 1)

    def _due(self, due: library.Due) -> Sequence[tuple[str, str, str]]:
        _, _n = self._speak.text, self._speak.plural
        if not due.total:
            return [(_("Corrective actions"), _("None was recorded"), "")]
        rows = [(_("Corrective actions"), _("{open} of {total} still open", open=due.open, total=due.total), "")]
        if due.overdue:
            rows.append((_("Overdue"), str(due.overdue), "danger"))
        if due.near or due.soon:
            rows.append((_("Due"), _("{near} in 30 days, {soon} in 60", near=due.near, soon=due.soon), ""))
        if due.unowned:
            rows.append((_("Nobody responsible"), str(due.unowned), "warning"))
        return rows


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
