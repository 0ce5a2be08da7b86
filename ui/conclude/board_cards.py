"""The cards of the hot-wash board while they are put together: column by column, in the order the room will read them."""

import json
from collections.abc import Iterable
from dataclasses import replace

from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import BoardColumn
from tabletop.views.evidence import Group, Line
from tabletop.views.mentions import without_marks

Cards = tuple[BoardCard, ...]
COLUMNS = tuple(BoardColumn)
COLUMN_OF = {
    Group.STRENGTH: BoardColumn.STRENGTHS,
    Group.GAP: BoardColumn.GAPS,
    Group.QUESTION: BoardColumn.QUESTIONS,
}
_SIGNS = {"+": BoardColumn.STRENGTHS, "-": BoardColumn.GAPS, "?": BoardColumn.QUESTIONS}


def ordered(cards: Iterable[BoardCard]) -> Cards:
    return tuple(sorted(cards, key=lambda card: COLUMNS.index(card.column)))


def of_line(line: Line) -> BoardCard:
    return BoardCard(COLUMN_OF[line.group], without_marks(line.text) or line.text, (line.id,))


def typed(text: str, column: BoardColumn) -> BoardCard | None:
    """A card as it was typed: a sign in front names its column, as it does the kind of a line; None without words."""
    named = _SIGNS.get(text.strip()[:1])
    words = (text.strip()[1:] if named else text).strip()
    return BoardCard(named or column, words) if words else None


def without_line(cards: Cards, id: str) -> Cards:
    """Neither the line nor a card that was of this line alone."""
    left = (replace(card, responses=tuple(other for other in card.responses if other != id)) for card in cards)
    return tuple(after for before, after in zip(cards, left, strict=True) if after.responses or not before.responses)


def without(cards: Cards, at: int) -> tuple[Cards, int]:
    """And the one that then stands in its place."""
    left = cards[:at] + cards[at + 1 :]
    return left, min(at, len(left) - 1)


def reworded(cards: Cards, at: int, text: str) -> Cards:
    return (*cards[:at], replace(cards[at], text=text), *cards[at + 1 :])


def moved(cards: Cards, at: int, by: int) -> tuple[Cards, int]:
    """One place up or down within its column, and where it stands then."""
    there = at + by
    if not 0 <= there < len(cards) or cards[there].column is not cards[at].column:
        return cards, at
    others, _ = without(cards, at)
    return (*others[:there], cards[at], *others[there:]), there


def shifted(cards: Cards, at: int, by: int) -> tuple[Cards, int]:
    """To the end of the column before or after, and where it stands then."""
    there = COLUMNS.index(cards[at].column) + by
    if not 0 <= there < len(COLUMNS):
        return cards, at
    card = replace(cards[at], column=COLUMNS[there])
    after = ordered((*cards[:at], *cards[at + 1 :], card))
    return after, max(place for place, each in enumerate(after) if each.column is card.column)


def merged(cards: Cards, at: int) -> tuple[Cards, int]:
    """One card with the one above it in its column, and where that stands."""
    above = at - 1
    if above < 0 or cards[above].column is not cards[at].column:
        return cards, at
    lines = tuple(dict.fromkeys((*cards[above].responses, *cards[at].responses)))
    one = replace(cards[above], text=f"{cards[above].text.rstrip('.')}; {cards[at].text}", responses=lines)
    return (*cards[:above], one, *cards[at + 1 :]), above


def written(cards: Cards) -> str:
    """For the drafts of the exercise file."""
    return json.dumps([[card.column, card.text, *card.responses] for card in cards], ensure_ascii=False)


def read(kept: str) -> Cards | None:
    """What `written` gave; None for anything else."""
    try:
        return tuple(BoardCard(BoardColumn(column), str(text), tuple(map(str, ids))) for column, text, *ids in json.loads(kept))
    except (TypeError, ValueError):
        return None
