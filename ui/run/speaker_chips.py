"""Who has spoken on this inject, who has not, and whom to ask next. For the facilitator alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.speakers import Speaker
from ui import theme
from ui.widgets.chip import EXPECTED, HEARD, SILENT, Chip
from ui.widgets.words import _

ACROSS, MOST = 4, 12


class SpeakerChips(QWidget):
    """`chosen`: the body whose chip was pressed, to start a line for it."""

    chosen = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._shown: tuple[str, ...] = ()
        self._chips: dict[str, Chip] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.now().px(4))

    def show_speakers(self, speakers: Sequence[Speaker], narrow: bool) -> None:
        """On a narrow screen only those who have not spoken, one row of them; the one expected is always among them."""
        shown = _unheard(speakers) if narrow else list(speakers)
        codes = tuple(s.code for s in shown)
        if codes != self._shown:
            self._lay(shown)
            self._shown = codes
        for speaker in shown:
            state = EXPECTED if speaker.expected else HEARD if speaker.heard else SILENT
            self._chips[speaker.code].set_state(state, self._words(speaker))

    def _lay(self, speakers: Sequence[Speaker]) -> None:
        for chip in self._chips.values():
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for place, speaker in enumerate(speakers):
            chip = Chip(speaker.mark, speaker.code)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(lambda _=False, code=speaker.code: self.chosen.emit(code))
            self._chips[speaker.code] = chip
            self._grid.addWidget(chip, place // ACROSS, place % ACROSS)

    def _words(self, speaker: Speaker) -> str:
        say = self._speak
        if speaker.expected:
            state = say.text(_("expected next"))
        elif speaker.heard:
            state = say.plural("spoke once", "spoke {n} times", speaker.heard)
        else:
            state = say.text(_("not heard yet"))
        return f"{speaker.name}, {state}"


def _unheard(speakers: Sequence[Speaker]) -> list[Speaker]:
    silent = [s for s in speakers if not s.heard or s.expected] or list(speakers)
    first = silent[:ACROSS]
    expected = next((s for s in silent if s.expected), None)
    return first if expected is None or expected in first else [*first[: ACROSS - 1], expected]
