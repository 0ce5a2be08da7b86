"""What the window lends to a place. A place shows values and emits wishes; everything else it may need is here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tabletop.clock import Clock, SystemClock
from tabletop.i18n import Translator, translator
from ui.widgets.files import Files


def _nothing(*_: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Services:
    """`speak`: the language of the screen; `draft` and `keep_draft`: half-typed text by key, kept in the exercise file;
    `exports`: a word of the file's kind (`pdf`, `json`) to what makes its bytes; `folder`: where exercises are kept;
    `files`: lists, a look into a file, and the dialogs of the system."""

    speak: Translator = field(default_factory=lambda: translator("en"))
    clock: Clock = field(default_factory=SystemClock)
    draft: Callable[[str], str | None] = _nothing
    keep_draft: Callable[[str, str], None] = _nothing
    exports: Mapping[str, Callable[..., bytes]] = field(default_factory=dict)
    folder: Path | None = None
    files: Files = field(default_factory=Files)
