"""The catalogue in words, a line each."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from tabletop.catalogue.reader import Pack, Reference
from tabletop.messages import Message, message


def packs(
    known: Mapping[str, Pack], references: Mapping[str, Reference], off: Collection[str], language: str
) -> Iterator[Message]:
    """Every pack with how much is in it, its version, its day and its terms; and whether it is switched off."""
    sizes = dict.fromkeys(known, 0)
    for reference in references.values():
        sizes[reference.pack] += 1
    for pack in known.values():
        yield message(
            "catalogue.pack-off" if pack.id in off else "catalogue.pack",
            id=pack.id,
            title=pack.title.get(language),
            n=sizes[pack.id],
            version=pack.version,
            day=pack.as_of,
            licence=pack.licence.get(language),
        )


def found(references: Iterable[Reference]) -> Iterator[Message]:
    """The references, with what still has to be verified said."""
    for each in references:
        yield message(
            "catalogue.item-to-be-verified" if each.to_be_verified else "catalogue.item",
            id=each.id,
            code=each.code,
            title=each.title,
            pack=each.pack,
        )
