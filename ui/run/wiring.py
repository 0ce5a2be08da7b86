"""The parts of the console and the place beside it: what is done when a part says something. Nowhere else are they joined."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tabletop.exercise import commands
from tabletop.messages import message
from ui.keys import Action, Context, caption
from ui.run import acts, ad_hoc_picture, correct_strip, day_acts, go, lines, missing_acts
from ui.run.line_draft import LineDraft

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def connect(place: "RunPlace") -> None:
    c = place.console
    place.start.start_asked.connect(lambda scenario: place.send(commands.StartScenario(scenario)))
    place.start.aside_asked.connect(lambda errand: day_acts.aside(place, errand))
    c.cues.picked.connect(place.pick)
    for source in (c.cues.option_picked, c.options.chosen):
        source.connect(lambda option: acts.arm(place, option))
    buttons = ((c.go, Action.GO), (c.black, Action.BLACK), (c.freeze, Action.FREEZE), (c.slide, Action.SLIDE))
    for button, action in buttons:
        button.clicked.connect(lambda _=False, action=action: place.press(action))
        button.reserve(caption(action, Context.TYPING, place.speak))
    c.bar.menu.clicked.connect(lambda: place.act_asked.emit(Action.CARD))
    c.notes.other_asked.connect(lambda: place.do(Action.NOTES))
    c.chips.chosen.connect(lambda code: lines.begin(place, LineDraft(agency=code)))
    c.line.submitted.connect(lambda draft: lines.submit(place, draft))
    c.line.changed.connect(lambda draft: lines.keep(place, draft))
    c.line.earlier.connect(lambda: lines.earlier(place))
    c.line.too_long.connect(lambda: place.say("warning", message("line.too-long")))
    c.reason.given.connect(lambda reason: go.with_reason(place, reason))
    ad_hoc_picture.connect(place)
    missing_acts.Taker(place)
    c.vote.counted.connect(place.send)
    c.vote.nobody.connect(lambda: place.say("warning", message("vote.nobody")))
    c.correct.bared.connect(lambda inject: place.send(commands.RemoveAdHocPicture(inject)))
    c.correct.mended.connect(lambda title, text, at_once: correct_strip.mended(place, title, text, at_once))
    for strip in c.asking():
        for turn in (strip.opened, strip.closed):
            turn.connect(lambda: c.strip.clear() if not place.unsaved else None)
        strip.closed.connect(place.focus_deck)
    place.wall.painted.connect(place.show_live)
    c.standby.resized.connect(place.preview_again)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.focusChanged.connect(place.focus_moved)
