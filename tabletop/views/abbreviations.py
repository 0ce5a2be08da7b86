"""Short letters for long words, as each person likes them: `cg = Guardia Costera`."""

from collections.abc import Iterable, Mapping

LONGEST, MOST = 400, 500  # characters of one, and how many


def read_abbreviations(lines: Iterable[str]) -> Mapping[str, str]:
    """Letters to words; a line without `=`, or with nothing on one side of it, is none."""
    pairs = (line.split("=", 1) for line in lines if "=" in line)
    found = {short.strip().casefold(): " ".join(words.split())[:LONGEST] for short, words in pairs}
    kept = [(short, words) for short, words in found.items() if short and words and not any(c.isspace() for c in short)]
    return dict(kept[:MOST])


def written(table: Mapping[str, str]) -> str:
    """One a line, in the order of the letters."""
    return "\n".join(f"{short} = {words}" for short, words in sorted(table.items()))


def expansion(table: Mapping[str, str], before: str) -> tuple[str, str] | None:
    """The letters just typed and the words they stand for; None when they stand for nothing. `before`: up to the cursor."""
    if not table or not before or not before[-1].isalnum():
        return None
    start = len(before)
    while start and before[start - 1].isalnum():
        start -= 1
    letters = before[start:]
    words = table.get(letters.casefold())
    if words is None or (start and before[start - 1] in "@>"):
        return None
    return letters, words
