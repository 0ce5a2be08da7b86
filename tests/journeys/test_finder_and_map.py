"""The finder and the map beside a real wall: whatever is looked for, not one point of the wall changes."""

from PySide6.QtCore import Qt

from tests.journeys.conftest import Desktop

K, M = Qt.Key, Qt.KeyboardModifier
CTRL = M.ControlModifier


def test_looking_for_things_never_changes_the_wall(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    desktop.line("port", "Quarantine is for the health authority")
    before, view = desktop.wall.grab_image(), desktop.wall.view()
    entries = desktop.state.entries
    over = desktop.main.run.over
    for key, typed in ((K.Key_F, "port quar"), (K.Key_J, "gates"), (K.Key_K, "make the wall black")):
        desktop.press((key, CTRL))
        assert over.finder.isVisible()
        desktop.type(typed)
        desktop.press(K.Key_Down)
        desktop.qtbot.waitExposed(desktop.front)
        assert desktop.wall.view() == view
        desktop.press(K.Key_Escape)
    desktop.press(K.Key_M, K.Key_Right, K.Key_Plus, K.Key_Home)
    assert over.map.isVisible()
    desktop.press(K.Key_M)
    assert desktop.wall.grab_image() == before
    assert desktop.state.entries == entries
    assert "QUARANTINE" not in desktop.read_wall().upper()


def test_the_map_shows_the_path_once_a_branch_was_taken(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    while desktop.state.run is None or not desktop.state.run.choices:
        view = desktop.main.run.view
        assert view is not None
        if view.must_choose:
            desktop.saved(lambda: desktop.press(K.Key_2))
        else:
            desktop.go()
    desktop.press(K.Key_M)
    drawn = desktop.main.run.over.map.view
    assert drawn is not None
    taken = {(way.source, way.target) for way in drawn.ways if way.state == "taken"}
    choice = desktop.state.run.choices[-1]
    assert (choice.decision, choice.target) in taken


def test_before_anything_is_played_the_key_of_the_finder_shows_the_actions(desktop: Desktop) -> None:
    desktop.press((K.Key_K, CTRL))
    assert desktop.main.keys.card() is not None
