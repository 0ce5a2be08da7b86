"""The mark of a sentence that is translated where it is shown."""


def _(text: str) -> str:
    return text
