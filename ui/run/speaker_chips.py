"""Who has spoken on this inject, who has not, and whom to ask next. For the facilitator alone."""

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.speakers import Speaker
from ui import theme
from ui.widgets.chip import EXPECTED, HEARD, SILENT, Chip
from ui.widgets.tips import dress_tips
from ui.widgets.words import _

ACROSS, MOST = 4, 12
QUIET_MIN = 30  # minutes without a word, after which it stands out
TIP = 160  # characters of what was said last


class SpeakerChips(QWidget):
    """`chosen`: the body whose chip was pressed, to start a line for it."""

    chosen = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._shown: tuple[str, ...] = ()
        self._speakers: tuple[Speaker, ...] = ()
        self._now_ms = self._since_ms = 0
        self._chips: dict[str, Chip] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.now().px(4))

    def show_speakers(self, speakers: Sequence[Speaker], narrow: bool) -> None:
        """On a narrow screen only those who have not spoken, one row of them; the one expected is always among them."""
        self._speakers = tuple(speakers)
        shown = _unheard(speakers) if narrow else list(speakers)
        codes = tuple(s.code for s in shown)
        if codes != self._shown:
            self._lay(shown)
            self._shown = codes
        self._show_states()

    def tick(self, now_ms: int, since_ms: int) -> None:
        """The time, and when the run began: who has been quiet for long stands out."""
        self._now_ms, self._since_ms = now_ms, since_ms
        self._show_states()

    def _show_states(self) -> None:
        for speaker in self._speakers:
            chip = self._chips.get(speaker.code)
            if chip is None:
                continue
            state = EXPECTED if speaker.expected else HEARD if speaker.heard else SILENT
            minutes = quiet_min(speaker, self._now_ms, self._since_ms)
            quiet = minutes >= QUIET_MIN
            note = f"{minutes}′" if quiet else str(speaker.today.lines or "")
            words = self._words(speaker, minutes if quiet else 0)
            chip.set_state(state, words, note, quiet)
            chip.setToolTip(plain_tip(speaker.name, words, speaker.today.last))

    def _lay(self, speakers: Sequence[Speaker]) -> None:
        for chip in self._chips.values():
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for place, speaker in enumerate(speakers):
            chip = Chip(speaker.mark, speaker.code)
            dress_tips(chip)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(lambda _=False, code=speaker.code: self.chosen.emit(code))
            self._chips[speaker.code] = chip
            self._grid.addWidget(chip, place // ACROSS, place % ACROSS)

    def _words(self, speaker: Speaker, quiet: int) -> str:
        say = self._speak
        if speaker.expected:
            state = say.text(_("expected next"))
        elif speaker.heard:
            state = say.plural("spoke once", "spoke {n} times", speaker.heard)
        else:
            state = say.text(_("not heard yet"))
        parts = [speaker.name, state]
        if speaker.today.lines:
            parts.append(say.plural("{n} line today", "{n} lines today", speaker.today.lines))
        if quiet:
            parts.append(say.plural("quiet for {n} minute", "quiet for {n} minutes", quiet))
        return ", ".join(parts)


def quiet_min(speaker: Speaker, now_ms: int, since_ms: int) -> int:
    """Minutes since the body last spoke today, or since the run began."""
    from_ms = max(speaker.today.last_ms, since_ms)
    return max(0, (now_ms - from_ms) // 60_000) if now_ms and from_ms else 0


def plain_tip(name: str, words: str, last: str) -> str:
    """What is known of a body, as a tip that Qt never reads as markup."""
    said = " ".join(last.split())
    lines = [words if words.startswith(name) else name, said if len(said) <= TIP else f"{said[:TIP]}…"]
    text = html.escape("\n".join(line for line in lines if line), quote=False)
    return f"<p style='white-space:pre-wrap'>{text}</p>"


def _unheard(speakers: Sequence[Speaker]) -> list[Speaker]:
    silent = [s for s in speakers if not s.heard or s.expected] or list(speakers)
    first = silent[:ACROSS]
    expected = next((s for s in silent if s.expected), None)
    return first if expected is None or expected in first else [*first[: ACROSS - 1], expected]
