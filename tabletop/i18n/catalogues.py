"""From .po, which people write, to .mo, which the program reads: `python -m tabletop.i18n.catalogues`."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from tabletop.i18n import LOCALE

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def compiled(po: Path) -> bytes:
    """The .mo of a .po; the same text gives the same bytes on every machine and day."""
    from babel.messages.mofile import write_mo  # 60 ms that the program itself, which only reads .mo, need not spend
    from babel.messages.pofile import read_po

    with po.open("rb") as file:
        catalogue = read_po(file, locale=po.parent.parent.name, abort_invalid=True)
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def stale(locale: Path = LOCALE) -> Iterator[Path]:
    """Every .po whose .mo is missing or says something else, and every .mo whose .po is gone."""
    for po in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.read_bytes() != compiled(po):
            yield po
    for mo in sorted(locale.glob("*/LC_MESSAGES/*.mo")):
        if not mo.with_suffix(".po").exists():
            yield mo


def compile_catalogues(locale: Path = LOCALE) -> list[Path]:
    """Bring every .mo up to date; returns those that were not."""
    outdated = list(stale(locale))
    for path in outdated:
        if path.suffix == ".mo":
            path.unlink()
        else:
            path.with_suffix(".mo").write_bytes(compiled(path))
    return outdated


if __name__ == "__main__":
    for changed in compile_catalogues():
        sys.stdout.write(f"{changed.with_suffix('.mo').relative_to(LOCALE)}\n")
