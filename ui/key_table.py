"""The one key table: what each key does where, and the words for it. Handlers, captions and the key card all read it.

To add an action: a member of `Action`, a line of `_BINDINGS`, its words in `WORDS`, and a handler (`ui.run.acts.HANDLERS`,
or the window's own).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Context(StrEnum):
    """Where the keyboard is. In OTHER (a button, a page that is not Run) only the keys of ANYWHERE act."""

    DECK = "deck"
    TYPING = "typing"
    EXPECTED = "expected"
    LOG = "log"
    MAP = "map"
    OTHER = "other"
    ANYWHERE = "anywhere"


class Action(StrEnum):
    GO = "go"
    BLACK = "black"
    FREEZE = "freeze"
    SLIDE = "slide"
    UNDO = "undo"
    REDO = "redo"
    BACK_TO_LIVE = "back_to_live"
    NEXT_UP = "next_up"
    NEXT_DOWN = "next_down"
    PREVIOUS = "previous"
    PAGE_BACK = "page_back"
    DIGIT = "digit"
    CHOOSE = "choose"
    VOTE = "vote"
    CAPTURE = "capture"
    EXPECTED = "expected"
    LOG = "log"
    CYCLE = "cycle"
    START_LINE = "start_line"
    EDIT_ROW = "edit_row"
    WITHDRAW = "withdraw"
    READ_BACK = "read_back"
    PARK = "park"
    HISTORY = "history"
    SAVE_PHOTO = "save_photo"
    ONLY_AGENCY = "only_agency"
    ONLY_KIND = "only_kind"
    ONLY_SHOW = "only_show"
    EVALUATOR = "evaluator"
    ABBREVIATIONS = "abbreviations"
    NOTES = "notes"
    SMALLER = "smaller"
    BIGGER = "bigger"
    AD_HOC = "ad_hoc"
    CORRECT = "correct"
    RESERVE = "reserve"
    SKIP = "skip"
    JUMP = "jump"
    GO_BACK = "go_back"
    PAUSE = "pause"
    END = "end"
    COUNTDOWN = "countdown"
    SHOW_COUNTDOWN = "show_countdown"
    MINUTE_MORE = "minute_more"
    MINUTE_LESS = "minute_less"
    BUDGET = "budget"
    PARKED = "parked"
    CLOSE_DAY = "close_day"
    LANGUAGE = "language"
    SLIDES = "slides"
    HAND_OVER = "hand_over"
    WALL_BIGGER = "wall_bigger"
    WALL_SMALLER = "wall_smaller"
    SWAP = "swap"
    ROOM_CHECK = "room_check"
    SAVED = "saved"
    CARD = "card"
    LAYOUT = "layout"
    LETTERS = "letters"
    TEXT_SMALLER = "text_smaller"
    TEXT_BIGGER = "text_bigger"
    CHANGE_KEYS = "change_keys"
    PRINT_KEYS = "print_keys"
    PRINT = "print"
    PLACE_BACK = "place_back"
    PLACE_ON = "place_on"
    FULL_SCREEN = "full_screen"
    FIND = "find"
    FIND_INJECT = "find_inject"
    FIND_SAID = "find_said"
    OVERVIEW = "overview"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Key:
    """One key with its modifiers. `name`: a letter, a digit, or a name of `keys.NAMED`."""

    name: str
    ctrl: bool = False
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Binding:
    action: Action
    context: Context
    key: Key


@dataclass(frozen=True, slots=True)
class Words:
    """`word` stands on a button; `sentence` on the key card. English, translated where they are shown."""

    word: str
    sentence: str


def key_of(text: str) -> Key:
    """`Ctrl+Shift+F` as a key."""
    name = text if len(text) == 1 else text[text.rindex("+", 0, -1) + 1 :] if "+" in text[:-1] else text
    return Key(name, "Ctrl+" in text, "Shift+" in text)


def _table() -> Iterator[Binding]:
    for line in _BINDINGS.strip().splitlines():
        action, *places = line.split()
        for place in places:
            context, _, keys = place.partition(":")
            for key in keys.split(","):
                yield Binding(Action(action), Context(context), key_of(key))


# The first key of a context is the one on the button.
_BINDINGS = """
go            deck:Space,PgDown  typing:Ctrl+G,PgDown  anywhere:Ctrl+G
go            expected:Ctrl+G,PgDown  log:Ctrl+G,PgDown  other:Ctrl+G,PgDown  map:PgDown
black         deck:B,.  anywhere:Ctrl+B
freeze        deck:F  anywhere:Ctrl+Shift+F
slide         deck:W
undo          anywhere:Ctrl+Z
redo           anywhere:Ctrl+Y,Ctrl+Shift+Z
back_to_live  anywhere:Esc
next_up       deck:Up,PgUp
next_down     deck:Down
previous      deck:Backspace
page_back     deck:Shift+PgUp
digit         deck:0,1,2,3,4,5,6,7,8,9
choose        deck:C
vote           deck:V
capture       deck:Enter,F2  expected:F2
expected      deck:E  anywhere:F7
log           deck:R  anywhere:F8
cycle         expected:Space
start_line    expected:Enter
edit_row      log:Enter,F2
withdraw      log:Delete
read_back     log:R
park          log:P
history       log:H
save_photo    log:S
only_agency   log:A
only_kind     log:K
only_show     log:F
evaluator     expected:V
abbreviations anywhere:Ctrl+Shift+A
notes         deck:N
smaller       anywhere:Ctrl+-
bigger        anywhere:Ctrl++
ad_hoc        anywhere:Ctrl+I
correct        anywhere:Ctrl+T
reserve        deck:I
skip          anywhere:Ctrl+Shift+S
jump           anywhere:Ctrl+Shift+J
go_back       anywhere:Ctrl+Shift+Backspace
pause         deck:P  anywhere:Ctrl+Shift+P
end           anywhere:Ctrl+Shift+E
countdown      deck:T
show_countdown deck:Shift+T
minute_more    deck:Num+
minute_less    deck:Num-
budget         deck:X
parked         deck:K
close_day      anywhere:Ctrl+Shift+D
language      deck:L  anywhere:Ctrl+Shift+L
slides         deck:S
hand_over      deck:H
wall_bigger    anywhere:Ctrl+Up
wall_smaller   anywhere:Ctrl+Down
swap          anywhere:Shift+F6
room_check    anywhere:F6
saved         anywhere:Ctrl+S
card          deck:?  anywhere:F1
layout         anywhere:F9
letters        anywhere:Ctrl+F9
text_smaller   anywhere:Ctrl+Shift+-
text_bigger    anywhere:Ctrl+Shift++
change_keys    anywhere:Ctrl+F1
print_keys     anywhere:Ctrl+Shift+F1
print          anywhere:Ctrl+P
find          anywhere:Ctrl+K
find_inject   anywhere:Ctrl+J
find_said     anywhere:Ctrl+F,F3
overview      deck:O
map           deck:M  map:M
place_back    anywhere:Ctrl+PgUp
place_on      anywhere:Ctrl+PgDown
full_screen   anywhere:F11
"""

BINDINGS: tuple[Binding, ...] = tuple(_table())
FIXED = frozenset({Action.BACK_TO_LIVE, Action.DIGIT})  # a person finds these where they always were


def _(text: str) -> str:
    """Marks a sentence for translation; it is translated where it is shown."""
    return text


WORDS: Mapping[Action, Words] = {
    Action.GO: Words(_("GO"), _("Show the room what stands by")),
    Action.BLACK: Words(_("Black"), _("Make the wall black, and bring it back")),
    Action.FREEZE: Words(_("Freeze"), _("Hold the picture on the wall, and let it go")),
    Action.SLIDE: Words(_("Standby slide"), _("Show the title of the exercise, and come back")),
    Action.UNDO: Words(_("Undo"), _("Take back: the inject just shown, or the line just saved")),
    Action.REDO: Words(_("Redo"), _("Do again what was taken back")),
    Action.BACK_TO_LIVE: Words(_("Back"), _("One step back: close, leave the line, return the wall to what it showed")),
    Action.NEXT_UP: Words(_("Up"), _("Put the cue above in standby")),
    Action.NEXT_DOWN: Words(_("Down"), _("Put the cue below in standby")),
    Action.PREVIOUS: Words(_("Where were we"), _("Put what the room saw before in standby")),
    Action.PAGE_BACK: Words(_("Page back"), _("Show the previous page of a long text again")),
    Action.DIGIT: Words(_("Digit"), _("At a decision: arm that option. Else: number, then Enter, puts that inject in standby")),
    Action.CHOOSE: Words(_("Choose"), _("Arm the next option of the decision")),
    Action.VOTE: Words(_("Vote"), _("Count a show of hands")),
    Action.CAPTURE: Words(_("Line"), _("Write down what was said")),
    Action.EXPECTED: Words(_("Expected actions"), _("Go to the expected actions")),
    Action.LOG: Words(_("Log"), _("Go to the log")),
    Action.CYCLE: Words(_("Mark"), _("Mark the expected action: unprompted, after prompt, not raised, not applicable")),
    Action.START_LINE: Words(_("Start a line"), _("Start a line with the agency and the expected action")),
    Action.EDIT_ROW: Words(_("Edit"), _("Correct the line of the log")),
    Action.WITHDRAW: Words(_("Withdraw"), _("Take the line out of the reports; it stays in the record")),
    Action.READ_BACK: Words(_("Read back"), _("Read the line back to its agency: read back, confirmed, neither")),
    Action.PARK: Words(_("Park"), _("Put the line in the parking lot, and take it out")),
    Action.HISTORY: Words(_("Earlier wordings"), _("Show what the line said before it was corrected")),
    Action.SAVE_PHOTO: Words(_("Save the photographs"), _("Save a copy of the photographs of the line")),
    Action.ONLY_AGENCY: Words(_("This agency only"), _("Show the lines of this agency alone, and all again")),
    Action.ONLY_KIND: Words(_("This kind only"), _("Show the lines of this kind alone, and all again")),
    Action.ONLY_SHOW: Words(_("Flags, withdrawn, all"), _("Show the lines with a flag, then those withdrawn, then all")),
    Action.EVALUATOR: Words(_("Evaluator’s marks"), _("Mark for an evaluator, by initials, or for the facilitator again")),
    Action.ABBREVIATIONS: Words(_("Abbreviations"), _("Change the letters that stand for long words")),
    Action.NOTES: Words(_("Notes"), _("Change between the notes of what is shown and of what comes next")),
    Action.SMALLER: Words("A−", _("Make the notes smaller")),
    Action.BIGGER: Words("A+", _("Make the notes bigger")),
    Action.AD_HOC: Words(_("New inject"), _("Improvise an inject")),
    Action.CORRECT: Words(_("Mend a slip"), _("Mend a slip in the inject on the wall or in standby")),
    Action.RESERVE: Words(_("Reserve"), _("Choose an inject from the reserve")),
    Action.SKIP: Words(_("Skip"), _("Pass over the inject in standby")),
    Action.JUMP: Words(_("Go on from here"), _("Lead the route to the inject in standby, and on from there")),
    Action.GO_BACK: Words(_("Go back"), _("Return the route to the inject before")),
    Action.PAUSE: Words(_("Pause"), _("Pause the run, and go on")),
    Action.END: Words(_("End scenario"), _("End the scenario")),
    Action.COUNTDOWN: Words(_("Countdown"), _("Start the countdown, and stop it")),
    Action.SHOW_COUNTDOWN: Words(_("Countdown on the wall"), _("Show the countdown to the room, and take it away")),
    Action.MINUTE_MORE: Words(_("Minute more"), _("Give the countdown a minute more")),
    Action.MINUTE_LESS: Words(_("Minute less"), _("Take a minute from the countdown")),
    Action.BUDGET: Words(_("Time left"), _("Say when the scenario ends, and what to skip to end in time")),
    Action.PARKED: Words(_("Parked items"), _("Return to what was parked")),
    Action.CLOSE_DAY: Words(_("Close the day"), _("Look over the day and close it")),
    Action.LANGUAGE: Words(_("Language of the wall"), _("Show the wall in its next language")),
    Action.SLIDES: Words(_("Slides"), _("Choose another slide: the rules, the recap, the vote, the countdown, the board")),
    Action.HAND_OVER: Words(_("Hand over"), _("Lend the projector to another program, and take it back")),
    Action.WALL_BIGGER: Words(_("Wall text bigger"), _("Make the text on the wall bigger")),
    Action.WALL_SMALLER: Words(_("Wall text smaller"), _("Make the text on the wall smaller")),
    Action.SWAP: Words(_("Swap screens"), _("Put the wall on the other screen")),
    Action.ROOM_CHECK: Words(_("Room check"), _("Look at the projector, power, letters, pictures and disk before the start")),
    Action.SAVED: Words(_("Saved"), _("Say when the last line was saved; there is nothing to do")),
    Action.CARD: Words(_("Keys"), _("Show every action and its key, and do it")),
    Action.LAYOUT: Words(_("Layout"), _("Arrange the console for one person, for the facilitator or for the recorder")),
    Action.LETTERS: Words(_("Single letters"), _("Switch the keys that are single letters off, and on")),
    Action.TEXT_SMALLER: Words(_("Text smaller"), _("Make all text of this window smaller")),
    Action.TEXT_BIGGER: Words(_("Text bigger"), _("Make all text of this window bigger")),
    Action.CHANGE_KEYS: Words(_("Change keys"), _("Give an action another key")),
    Action.PRINT: Words(_("Print"), _("Print what belongs to this page: the print pack, or the report")),
    Action.PRINT_KEYS: Words(_("Print the key card"), _("Save the key card as a page to print")),
    Action.FIND: Words(_("Find"), _("Find injects, words said and actions")),
    Action.FIND_INJECT: Words(_("Find an inject"), _("Find an inject by number, title or words, and put it in standby")),
    Action.FIND_SAID: Words(_("Find words said"), _("Find what was said, and go to it in the log; again: the next one")),
    Action.OVERVIEW: Words(_("Overview"), _("All injects in large rows: type to find one, Enter puts it in standby")),
    Action.MAP: Words(_("Map"), _("Show the map of the scenario and the path taken; Enter puts an inject in standby")),
    Action.PLACE_BACK: Words(_("Place before"), _("Go to the place before: Home, Prepare, Run, Conclude, Archive")),
    Action.PLACE_ON: Words(_("Place after"), _("Go to the next place")),
    Action.FULL_SCREEN: Words(_("Full screen"), _("Fill the laptop screen with this window, and return")),
}
