"""How the state of a cue is told: sign, tone and word, the same on the map and in the finder."""

from tabletop.views.cues import CueState
from ui.widgets.words import _

MARKS = {
    CueState.SHOWN: ("check", "success", _("shown")),
    CueState.LIVE: ("live", "live", _("LIVE")),
    CueState.STANDBY: ("standby", "standby", _("STANDBY")),
    CueState.SKIPPED: ("skip", "muted", _("skipped")),
    CueState.OFF: ("", "muted", _("other branch")),
    CueState.RESERVE: ("", "muted", _("reserve")),
    CueState.WAITING: ("", "muted", ""),
}
QUIET = frozenset({CueState.SHOWN, CueState.SKIPPED, CueState.OFF, CueState.RESERVE})
