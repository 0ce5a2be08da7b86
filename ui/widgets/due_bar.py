"""What is due of everything that was agreed, in one line: never one exercise compared with another."""

from collections.abc import Sequence

from tabletop.i18n import Translator
from tabletop.views import library
from ui import theme
from ui.widgets.cards import Card
from ui.widgets.flow import Flow
from ui.widgets.labels import Heading, StateIcon


class DueBar(Card):
    """Hidden while no corrective action was recorded."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._marks = [StateIcon("", "") for _each in range(3)]
        row = Flow(Heading(speak.text("Corrective actions")), *self._marks)
        row.setSpacing(theme.now().px(theme.MEDIUM))
        self.body.addLayout(row)

    def show_due(self, total: library.Due) -> None:
        self.setVisible(bool(total.total))
        for mark, (icon, tone, words) in zip(self._marks, _states(total, self._speak), strict=True):
            mark.setVisible(bool(words))
            mark.set_state(icon, words, tone)

    def words(self) -> list[str]:
        """What it says now."""
        return [mark.word.text() for mark in self._marks if not mark.isHidden()]


def _states(total: library.Due, speak: Translator) -> Sequence[tuple[str, str, str]]:
    """Sign, tone and words of each; '' where there is nothing to say."""
    _, _n = speak.text, speak.plural
    calm = not (total.overdue or total.near or total.soon)
    return (
        ("warning", "danger", _n("{n} overdue", "{n} overdue", total.overdue))
        if total.overdue
        else ("check", "success", _("Nothing is due") if calm else ""),
        ("clock", "text", _n("{n} due in 30 days", "{n} due in 30 days", total.near) if total.near else ""),
        ("", "text", _n("{n} in 60 days", "{n} in 60 days", total.soon) if total.soon else ""),
    )
