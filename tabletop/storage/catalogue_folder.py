"""The catalogue of this person: what comes with the program, and the national packs added to it as files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tabletop import catalogue
from tabletop.catalogue import Pack, Reference, told
from tabletop.catalogue.search import search
from tabletop.errors import BadInput
from tabletop.localized import Localized
from tabletop.messages import Message, message
from tabletop.scenario.faults import Fault, Place, Severity, error, nearest, shown
from tabletop.storage.atomic import make_folder, write_over
from tabletop.storage.inside import read_given, read_inside
from tabletop.storage.loaded import Unreadable
from tabletop.storage.settings import home as home, read_settings, write_setting

if TYPE_CHECKING:
    from tabletop.storage.catalogue_schema import PackIn
    from tabletop.storage.places import Places

MOST_BYTES = 4 * 1024 * 1024
MOST_PACKS = 50
_FOLDER = "catalogue"
_OFF = "packs_off"  # the setting that names them


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`faults`: what is wrong with the packs that had to be left out.

    `off`: packs that are switched off. Scenarios may cite them still, but they are not searched, and not counted as covered.
    """

    packs: Mapping[str, Pack]
    references: Mapping[str, Reference]
    faults: tuple[Fault, ...] = ()
    off: frozenset[str] = frozenset()

    @property
    def in_use(self) -> Mapping[str, Reference]:
        return {id: each for id, each in self.references.items() if each.pack not in self.off}

    @property
    def uncounted(self) -> frozenset[str]:
        """The ids of the references in packs that are switched off."""
        return frozenset(id for id, each in self.references.items() if each.pack in self.off)

    def with_pack(self, data: bytes, file: str) -> "Catalogue":
        """With the pack in `data`; when anything is wrong with that, without it."""
        pack, items, faults = _read(data, file, self)
        if pack is None or faults:
            return self.blamed(*faults)
        return replace(self, packs={**self.packs, pack.id: pack}, references={**self.references, **items})

    def blamed(self, *faults: Fault) -> "Catalogue":
        return replace(self, faults=(*self.faults, *faults))


def shipped() -> Catalogue:
    return Catalogue(catalogue.packs(), catalogue.references())


def known(home: Path, without: str = "") -> Catalogue:
    """What comes with the program and the packs in the catalogue folder below `home`, in the order of their names."""
    folder = home / _FOLDER
    off = read_settings(home).get(_OFF)
    found = replace(shipped(), off=frozenset(off if isinstance(off, list) else ()))
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix == ".yaml" and path.name != without)
    except OSError:
        return found
    if len(names) > MOST_PACKS:
        found = found.blamed(_fault(Place(str(folder)), "too-many", limit=MOST_PACKS))
    for name in names[:MOST_PACKS]:
        try:
            found = found.with_pack(read_inside(folder, name, MOST_BYTES), str(folder / name))
        except Unreadable as reason:
            found = found.blamed(error(Place(str(folder / name)), reason.code, name=name))
    return found


def add(home: Path, path: Path) -> tuple[Pack | None, tuple[Fault, ...]]:
    """Keep a copy of a pack below `home`, in the place of an older one of the same id; None, and why, when it is refused.

    Raises `NotSaved`.
    """
    try:
        data = read_given(path, MOST_BYTES)
    except Unreadable as reason:
        return None, (error(Place(str(path)), reason.code, name=path.name),)
    pack, _, faults = _read(data, str(path), shipped())
    if pack is not None and not faults:
        name = f"{pack.id}.yaml"
        pack, _, faults = _read(data, str(path), known(home, without=name))
        if pack is not None and not faults:
            make_folder(home / _FOLDER)
            write_over(home / _FOLDER / name, data)
            return pack, ()
    return None, faults


def switch(home: Path, pack: str, on: bool) -> None:
    """Switch a pack off, or on again. Raises `BadInput` for one that is not there, `NotSaved`."""
    here = known(home)
    if pack not in here.packs and not (on and pack in here.off):
        meant = nearest(pack, here.packs)
        values = {"name": shown(pack), "meant": meant}
        raise BadInput(Message("catalogue.no-pack-meant" if meant else "catalogue.no-pack", values))
    write_setting(home, _OFF, sorted(here.off - {pack} if on else here.off | {pack}))


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say, and what is wrong."""

    lines: tuple[Message, ...]
    faults: tuple[Fault, ...]


def answer(home: Path, words: Sequence[str], pack: Path | None, language: str) -> Answer:
    """Add `pack` where one is named; else what `words` find, or without words every pack. Raises `NotSaved`."""
    if pack is not None:
        added, faults = add(home, pack)
        said = message("catalogue.refused") if added is None else message("catalogue.added", id=added.id)
        return Answer((said,), faults)
    here = known(home)
    if not words:
        return Answer(tuple(told.packs(here.packs, here.references, here.off, language)), here.faults)
    found = tuple(told.found(search(here.in_use, " ".join(words))))
    return Answer(found or (message("catalogue.nothing"),), here.faults)


def _read(data: bytes, file: str, others: Catalogue) -> tuple[Pack | None, dict[str, Reference], tuple[Fault, ...]]:
    from tabletop.storage import yaml_reader  # pydantic takes 55 ms: not before a pack is read
    from tabletop.storage.catalogue_schema import PackIn
    from tabletop.storage.places import Places
    from tabletop.storage.scenario_border import validate

    document = yaml_reader.read(data, file)
    where = Places({"": document})
    faults = list(document.faults)
    given = None if document.root is None else validate(PackIn, document.root, where, faults)
    if given is None or faults:
        return None, {}, tuple(sorted(faults, key=lambda fault: (fault.line, fault.column)))
    pack = Pack(given.id, _said(given, given.title), given.version, given.as_of, _said(given, given.licence))
    marks = {False: "N", True: "K"}
    items = {
        item.id: Reference(item.id, item.code or item.id, item.title, item.parent, pack.id, marks[item.to_be_verified])
        for item in given.items
    }
    return pack, items, tuple(_faults(given, where, others))


def _said(given: "PackIn", text: str) -> Localized:
    return Localized(((given.language, text),))


def _faults(given: "PackIn", where: "Places", others: Catalogue) -> Iterator[Fault]:
    """What the shape does not tell: ids that are taken, parents that are not there, a day that is none."""
    if given.id in others.packs:
        yield _fault(where.at(("id",)), "pack-taken", name=given.id)
    if not _is_day(given.as_of):
        yield _fault(where.at(("as_of",)), "bad-day", name=shown(given.as_of))
    lines: dict[str, int] = {}
    for place, item in enumerate(given.items):
        at = where.at(("items", place, "id"))
        if item.id in lines:
            yield error(at, "id-twice", name=item.id, line=lines[item.id])
        elif item.id in others.references:
            yield _fault(at, "id-taken", name=item.id, pack=others.references[item.id].pack)
        if item.parent and item.parent not in lines and item.parent not in others.references:
            yield _parent(where.at(("items", place, "parent")), item.parent, [each.id for each in given.items], lines, others)
        lines.setdefault(item.id, at.line)


def _parent(at: Place, name: str, own: list[str], before: Mapping[str, int], others: Catalogue) -> Fault:
    if name in own:
        return _fault(at, "parent-later", name=name)
    meant = nearest(name, {**others.references, **before})
    return (
        _fault(at, "parent-unknown-meant", name=shown(name), meant=meant)
        if meant
        else _fault(at, "parent-unknown", name=shown(name))
    )


def _fault(at: Place, code: str, **values: str | int) -> Fault:
    return Fault(at.file, at.line, at.column, Severity.ERROR, message(f"catalogue.{code}", **values), code)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
