"""From the view to the parts of the console: what changed is shown, the rest is left alone."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from tabletop.clock import Moment
from tabletop.exercise.route import CueKind
from tabletop.exercise.words import Mark, SlideKind, WallMode
from tabletop.i18n.formats import time_of
from tabletop.views.budget import budget
from tabletop.views.countdown import as_clock, left_ms
from tabletop.views.day import next_pause, slot_end, until
from tabletop.views.facilitator import RunView, go_note
from tabletop.views.wall import WallView
from ui.keys import Action, caption
from ui.run import go, lines, slides, undo_acts, wall_acts
from ui.wall.painter import wall_image
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def refresh(place: "RunPlace") -> None:
    """Every part of the console from the view it was handed."""
    view, c = place.view, place.console
    if view is None:
        return
    go.drop_stale(place)
    c.bar.show_view(view, c.narrow)
    c.cues.show_rows(view.rows, c.rail)
    c.show_count(view.shown_count, view.total, place.number)
    voted = slides.on_wall(place) is SlideKind.VOTE
    choosing = view.live is not None and (view.live.kind is CueKind.DECISION or voted)
    c.options.show_options(view.options if choosing or any(o.armed for o in view.options) else ())
    if c.one:
        c.fit(c.size())
    c.chips.show_speakers(view.speakers, c.narrow)
    c.notes.recap.show_counts(view.decided, view.open_questions, view.gaps)
    c.expected.rows.show_rows(view.expected)
    done = sum(1 for row in view.expected if row.mark is not Mark.PENDING)
    c.show_expected_count(done, len(view.expected), view.responses)
    place.recorder.refresh(view)
    lines.show(place)
    show_frames(place, view)
    show_notes(place, view)
    show_captions(place)
    tick(place)


def show_frames(place: "RunPlace", view: RunView) -> None:
    mode = place.wanted_mode or view.wall_mode
    sign, word = wall_acts.tab_of(mode, place.projector != "", view.live is not None)
    title = f"{view.live.number}  {view.live.title}" if view.live else ""
    if (kind := slides.on_wall(place)) is not None:
        title = place.speak.text(slides.NAMES[kind])
    if view.wall_foreign:
        title = f"{title} · {place.speak.text('in {language}', language=view.wall_language)}"
    if place.pages > 1:
        title = f"{title} · {place.page + 1}/{place.pages}"
    place.console.live.show_words(place.speak.text(word), sign, title)
    head = view.standby
    name = f"{head.number}  {head.title}" if head.number else place.speak.text(_("End of the scenario"))
    if place.beside.slide is not None:
        name = place.speak.text(slides.NAMES[place.beside.slide])
    place.console.standby.show_words(place.speak.text(_("STANDBY")), "standby", name)
    place.console.standby.show_picture(preview(place, standing_by(place, view)))
    place.wall.prepare(standing_by(place, view))
    own = go.note(place) or go_note(view, place.page, place.pages if go.turning(place) else 1)
    place.console.go.set_note(place.speak.message(own))


def standing_by(place: "RunPlace", view: RunView) -> WallView:
    """What GO would put on the wall."""
    return view.preview if place.beside.slide is None else slides.preview(place, place.beside.slide)


def preview(place: "RunPlace", view: WallView) -> QImage:
    """Painted once for a slide and a size."""
    key = view, place.console.standby.picture_size()
    if place.previewed is None or place.previewed[:2] != key:
        place.previewed = *key, wall_image(view, key[1], place.picture, manner=place.wall.manner_of(view))
    return place.previewed[2]


def show_notes(place: "RunPlace", view: RunView) -> None:
    say = place.speak.text
    of_next = place.notes_of_next or view.live is None
    head = view.standby if of_next else view.live
    notes = view.standby_notes if of_next else view.live_notes
    number = head.number if head else ""
    other = "" if view.live is None else say(_("on screen")) if of_next else say(_("what comes next"))
    title = (
        say(_("NOTES"))
        if not number
        else place.speak.text("NOTES · NEXT {number}", number=number)
        if of_next
        else place.speak.text("NOTES · {number}", number=number)
    )
    place.console.notes.show_notes(notes, title, other)


def show_captions(place: "RunPlace") -> None:
    """Keycaps: the key that works where the keyboard is now, or none."""
    context, c = place.context(), place.console
    buttons = ((c.go, Action.GO), (c.black, Action.BLACK), (c.freeze, Action.FREEZE), (c.slide, Action.SLIDE))
    for button, action in buttons:
        button.set_key(caption(action, context, place.speak))
    mode = place.wanted_mode or place.state.wall.mode
    words = ((c.black, WallMode.BLACK, _("Black")), (c.freeze, WallMode.FROZEN, _("Freeze")))
    for button, state, word in (*words, (c.slide, WallMode.STANDBY_SLIDE, _("Standby"))):
        button.set_on(mode is state, place.speak.text(word))


def tick(place: "RunPlace") -> None:
    if place.view is None:
        return
    now, c = place.services.clock.now(), place.console
    c.bar.tick(place.view, now, c.narrow)
    show_times(place, now)
    undo = undo_acts.name(place, now)
    key = caption(Action.UNDO, place.context(), place.speak)
    c.status.show_view(place.view, wall_acts.mode_of(place), c.narrow, place.projector, undo, key)


def show_times(place: "RunPlace", now: Moment) -> None:
    """The next break and the countdown; its end is said once, and nothing else happens by it."""
    bar, beside = place.console.bar, place.beside
    bar.show_end(*end_of(place, now))
    ahead = next_pause(place.state, now)
    bar.show_ahead(until(ahead, now) if ahead is not None else None)
    left = left_ms(beside.countdown, now.utc_ms)
    bar.show_countdown(*as_clock(left), used=beside.countdown.used, running=beside.countdown.running)
    if beside.countdown.running and left <= 0 and not beside.over:
        beside.over = True
        announce(place, place.speak.text(_("The countdown is over")))


def end_of(place: "RunPlace", now: Moment) -> tuple[str, bool]:
    """When the scenario ends as planned from now, and whether that is too late; counted once a minute and when things change."""
    run = place.state.run
    scenario = place.scenarios.get(run.digest) if run is not None else None
    if run is None or scenario is None:
        return "", False
    key = place.state.entries, now.utc_ms // 60_000
    if place.beside.ends is None or place.beside.ends[0] != key:
        target = slot_end(place.state, run.scenario, now)
        place.beside.ends = key, budget(place.state, scenario, run, now).ends_ms, target
    _key, ends, target = place.beside.ends
    return time_of(ends, now.offset_min), 0 < target < ends
