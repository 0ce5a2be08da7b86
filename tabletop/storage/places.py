"""Where a value stands in the files it was read from; looked up only when a fault needs it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tabletop.scenario.faults import Path, Place
from tabletop.storage.yaml_reader import Document, Fields, Items


@dataclass(frozen=True, slots=True)
class Places:
    """`Where` of the documents of one scenario; language '' is the scenario itself."""

    documents: Mapping[str, Document]
    sets: Mapping[str, "Places"] = field(default_factory=dict)  # of the shared questions it asks, by the name of their set
    _by_id: dict[int, dict[str, int]] = field(default_factory=dict)

    def at(self, path: Path, *, language: str = "", key: bool = False, offset: int = 0, find: str = "") -> Place:
        shared = path[3].partition("/")[0] if len(path) > 3 and path[2] == "questions" and isinstance(path[3], str) else ""
        if shared in self.sets:
            own = self.sets[shared]
            id = str(path[3]).removeprefix(f"{shared}/")
            return own.at(("questions", id, *path[4:]), language=language if language in own.documents else "", find=find)
        document = self.documents[language]
        index, node = self._find(path, document.root, key)
        if find:
            return document.place(max(document.text.find(find, index), index))
        return document.place(index + _inside(document.text, index, node, offset))

    def plain(self, path: Path) -> bool:
        """Whether the text at `path` of the scenario itself was typed without quotes."""
        document = self.documents[""]
        index, _ = self._find(path, document.root, False)
        return document.text[index : index + 1] not in ('"', "'")

    def _find(self, path: Path, node: Any, key: bool) -> tuple[int, Any]:
        """Where the value at `path` begins, and itself; of the nearest thing around it when it does not exist."""
        index = 0 if node is None or isinstance(node, str) else node.at
        for depth, step in enumerate(path, 1):
            place = self._index(node, step)
            if place < 0:
                break
            if isinstance(node, Fields):
                index = node.places[2 * place + (0 if key and depth == len(path) else 1)]
                node = node[list(node)[place]]
            else:
                index = node.places[place]
                node = node[place]
        return index, node

    def _index(self, node: Any, step: str | int) -> int:
        """The position of `step` in `node`, -1 when it has none."""
        if isinstance(node, Fields):
            return list(node).index(str(step)) if step in node else -1
        if not isinstance(node, Items):
            return -1
        if isinstance(step, int):
            return step if 0 <= step < len(node) else -1
        if id(node) not in self._by_id:
            names = [name_of(item) for item in node]
            self._by_id[id(node)] = {name: at for at, name in reversed(list(enumerate(names)))}
        return self._by_id[id(node)].get(step, -1)


def name_of(item: Any) -> str:
    """What a list's item is called by: itself, its id, or its type."""
    if isinstance(item, str):
        return item
    if isinstance(item, Fields):
        name = item.get("id", item.get("type", ""))
        return name if isinstance(name, str) else ""
    return ""


def _inside(text: str, start: int, node: Any, offset: int) -> int:
    """How far into the line a character of the text lies; 0 when it was not written as it reads."""
    if not isinstance(node, str) or not offset or "\n" in node:
        return 0
    quote = 1 if text[start : start + 1] in ('"', "'") else 0
    return offset + quote if text.startswith(node, start + quote) else 0
