"""What the window lends to a place. A place shows values and emits wishes; everything else it may need is here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tabletop.clock import Clock, SystemClock
from tabletop.exercise.people import Person
from tabletop.i18n import Translator, translator
from tabletop.messages import Message
from ui.widgets.files import Files
from ui.widgets.record_services import RecordServices


def _nothing(*_: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Services:
    """`speak`: the language of the screen; `draft` and `keep_draft`: half-typed text by key, kept in the exercise file;
    `exports`: a word of the file's kind (`pdf`, `json`) to what makes its bytes; `folder`: where exercises are kept; `files`:
    lists, a look into a file, and the dialogs of the system; `record`: what those who record may ask for; `people`: who the
    participants are, by their ids, and `set_person` and `erase_people`, which are for what is kept beside the record;
    `add_logo` takes the path of a picture, `logo` gives the bytes of one, and `odd_logos` tells what is odd about those just
    added; `setting` and `remember`: what this person chose, between starts; `back_up` makes a copy of the exercise that is
    open; `projector`: the name of the screen the wall is on, '' for none."""

    speak: Translator = field(default_factory=lambda: translator("en"))
    clock: Clock = field(default_factory=SystemClock)
    draft: Callable[[str], str | None] = _nothing
    keep_draft: Callable[[str, str], None] = _nothing
    exports: Mapping[str, Callable[..., bytes]] = field(default_factory=dict)
    folder: Path | None = None
    files: Files = field(default_factory=Files)
    record: RecordServices = field(default_factory=RecordServices)
    people: Callable[[], Mapping[str, Person]] = dict
    set_person: Callable[[str, Person], None] = _nothing
    erase_people: Callable[[], None] = _nothing
    add_logo: Callable[[str], None] = _nothing
    logo: Callable[[str], bytes | None] = _nothing
    odd_logos: Callable[[], Mapping[str, tuple[Message, ...]]] = dict
    setting: Callable[[str], object] = _nothing
    remember: Callable[[str, Any], None] = _nothing
    back_up: Callable[[], None] = _nothing
    projector: Callable[[], str] = str

    @property
    def reports(self) -> Path | None:
        """The folder for what is written without asking where."""
        return Path(self.files.reports) if self.files.reports else self.folder
