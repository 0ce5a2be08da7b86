"""Scenarios on disk: finding, loading and checking them."""

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from tabletop.errors import Damaged
from tabletop.messages import message
from tabletop.scenario.faults import Fault, Place, error
from tabletop.storage import scenario_pack, scenario_pictures
from tabletop.storage.inside import read_given, read_inside
from tabletop.storage.loaded import Loaded, Unreadable
from tabletop.storage.pictures import MOST_BYTES

SOURCE = "scenario.yaml"
SOURCES = ".sources"  # of a translation: from which source texts it was made
SETS = "questions"  # a folder of sets of questions, which are checked with the scenarios that ask them
_OVERLAY = re.compile(r"[a-z]{2,3}\.yaml")
_SET = re.compile(r"(questions/[a-z0-9-]+)(\.[a-z]{2,3})?\.(yaml|sources)")
SHIPPED = Path(__file__).resolve().parents[2] / "scenarios"
MOST_TEXT = 16 * 1024 * 1024 + 1  # one more than the reader takes, so that it is the reader who says so


def load(path: Path, language: str = "", references: Collection[str] | None = None) -> Loaded:
    """A scenario folder, or one YAML file read as a scenario alone. `language`: one that every text should have.

    `references`: the ids it may cite (default: those that come with the program).
    """
    from tabletop.storage import places, scenario_reader  # pydantic takes 100 ms: not before a scenario is read

    folder, source = (path, SOURCE) if path.is_dir() else (path.parent, path.name)
    texts, faults = _texts(folder, source)
    if SOURCE not in texts:
        return Loaded(None, tuple(faults), places.Places({}), {}, {})

    def fetch(name: str) -> bytes:
        return read_inside(_holder(folder, name), name, MOST_BYTES)

    def show(name: str) -> str:
        return str(_holder(folder, name) / (source if name == SOURCE else name))

    made_from = {name.removesuffix(".yaml"): sources(folder, name.removesuffix(".yaml")) for name in texts if name != SOURCE}
    loaded = scenario_reader.assemble(texts, fetch, show, language=language, made_from=made_from, references=references)
    if not faults:
        return loaded
    return Loaded(None, (*faults, *loaded.faults), loaded.where, loaded.media, loaded.texts)


def find(paths: Iterable[Path]) -> tuple[Path, ...]:
    """What `load` can be handed: of each path itself (a file or a scenario folder) or the scenarios in that folder."""
    return tuple(found for path in paths for found in _find(path))


def _find(path: Path) -> list[Path]:
    if path.is_file():
        belongs = path.name == SOURCE or (_OVERLAY.fullmatch(path.name) and (path.parent / SOURCE).is_file())
        return [path.parent if belongs else path]
    inside = [] if path.name == SETS else _listed(path)
    if any(each.name == SOURCE for each in inside):
        return [path]
    folders = [each for each in inside if (each / SOURCE).is_file()]
    return folders + [each for each in inside if each.suffix == ".yaml" and each.is_file()]


def _listed(folder: Path) -> list[Path]:
    """What is in it, in order; nothing when it is no folder or may not be looked into."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def check(
    paths: Iterable[Path], language: str = "", references: Collection[str] | None = None, kept: list[Loaded] | None = None
) -> tuple[Fault, ...]:
    """Everything wrong with the scenarios at `paths`, each as `load` finds it, and inside their pictures.

    No scenario is an error. `kept` takes what was read: for a process that ends then, to throw it away is a tenth of the work.
    """
    faults: list[Fault] = []
    every = [] if kept is None else kept
    for path in paths:
        found = find([path])
        if not found and not (path.name == SETS and path.is_dir()):
            faults.append(error(Place(str(path)), "no-scenario"))
        every += (load(each, language, references) for each in found)
    for loaded, inside in zip(every, scenario_pictures.faults(every), strict=True):
        faults += (*loaded.faults, *inside)
    return tuple(faults)


def unpack(data: bytes) -> Loaded:
    """The scenario of a copy made by `scenario_pack`; raises Damaged when it is not one."""
    from tabletop.storage import scenario_reader  # pydantic takes 55 ms: not before a scenario is read

    files = scenario_pack.files(data)
    texts = {name: each for name, each in files.items() if "/" not in name and name.endswith(".yaml")}
    if SOURCE not in texts:
        raise Damaged(message("scenario.pack-damaged"))

    def fetch(name: str) -> bytes:
        if name not in files:
            raise Unreadable("file-missing")
        return files[name]

    return scenario_reader.assemble(texts, fetch, str, meaning=False)


def _holder(folder: Path, name: str) -> Path:
    """The folder below which `name` is: sets of questions may stand beside the scenarios, or come with the program."""
    found = _SET.fullmatch(name)
    if found is None:
        return folder
    beside = folder.absolute().parent
    return next((place for place in (folder, beside, SHIPPED) if (place / f"{found[1]}.yaml").exists()), beside)


def sources(folder: Path, language: str) -> str:
    """What the sidecar of a translation says; nothing when there is none that can be read."""
    try:
        return read_inside(folder, f"{language}{SOURCES}", MOST_TEXT).decode("utf-8", "replace")
    except Unreadable:
        return ""


def _texts(folder: Path, source: str) -> tuple[Mapping[str, bytes], list[Fault]]:
    """The scenario under its usual name, whatever its file is called, and its translations."""
    overlays = [each.name for each in _listed(folder) if _OVERLAY.fullmatch(each.name)] if source == SOURCE else []
    texts: dict[str, bytes] = {}
    faults: list[Fault] = []
    for name in (source, *overlays):
        try:
            alone = name != SOURCE and name == source
            data = read_given(folder / name, MOST_TEXT) if alone else read_inside(folder, name, MOST_TEXT)
            texts[SOURCE if name == source else name] = data
        except Unreadable as reason:
            faults.append(error(Place(str(folder / name)), reason.code, name=name))
    return texts, faults
