"""What the exercise names and its file has lost, by the name people know it by."""

from tabletop.exercise import commands as c
from tabletop.views.missing import Missing, missing
from tests.exercise.room import Room

LOGO, PICTURE, PHOTO = "a" * 64, "b" * 64, "c" * 64


def test_logos_improvised_pictures_and_photographs_are_missed_by_name() -> None:
    room = Room()
    room.do(c.AddLogo(LOGO, "Host"), c.AddAdHocInject("The berth", "", "photo", PICTURE), c.AddAdHocInject("Words", ""))
    room.do(c.RecordResponse(("CUST", "POL"), "the flip chart", attachments=(PHOTO, PICTURE)))
    lost = (Missing(LOGO, "Host"), Missing(PICTURE, "X1 The berth"), Missing(PHOTO, "15:26 CUST, POL"))
    assert missing(room.desk.state, ()) == lost
    assert missing(room.desk.state, {LOGO}) == lost[1:]
    assert missing(room.desk.state, {LOGO, PICTURE, PHOTO}) == ()
