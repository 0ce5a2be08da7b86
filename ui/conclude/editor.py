"""One finding: what happened, why it matters, what it rests on, and what follows from it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tabletop.exercise import commands as c
from tabletop.exercise.values import Observation
from tabletop.exercise.words import ObservationKind
from tabletop.i18n import Translator
from tabletop.scenario.model import Strand
from ui import theme
from ui.conclude.evidence_column import speakers_of
from ui.conclude.opened import Open, shape_of, values_of
from ui.conclude.outcomes import Bench, ConclusionBox, RecommendationBox
from ui.conclude.parts import Adder, choice, evidence_row, growing, sentence, side_by_side, translated
from ui.widgets import terms
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Hairline
from ui.widgets.commit import Form, Half, focus_again, focus_key
from ui.widgets.fields import Choice, captioned
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolling import see_through

_NO_PAGE = object()


class Editor(Card):
    """Fields that save by themselves. What was typed and refused comes back when the finding is opened again."""

    def __init__(
        self,
        speak: Translator,
        wish: Callable[[object], None],
        draft: Callable[[str], str | None],
        keep_draft: Callable[[str, str], None],
    ) -> None:
        super().__init__(speak.text("Finding"), " ")
        self._speak, self._wish, self._draft, self._keep_draft = speak, wish, draft, keep_draft
        self.form = self._new_form()
        self._kept: dict[str, Half] = {}
        self._adding: dict[str, str] = {}
        self._shape: object = _NO_PAGE
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        see_through(self._scroll)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setContentsMargins(1, 0, 1, theme.now().px(2))
        self.body.addWidget(self._scroll, 1)
        self._choices: dict[str, Choice] = {}

    def show_finding(self, opened: Open | None) -> None:
        _ = self._speak.text
        shape = shape_of(opened)
        if shape != self._shape:
            self._kept.update(self.form.typed())
            focus, held = focus_key(self), self._has_keyboard()
            self.form.retire()
            self.form = self._new_form()
            self._shape = shape
            self._build(opened)
            if opened is not None:
                self._show_values(opened)
            self.form.carry(self._kept)
            self._kept = {key: half for key, half in self._kept.items() if key not in self.form.fields}
            focus_again(self, focus)
            if held and not self._has_keyboard():
                self._begin_anew()
            QTimer.singleShot(0, self, self._show_keyboard)
        elif opened is not None:
            self._show_values(opened)

    def _new_form(self) -> Form:
        return Form(self._draft, self._keep_draft)

    def refused(self) -> None:
        """What was typed stays; Enter sends it again."""
        self.form.refused()
        for field in self.findChildren(Adder):
            field.refused()

    def begin(self) -> None:
        """The keyboard on the title, its words selected."""
        title = next((field.edit for key, field in self.form.fields.items() if key.endswith(".title")), None)
        if title is not None:
            title.setFocus()
            title.selectAll()

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _show_keyboard(self) -> None:
        """Nobody types where nobody sees it."""
        focused, page = QApplication.focusWidget(), self._scroll.widget()
        if focused is not None and page is not None and page.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    def _begin_anew(self) -> None:
        """What had the keyboard has gone: it goes to the conclusion that came of it, else to the title."""
        ends = (".text", ".title") if any(key.startswith("conclusion.") for key in self.form.fields) else (".title",)
        found = next((field.edit for end in ends for key, field in self.form.fields.items() if key.endswith(end)), None)
        if found is not None:
            found.setFocus()

    def kept(self) -> dict[str, Half]:
        """Everything typed that is not saved, for the editor that takes the place of this one."""
        return {**self._kept, **self.form.typed()}

    def carry(self, kept: Mapping[str, Half], adding: Mapping[str, str]) -> None:
        self._kept, self._adding = dict(kept), dict(adding)

    def adding(self) -> dict[str, str]:
        return self._adding

    def added(self, key: str, text: str) -> None:
        """What the field of that key held has been saved: it is empty again, unless somebody typed on."""
        self._keep(key, "")
        found = self.findChild(Adder, key)
        if isinstance(found, Adder):
            found.added(text)

    def _keep(self, key: str, text: str) -> None:
        self._adding[key] = text
        self._keep_draft(f"conclude.{key}", text)

    def _kept_draft(self, key: str) -> str:
        return self._adding[key] if key in self._adding else self._draft(f"conclude.{key}") or ""

    def _build(self, opened: Open | None) -> None:
        _ = self._speak.text
        page, px = QWidget(), theme.now().px
        column = QVBoxLayout(page)
        column.setContentsMargins(px(11), px(4), px(11), px(11))
        column.setSpacing(px(10))
        if opened is None:
            self.title.setText(_("Finding"))
            column.addWidget(PlainLabel(_("What did the talk show?"), "display"))
            column.addWidget(
                PlainLabel(_("Choose a finding, or mark lines of the record and make one of them."), "read", "muted")
            )
            column.addStretch(1)
        else:
            bench = Bench(self._speak, self.form, self._wish, self._kept_draft, self._keep, opened.codes, opened.promised)
            self._build_finding(column, opened)
            self._build_evidence(column, opened)
            self._build_outcomes(column, bench, opened)
            column.addStretch(1)
        old = self._scroll.takeWidget()
        self._scroll.setWidget(page)
        if old is not None:  # perhaps in the middle of a key of its own: it goes when that is over
            old.hide()
            old.deleteLater()
        page.setAutoFillBackground(False)

    def _build_finding(self, column: QVBoxLayout, opened: Open) -> None:
        _, seen = self._speak.text, opened.finding.observation
        id = seen.id
        title = sentence(_("Title"), seen.text, theme.READ, 600)
        self.form.add(title, f"observation.{id}.title", lambda text: self._wish(c.AmendObservation(id, text=text)))
        what, why = growing(_("What happened"), seen.detail, 2), growing(_("Why it matters"), seen.why)
        self.form.add(what, f"observation.{id}.detail", lambda text: self._wish(c.AmendObservation(id, detail=text)))
        self.form.add(why, f"observation.{id}.why", lambda text: self._wish(c.AmendObservation(id, why=text)))
        kinds = [(kind.value, _(word)) for kind, (_i, _t, word) in terms.KIND.items()]
        kind = choice(_("Kind"), kinds, seen.kind.value, self._amend_kind(id))
        strands = translated(terms.STRAND.items(), _)
        strand = choice(_("Strand"), strands, str(seen.strand or ""), self._amend_strand(id), _("Not chosen"))
        kind.setObjectName(f"observation.{id}.kind")
        strand.setObjectName(f"observation.{id}.strand")
        self._choices = {"kind": kind, "strand": strand}
        column.addLayout(captioned(_("Title"), title))
        column.addLayout(captioned(_("What happened"), what))
        column.addLayout(captioned(_("Why it matters"), why))
        column.addLayout(side_by_side((_("Kind"), kind, 4), (_("Strand"), strand, 5)))

    def _amend_kind(self, id: str) -> Callable[[str], None]:
        return lambda value: self._wish(c.AmendObservation(id, kind=ObservationKind(value)))

    def _amend_strand(self, id: str) -> Callable[[str], None]:
        return lambda value: self._wish(c.AmendObservation(id, strand=Strand(value)))

    def _build_evidence(self, column: QVBoxLayout, opened: Open) -> None:
        _, seen = self._speak.text, opened.finding.observation
        count = self._speak.plural("{n} piece of evidence", "{n} pieces of evidence", len(seen.evidence))
        column.addWidget(PlainLabel(count, "caption", "muted", 600))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        column.addLayout(rows)
        for id in seen.evidence:
            line = opened.lines.get(id)
            if line is not None:
                who = speakers_of(line, _)
                let_go = _("Remove this evidence: {text}", text=line.text)
                rows.addWidget(evidence_row(line.time, line.mark, who, line.text, self._without(seen, id), let_go))
                rows.addWidget(Hairline())

    def _without(self, seen: Observation, id: str) -> Callable[[], None]:
        rest = tuple(other for other in seen.evidence if other != id)
        return lambda: self._wish(c.AmendObservation(seen.id, evidence=rest))

    def _build_outcomes(self, column: QVBoxLayout, bench: Bench, opened: Open) -> None:
        _, finding = self._speak.text, opened.finding
        seen, conclusion = finding.observation, finding.conclusion
        if conclusion is None:
            make = Button(_("Make a conclusion of it"), icon_name="plus")
            make.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            make.setObjectName(f"observation.{seen.id}.conclude")
            title = self.form.fields[f"observation.{seen.id}.title"]
            make.clicked.connect(
                lambda *_: self._wish(c.AddConclusion(title.wanted(), strand=seen.strand, observations=(seen.id,)))
            )
            column.addWidget(make)
            return
        column.addWidget(ConclusionBox(bench, conclusion, opened.conclusion_number))
        for recommendation in finding.recommendations:
            actions = [action for action in finding.actions if action.recommendation == recommendation.id]
            number = opened.recommendation_numbers[recommendation.id]
            column.addWidget(RecommendationBox(bench, recommendation, number, actions))
        column.addWidget(
            bench.adder(
                f"add.recommendation.{conclusion.id}",
                _("New recommendation: what should change, then Enter"),
                lambda text: self._wish(c.AddRecommendation(text, conclusion=conclusion.id)),
            )
        )
        if not finding.recommendations:
            for offer in bench.offers(
                _("New recommendation"), lambda said: c.AddRecommendation(said.text, conclusion.id, said.owner)
            ):
                column.addWidget(offer)

    def _show_values(self, opened: Open) -> None:
        _, finding = self._speak.text, opened.finding
        seen = finding.observation
        self.title.setText(_("Finding {number}", number=finding.number))
        self.set_trailing(_(terms.STRAND[seen.strand]) if seen.strand else "")
        for key, value in values_of(opened).items():
            if key in self.form.fields:
                self.form.fields[key].show_value(value)
