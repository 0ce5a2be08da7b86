"""What Home says of an exercise, of the one to go on with, and of a scenario on the shelf."""

from collections.abc import Sequence

from tabletop.clock import Moment
from tabletop.i18n import Translator, formats
from tabletop.views import library
from ui.home.exercise_card import Face
from ui.widgets.files import Shelved
from ui.widgets.records import ITEM, Record
from ui.widgets.terms import LANGUAGE, STATUS


def face(card: library.Card, today: str, speak: Translator) -> Face:
    """`today` ISO 8601: from it follows what is due."""
    _n = speak.plural
    icon, tone, word = STATUS[card.status]
    month = formats.month(card.starts, speak.language) if card.starts else ""
    facts: tuple[str, ...] = (
        _n("{n} agency", "{n} agencies", card.agencies) if card.agencies else "",
        _n("{n} scenario", "{n} scenarios", card.scenarios) if card.scenarios else "",
        _n("{n} response", "{n} responses", card.responses) if card.responses else "",
    )
    owed = due(library.due(card.actions, today), speak)
    if owed:
        facts = (*owed, facts[0])
    problem = speak.message(card.problem) if card.problem else ""
    sample = speak.text("SAMPLE") if card.sample else ""
    return Face(card.path, (sample, card.country, month), card.title, card.subtitle, icon, tone, speak.text(word), facts, problem)


def row(face: Face) -> Record:
    """The same in a line of a list."""
    where = " · ".join(part for part in (face.state, *face.over, face.subtitle) if part)
    facts = [fact for fact in face.facts if fact]
    return Record(
        *(face.key, face.title, ITEM),
        icon=face.icon,
        tone=face.tone,
        trailing="   ".join(facts),
        more=f"{face.state}. {face.problem}" if face.problem else where,
        spoken=". ".join((f"{face.title}, {where}", *facts, *([face.problem] if face.problem else ()))),
    )


def due(owed: library.Due, speak: Translator) -> tuple[str, ...]:
    """What is to be done about the actions agreed, the most pressing first; nothing when all are done."""
    _n = speak.plural
    said = (
        _n("{n} action overdue", "{n} actions overdue", owed.overdue) if owed.overdue else "",
        _n("{n} due within 30 days", "{n} due within 30 days", owed.near) if owed.near else "",
        _n("{n} action open", "{n} actions open", owed.open) if owed.open and not (owed.overdue or owed.near) else "",
    )
    return tuple(part for part in said if part)


def resume(found: library.Resume, status: str, now: Moment, speak: Translator) -> tuple[str, str, Sequence[tuple[str, str]]]:
    """Title, what comes next, and facts with their signs."""
    _ = speak.text
    title = _("{title} · Day {day}", title=found.title, day=found.day) if found.day else found.title
    return title, _next(found, status, speak), _facts(found, now, speak)


def _next(found: library.Resume, status: str, speak: Translator) -> str:
    _ = speak.text
    if found.kind == "inject":
        return _("Next: inject {number}, “{title}”", number=found.number, title=found.next_title)
    if found.kind == "decision":
        return _("Next: decision {number}, “{title}”", number=found.number, title=found.next_title)
    if found.kind == "end":
        return _("The scenario has reached its end.")
    return _(STATUS[status][2])


def _facts(found: library.Resume, now: Moment, speak: Translator) -> Sequence[tuple[str, str]]:
    _, _n = speak.text, speak.plural
    time = formats.time_of(found.saved_ms, found.offset_min)
    day = library.day_of(found.saved_ms, found.offset_min)
    if day == library.day_of(now.utc_ms, now.offset_min):
        saved = _("Saved today {time}", time=time)
    else:
        saved = _("Saved {date} {time}", date=formats.date(day, speak.language), time=time)
    facts = [("check", saved), ("", _n("{n} response", "{n} responses", found.responses))]
    if found.unassigned:
        facts.append(("flag", _n("{n} line without agency", "{n} lines without agency", found.unassigned)))
    return facts


def scenario(each: Shelved, speak: Translator) -> Record:
    _, _n = speak.text, speak.plural
    title = each.title.get(speak.language)
    if each.problem is not None:
        more, icon, tone = speak.message(each.problem), "warning", "danger"
    elif each.warnings:
        more, icon, tone = _n("{n} thing to look at", "{n} things to look at", each.warnings), "warning", "warning"
    else:
        more, icon, tone = _("Checked: ready to play"), "check", "success"
    languages = ", ".join(LANGUAGE.get(code, code) for code in each.languages)
    injects = _n("{n} inject", "{n} injects", each.injects) if each.injects else ""
    trailing = "   ".join(part for part in (injects, languages) if part)
    return Record(
        *(str(each.path), title, ITEM),
        icon="shelf",
        trailing=trailing,
        more=more,
        more_icon=icon,
        more_tone=tone,
        spoken=f"{title}. {more}",
    )
