"""What a person chooses about Run before the day, by the names under which it is remembered between starts."""

BANNER = "wall_banner"  # False: slides of the world stand without the EXERCISE strip
REARM = "rearm_ms"  # the pause between two presses of GO
PAUSES_MS = (0, 500, 1000, 1500, 2000, 3000)
_USUAL_MS, _LONGEST_MS = 1000, 3000


def pause_ms(wanted: object) -> int:
    """The pause between two presses as a person chose it, from none to three seconds; one second for anything else."""
    if isinstance(wanted, bool) or not isinstance(wanted, int) or not 0 <= wanted <= _LONGEST_MS:
        return _USUAL_MS
    return wanted
