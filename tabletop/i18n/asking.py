"""What is asked for by the command line, by what was chosen last time, by the environment: a language, a window."""

from collections.abc import Mapping, Sequence

_NAMES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def wanted_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """That of --lang, else that of the environment, installed there or not; '' when neither names one."""
    for word, following in zip(arguments, (*arguments[1:], ""), strict=False):
        if word == "--lang":
            return following
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    named = (environment.get(name, "") for name in _NAMES)
    return next((name.split(":")[0] for name in named if name), "")


def window_language(asked: str | None, remembered: object, wanted: str) -> str:
    """Of this start, else of the last, else of the environment; '' leaves it to the system."""
    return asked or (remembered if isinstance(remembered, str) else "") or wanted


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened here, as far as the environment says."""
    return not platform.startswith("linux") or any(map(environment.get, _DISPLAYS))
