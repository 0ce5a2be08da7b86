"""Every override of a Qt virtual in ui/ wears `@guarded(…)`: an error in one can end the process."""

import ast
from collections.abc import Iterable, Iterator

from PySide6 import QtCore, QtGui, QtWidgets

from tests.house.sources import parsed, place, python_files

# Virtuals that are not events; an event is any method whose name ends so.
VIRTUALS = """
    accept addItem boundingRect columnCount count createEditor data done drawBackground drawForeground editorEvent event
    eventFilter expandingDirections filterAcceptsRow fixup flags focusNextPrevChild hasChildren hasHeightForWidth
    headerData heightForWidth highlightBlock hitButton index initStyleOption inputMethodQuery itemAt lessThan
    maximumSize mimeData mimeTypes minimumSize minimumSizeHint moveCursor nextCheckState paint paintEngine parent
    pixelMetric polish reject roleNames rowCount run scrollContentsBy setData setEditorData setGeometry setModelData
    setVisible shape sizeHint sizeHintForColumn sizeHintForRow styleHint supportedDropActions takeAt
    updateEditorGeometry validate viewportSizeHint
"""
QT = (QtWidgets, QtGui, QtCore)


def is_virtual(name: str) -> bool:
    return name in VIRTUALS.split() or name.endswith("Event")


def qt_bases(cls: ast.ClassDef, ours: dict[str, ast.ClassDef]) -> Iterator[type]:
    """The classes of Qt a class of ours derives from, through others of ours too."""
    for base in cls.bases:
        name = base.attr if isinstance(base, ast.Attribute) else base.id if isinstance(base, ast.Name) else ""
        for module in QT:
            if isinstance(found := getattr(module, name, None), type):
                yield found
                break
        else:
            if name in ours and ours[name] is not cls:
                yield from qt_bases(ours[name], ours)


def is_guarded(method: ast.FunctionDef) -> bool:
    return any(
        isinstance(wearing, ast.Call) and isinstance(wearing.func, ast.Name) and wearing.func.id == "guarded"
        for wearing in method.decorator_list
    )


def unguarded(trees: Iterable[ast.Module]) -> list[tuple[ast.Module, ast.FunctionDef]]:
    trees = list(trees)
    ours = {node.name: node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    return [
        (tree, method)
        for tree in trees
        for cls in ast.walk(tree)
        if isinstance(cls, ast.ClassDef) and (bases := list(qt_bases(cls, ours)))
        for method in cls.body
        if isinstance(method, ast.FunctionDef) and is_virtual(method.name)
        if any(hasattr(base, method.name) for base in bases) and not is_guarded(method)
    ]


def test_every_override_of_a_qt_virtual_is_guarded() -> None:
    paths = {parsed(path): path for path in python_files("ui")}
    assert [f"{place(paths[tree], method)} {method.name}" for tree, method in unguarded(paths)] == []


def test_every_name_of_the_list_is_one_of_qt() -> None:
    known = {name for module in QT for cls in dir(module) for name in dir(getattr(module, cls))}
    assert set(VIRTUALS.split()) - known == set()


def test_an_unguarded_override_is_seen() -> None:
    sample = """
class Base(QtWidgets.QWidget):
    @guarded(None)
    def paintEvent(self, event): ...
    def keyPressEvent(self, event): ...
    def event_log(self): ...

def make():
    class Inner(Base):
        def sizeHint(self): ...
        def rowCount(self): ...

class Plain:
    def closeEvent(self, event): ...
"""
    assert [method.name for _, method in unguarded([ast.parse(sample)])] == ["keyPressEvent", "sizeHint"]
