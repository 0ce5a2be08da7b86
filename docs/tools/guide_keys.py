"""The keys at the end of the guide, as the key card says them: `python -m docs.tools.guide_keys en`."""

import sys
from collections.abc import Iterator

from tabletop.i18n import translator
from ui.keys import BINDINGS, WORDS, Action, Context, name_of

CHOSEN = (
    *(Action.GO, Action.BLACK, Action.FREEZE, Action.SLIDE, Action.UNDO, Action.BACK_TO_LIVE, Action.PREVIOUS),
    *(Action.DIGIT, Action.VOTE, Action.CAPTURE, Action.EXPECTED, Action.LOG, Action.PARKED, Action.AD_HOC, Action.CORRECT),
    *(Action.RESERVE, Action.SKIP, Action.LANGUAGE, Action.SLIDES, Action.HAND_OVER, Action.COUNTDOWN, Action.BUDGET),
    *(Action.FIND, Action.OVERVIEW, Action.MAP, Action.CLOSE_DAY, Action.END, Action.ROOM_CHECK, Action.CARD, Action.LAYOUT),
    *(Action.PLACE_BACK, Action.PLACE_ON),
)


def rows(language: str) -> Iterator[str]:
    """One line of the table for each action: its key on the deck, its key anywhere, what it does."""
    speak = translator(language)
    for action in CHOSEN:
        named = {place: [b.key for b in BINDINGS if b.action is action and b.context is place] for place in Context}
        deck, always = (named[place][:1] for place in (Context.DECK, Context.ANYWHERE))
        words = speak.text(WORDS[action].sentence)
        if action is Action.DIGIT:
            cells = ["`1` … `9`", ""]
        else:
            cells = [f"`{name_of(key[0], speak)}`" if key else "" for key in (deck, always)]
        yield f"| {cells[0]} | {cells[1]} | {words} |"


def main() -> None:
    sys.stdout.write("\n".join(rows(sys.argv[1])) + "\n")


if __name__ == "__main__":
    main()
