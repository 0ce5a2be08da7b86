"""Slides to paint, one of every kind, and texts too long for one page."""

from dataclasses import replace

from PySide6.QtGui import QColor, QImage

from tabletop.scenario.model import Look
from tabletop.views.wall import (
    Black,
    BoardSlide,
    Body,
    Choice,
    ClosingSlide,
    CountdownSlide,
    DecisionSlide,
    InjectSlide,
    Picture,
    ProofSlide,
    RecapLine,
    RecapSlide,
    RulesSlide,
    Slide,
    StandbySlide,
    VoteRow,
    VoteSlide,
    WallView,
)

SENTENCE = "containers leave on paper forms and nobody has told the fire service where they stand."
LONG = "\n\n".join(f"Paragraph {n}: {SENTENCE}" for n in range(9))
SHORT = "Since 10:10 containers leave on **paper** forms.\n\n- Form 0417 releases one.\n- The manifest lists it as held."
PICTURE = Picture("portrait", "A form with two stamps", "Form 0417")


def picture(digest: str) -> QImage | None:
    sizes = {"portrait": (300, 420), "landscape": (1600, 900)}
    if digest not in sizes:
        return None
    image = QImage(*sizes[digest], QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    return image


def inject(look: Look, text: str = SHORT, pictures: tuple[Picture, ...] = (), title: str = "Forms do not match") -> InjectSlide:
    return InjectSlide(
        look,
        "6",
        title,
        text,
        "Monday 11:20",
        "Almar Container Terminal, gate 2",
        ("Customs", "Port Authority"),
        "e-mail",
        (Body("Customs", 0), Body("Police", 4), Body("Prosecutor", 1)),
        pictures,
        "email" if look is Look.EMAIL else "",
    )


def wall(slide: Slide, page: int = 0, language: str = "en") -> WallView:
    return WallView("live", slide, "S01-I06", language, "Almar 2026", "Silent gates", page)


def choices(count: int, detail: str = "What it means, in a short line.") -> tuple[Choice, ...]:
    return tuple(Choice(str(n), f"Option number {n}", detail) for n in range(1, count + 1))


ROWS = (VoteRow("Full isolation", 4), VoteRow("Partial isolation", 7), VoteRow("", 1))
NAMED = (
    VoteRow("Berth the ship", 2, ("Port Authority", "Coast Guard")),
    VoteRow("Anchor off the port", 2, ("Health", "Customs")),
)
RULES = ("Nobody is being marked.", "Speak for your agency and your function.", "Accept the scenario: it serves the discussion.")
DECIDED = (
    RecapLine("Partial isolation", "Are the terminal networks isolated?"),
    RecapLine("The port tells the ministry", "", ("Port",)),
)
CARD = "Nobody could reach the duty officer at night."
BOARD = BoardSlide((CARD, "Forms are ready."), (CARD,) * 7, ("Who pays for the berth?",))

SLIDES: dict[str, Slide] = {
    **{look.value: inject(look) for look in Look},
    **{f"{look.value} with a picture": inject(look, pictures=(PICTURE,)) for look in Look},
    "photo, wide": inject(Look.PHOTO, "", (Picture("landscape", "A queue", "The queue at nine"),)),
    "photo, lost": inject(Look.PHOTO, "", (Picture("gone", "A queue of lorries", ""),)),
    **{f"decision of {count}": DecisionSlide("D2", "Are the terminal networks isolated?", choices(count)) for count in (2, 3, 4)},
    "standby": StandbySlide("Almar 2026", "Port protection", "We resume at 14:00", "Maritime Authority", "Day 1 of 2", "13:12"),
    "standby, bare": StandbySlide(""),
    "closing": ClosingSlide("Silent gates", ("What worked, and should be kept?", "What would you change first, at no cost?")),
    "closing, nothing asked": ClosingSlide("Silent gates"),
    "closing, long": ClosingSlide("Silent gates of a port with a long name", tuple(LONG.split("\n\n")[:8])),
    "standby, with a logo": StandbySlide("Almar 2026", "Port protection", logos=(Picture("landscape", "Maritime Authority"),)),
    "black": Black(),
    "vote": VoteSlide("D2", "Are the terminal networks isolated?", ROWS, True, False, "09:58"),
    "vote, named and even": VoteSlide("D1", "Berth the ship?", NAMED, False, False, "09:58"),
    "vote of five": VoteSlide("D3", "Which?", tuple(VoteRow(f"Option {n}", n) for n in range(1, 6)), True, True),
    "countdown": CountdownSlide(1_272_000, "10:30"),
    "countdown, over": CountdownSlide(700_000, "10:30"),
    "proof": ProofSlide("PROJ 1366×768"),
    "rules": RulesSlide(RULES, "No play, no play, no play"),
    "recap": RecapSlide(DECIDED, (RecapLine("Who tells the crew?"),), 2),
    "recap, empty": RecapSlide((), (), 0),
    "board": BOARD,
}


def two(look: Look, text: str, below: str, language: str = "es") -> WallView:
    """In English, and below in another language."""
    return replace(
        wall(inject(look, text)), second=inject(look, below, title="Los formularios no coinciden"), second_language=language
    )


EN_D, ES_D = (DecisionSlide("D2", asked, choices(2)) for asked in ("Isolated?", "\u00bfAisladas?"))
VIEWS = {
    "two": two(Look.EMAIL, SHORT, SHORT),
    "two, long": two(Look.NEWS, LONG, LONG),
    "two, asked": two(Look.QUESTION, "Who orders quarantine aboard?", "\u00bfQui\u00e9n ordena la cuarentena a bordo?"),
    "two, arabic": two(Look.EMAIL, SHORT, "\u0645\u0646\u0630 \u0627\u0644\u0633\u0627\u0639\u0629 10:10", "ar"),
    "two, decision": replace(wall(EN_D), second=ES_D, second_language="es"),
}
