"""Pages: what stands at head and foot, the contents and the bookmarks, which all need to know how many pages there are."""

from dataclasses import dataclass, replace
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from exports.pdf import look
from exports.pdf.drawn import Drawn
from exports.pdf.look import LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from exports.pdf.prose import Prose
from exports.pdf.setting import draw_text, rule, set_lines, width_of
from tabletop.report.model import Furniture, Section

HEAD_STRONG, HEAD_PLAIN = replace(look.SMALL, weight="Medium"), look.SMALL
ENTRY = 19.0
TITLE_LINES = 5
TOP_OF_PAGE = PAGE_HEIGHT - look.TOP - 30


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section begins: its page, and the y of its heading there."""

    section: Section
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Listing:
    """Where lines of the contents are to stand."""

    sections: list[Section]
    page: int
    x: float
    top: float


class Pages(Canvas):  # type: ignore[misc] # reportlab carries no types
    """Holds every page back until the last is set; then head, foot, contents and bookmarks are known.

    `from_page`: the first with head and foot; `head_at`, `foot_at`: the lines they stand on.
    """

    from_page, head_at, foot_at = 2, PAGE_HEIGHT - 42, 32.0

    def __init__(self, *args: Any, furniture: Furniture, final: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._furniture, self._final = furniture, final
        self._held: list[dict[str, Any]] = []
        self.places: list[Place] = []
        self.listings: list[Listing] = []

    def showPage(self) -> None:  # as reportlab calls it
        self._held.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        held, count, running = self._held, len(self._held), ""
        keep = {"places": self.places, "listings": self.listings}
        for page, state in enumerate(held, 1):
            self.__dict__.update(state | keep)
            here = [place for place in self.places if place.page == page]
            self._marks(here)
            running = here[0].section.running if here and here[0].y > TOP_OF_PAGE else running
            if page >= self.from_page:
                self._head_and_foot(running, page, count)
            for listing in self.listings:
                if listing.page == page:
                    self._contents(listing)
            super().showPage()
            running = here[-1].section.running if here else running
        super().save()

    def _marks(self, here: list[Place]) -> None:
        for place in here:
            section = place.section
            self.bookmarkHorizontal(section.id, 0, min(place.y + 12, PAGE_HEIGHT))
            self.addOutlineEntry(f"{section.number} {section.title}".strip(), section.id, section.level - 1, closed=False)

    def _head_and_foot(self, running: str, page: int, count: int) -> None:
        said, right, top, low = self._furniture, PAGE_WIDTH - RIGHT, self.head_at, self.foot_at
        room = look.WIDE - width_of(running, HEAD_PLAIN) - 24
        head = set_lines(said.head, HEAD_STRONG, room)
        draw_text(self, head[0].text + (" …" if len(head) > 1 else ""), LEFT, top, HEAD_STRONG)
        draw_text(self, running, right - width_of(running, HEAD_PLAIN), top, HEAD_PLAIN)
        rule(self, LEFT, top - 8, right, look.LINE)
        rule(self, LEFT, low + 14, right, look.LINE)
        mark = replace(look.SMALL_STRONG, colour=look.HEAD if self._final else look.WARN)
        draw_text(self, said.status, LEFT, low, mark, spacing=0.6)
        x = LEFT + width_of(said.status, mark) + 0.6 * len(said.status) + 14
        number = said.page.replace("{page}", str(page)).replace("{pages}", str(count))
        foot = set_lines(said.foot, look.SMALL, right - x - width_of(number, HEAD_STRONG) - 12)
        if foot:
            draw_text(self, foot[0].text + (" …" if len(foot) > 1 else ""), x, low, look.SMALL)
        draw_text(self, number, right - width_of(number, HEAD_STRONG), low, HEAD_STRONG)

    def _contents(self, listing: Listing) -> None:
        pages = {place.section.id: place.page for place in self.places}
        y = listing.top
        for section in listing.sections:
            y -= ENTRY
            style = look.STRONG if section.level == 1 else look.BODY
            indent = 0 if section.level == 1 else 20
            x, wide = listing.x + indent, look.WIDE - indent
            title = set_lines(f"{section.number}  {section.title}", style, wide - 40)
            number = str(pages.get(section.id, ""))
            draw_text(self, title[0].text + (" …" if len(title) > 1 else ""), x, y + 6, style)
            draw_text(self, number, listing.x + look.WIDE - width_of(number, look.BODY), y + 6, look.BODY)
            rule(self, x, y, listing.x + look.WIDE, look.LINE)
            area = (x, y, listing.x + look.WIDE, y + ENTRY)
            self.linkAbsolute("", section.id, area, name=f"contents-{section.id}", Border="[0 0 0]")


class Title(Prose):
    """The heading of a section: it tells the canvas where it stands."""

    def __init__(self, section: Section) -> None:
        text = f"{section.number} {section.title}"
        super().__init__(set_lines(text, look.H1, look.WIDE)[:TITLE_LINES], before=26, after=8, heads=True)
        self.section = section

    def split(self, _width: float, _height: float) -> list[Flowable]:
        return []

    def draw(self) -> None:
        y = self.canv.absolutePosition(0, self.height)[1]
        self.canv.places.append(Place(self.section, self.canv.getPageNumber(), y))
        super().draw()


class Contents(Drawn):
    """Keeps the room for the contents; the lines are drawn when the pages are known."""

    def __init__(self, sections: list[Section]) -> None:
        super().__init__()
        self.sections = sections
        self.width, self.height = look.WIDE, len(sections) * ENTRY

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        fits = int(height // ENTRY)
        return [Contents(self.sections[:fits]), Contents(self.sections[fits:])] if 0 < fits < len(self.sections) else []

    def draw(self) -> None:
        x, top = self.canv.absolutePosition(0, self.height)
        self.canv.listings.append(Listing(self.sections, self.canv.getPageNumber(), x, top))
