"""What the archive says of an exercise in one row, and of what is due in all of them."""

from collections.abc import Sequence

from tabletop.i18n import Translator, available, formats
from tabletop.views import library
from ui.archive.details import Looked
from ui.widgets.export_bar import KINDS
from ui.widgets.records import ITEM, Record
from ui.widgets.terms import STATUS

LANGUAGES = available()
__all__ = ["KINDS", "LANGUAGES", "due", "row"]


def row(card: library.Card, looked: Looked | None, speak: Translator) -> Record:
    _, _n = speak.text, speak.plural
    icon, tone, word = STATUS[card.status]
    month = formats.month(card.starts, speak.language) if card.starts else ""
    parts = [
        card.country,
        _n("{n} agency", "{n} agencies", card.agencies) if card.agencies else "",
        _n("{n} action open", "{n} actions open", looked.due.open) if looked and looked.due.open else "",
    ]
    late = _n("{n} overdue", "{n} overdue", looked.due.overdue) if looked and looked.due.overdue else ""
    more = " · ".join(part for part in [*parts, late] if part)
    spoken = ". ".join(part for part in (card.title, _(word), month, more) if part)
    return Record(
        *(card.path, card.title, ITEM),
        icon=icon,
        tone=tone,
        trailing=month,
        more=more,
        more_icon="warning" if late else "",
        more_tone="danger" if late else "muted",
        spoken=spoken,
    )


def due(total: library.Due, speak: Translator) -> Sequence[tuple[str, str, str]]:
    """Three states: sign, tone, words; '' where there is nothing to say."""
    _, _n = speak.text, speak.plural
    calm = bool(total.total) and not (total.overdue or total.near or total.soon)
    nothing = ("check", "success", _("Nothing is due") if calm else "")
    return (
        ("warning", "danger", _n("{n} overdue", "{n} overdue", total.overdue)) if total.overdue else nothing,
        ("clock", "text", _n("{n} due in 30 days", "{n} due in 30 days", total.near) if total.near else ""),
        ("", "text", _n("{n} in 60 days", "{n} in 60 days", total.soon) if total.soon else ""),
    )
