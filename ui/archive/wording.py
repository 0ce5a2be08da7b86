"""What the archive says of an exercise in one row."""

from tabletop.i18n import Translator, formats
from tabletop.views import library
from ui.widgets.records import ITEM, Record
from ui.widgets.terms import STATUS


def row(card: library.Card, due: library.Due, speak: Translator) -> Record:
    _, _n = speak.text, speak.plural
    icon, tone, word = STATUS[card.status]
    month = formats.month(card.starts, speak.language) if card.starts else ""
    parts = [
        _("SAMPLE") if card.sample else card.country,
        _n("{n} agency", "{n} agencies", card.agencies) if card.agencies else "",
        _n("{n} action open", "{n} actions open", due.open) if due.open else "",
    ]
    late = _n("{n} overdue", "{n} overdue", due.overdue) if due.overdue else ""
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
