"""The mark of a sentence that is translated where it is shown, and what a strip says of several things at once."""

from tabletop.i18n import Translator
from tabletop.messages import Message


def _(text: str) -> str:
    return text


def all_of(speak: Translator, what: Message | tuple[Message, ...]) -> str:
    """One sentence after the other, each once."""
    messages = what if isinstance(what, tuple) else (what,)
    return " ".join(dict.fromkeys(map(speak.message, messages)))
