"""Makes `tabletop/scenario/plex_widths.py` from the typeface: `python -m tests.scenario.width_table`.

How wide the letters of the wall are is data of the program, so that a scenario is checked where there is no screen.
"""

from importlib.resources import files
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

TABLE = Path(__file__).parents[2] / "tabletop" / "scenario" / "plex_widths.py"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold"}
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x203B),
    0x20AC,
    0x2116,
    0x2122,
    0x2192,
]
_WIDE = 100

_HEAD = '''"""How far each letter of IBM Plex Sans Arabic moves the pen, in thousandths of the size, by weight.

Made by `python -m tests.scenario.width_table`; not to be edited.
"""

from collections.abc import Mapping

ADVANCES: Mapping[int, tuple[tuple[int, str], ...]] = {
'''


def advances(weight: int) -> dict[int, str]:
    """The letters of each width, narrowest first."""
    font = files("fontpkg_ibm_plex_sans_arabic") / "files" / f"IBMPlexSansArabic-{WEIGHTS[weight]}.ttf"
    widths = TTFontFile(str(font)).charWidths
    found: dict[int, str] = {}
    for letter in LETTERS:
        if letter in widths:
            found[round(widths[letter])] = found.get(round(widths[letter]), "") + chr(letter)
    return dict(sorted(found.items()))


def table() -> str:
    lines = [_HEAD]
    for weight in WEIGHTS:
        lines.append(f"    {weight}: (\n")
        for width, letters in advances(weight).items():
            pieces = (letters[at : at + _WIDE] for at in range(0, len(letters), _WIDE))
            lines += [f"        ({width}, {_quoted(piece)}),\n" for piece in pieces]
        lines.append("    ),\n")
    return "".join((*lines, "}\n"))


def _quoted(letters: str) -> str:
    """As the formatter writes it; what cannot be seen is written by number."""
    shown = "".join(
        letter if letter.isprintable() and letter != "\xad" else f"\\u{ord(letter):04x}"
        for letter in letters.replace("\\", "\\\\")
    )
    return f"'{shown}'" if '"' in shown and "'" not in shown else '"' + shown.replace('"', '\\"') + '"'


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
