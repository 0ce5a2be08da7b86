"""The pictures of scenarios, read to their end in a child process before anybody is shown one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tabletop.errors import BadInput
from tabletop.messages import Message
from tabletop.scenario.faults import Fault, error
from tabletop.storage.loaded import Loaded
from tabletop.storage.picture_child import decoded

Media = Mapping[str, bytes]


def faults(scenarios: Iterable[Loaded]) -> tuple[tuple[Fault, ...], ...]:
    """What is wrong inside their pictures, scenario by scenario; all are read by one child."""
    every = list(scenarios)
    read = iter(decoded([data for each in every for data in each.media.values()]))
    return tuple(tuple(_faults(each, {name: next(read).fault for name in each.media})) for each in every)


def _faults(loaded: Loaded, found: Mapping[str, str]) -> Iterator[Fault]:
    for inject in loaded.scenario.injects.values() if loaded.scenario else ():
        for attachment in inject.attachments:
            if code := found.get(attachment.file):
                place = loaded.where.at(("injects", inject.id, "attachments", attachment.id, "file"))
                yield error(place, code, name=attachment.file[:60])


def made_anew(loaded: Loaded) -> Loaded:
    """The same with pictures that we encoded ourselves, as an exercise keeps them. Raises `BadInput`."""
    read = decoded(list(loaded.media.values()), anew=True)
    for name, each in zip(loaded.media, read, strict=True):
        if each.fault:
            raise BadInput(Message(f"scenario.{each.fault}", {"name": name[:60]}))
    return replace(loaded, media={name: each.data for name, each in zip(loaded.media, read, strict=True)})


def sound(media: Mapping[str, Media]) -> tuple[dict[str, Media], tuple[Message, ...]]:
    """`media`, by digest of the scenario, without what cannot be shown; and what to say of that."""
    read = iter(decoded([data for files in media.values() for data in files.values()]))
    kept: dict[str, Media] = {}
    problems: list[Message] = []
    for digest, files in media.items():
        known = {name: next(read).fault for name in files}
        kept[digest] = {name: data for name, data in files.items() if not known[name]}
        problems += [Message("scenario.media-left-out", {"name": (name or digest)[:60]}) for name in files if known[name]]
    return kept, tuple(problems)
