"""Forms to fill by hand: responses and feedback. Made from public texts alone."""

from tabletop.report.model import Note, Paragraph
from tabletop.report.pack.furnish import event_line, paper
from tabletop.report.pack.paper import Block, Fill, Lines, Paper, Sheet, Ticks
from tabletop.report.pack.public import Public
from tabletop.report.pack.words import PackWords

STANCES = ("lead", "share", "support", "informed", "not_our_mandate", "unsure")
SCALE = ("1", "2", "3", "4", "5")
ASKED = ("relevance", "realism", "difficulty", "facilitation", "time", "materials", "language", "useful")


def responses(told: Public, say: PackWords) -> Paper:
    """A page to copy: what one body would do at one inject."""
    kind = say.say("response-form")
    blocks: tuple[Block, ...] = (
        Fill(((say.say("form.body"), ""), (say.say("form.name"), ""))),
        Fill(((say.say("form.scenario"), ""), (say.say("form.inject"), ""), (say.say("form.time"), ""))),
        Ticks(say.say("form.part"), tuple(say.say(f"stance.{stance}") for stance in STANCES)),
        Lines(say.say("form.do"), 5),
        Lines(say.say("form.tell"), 3),
        Lines(say.say("form.basis"), 3),
        Lines(say.say("form.need"), 3),
        Lines(say.say("form.else")),
    )
    sheet = Sheet("response", "", kind, blocks, event_line(told, say))
    return paper(told, say, f"05_response-form_{say.asked}", kind, (sheet,))


def feedback(told: Public, say: PackWords) -> Paper:
    """Two pages: how it was for the person who answers. Nobody has to say who they are."""
    kind = say.say("feedback-form")
    scenarios = tuple(f"{each.code} {each.title}" for each in told.scenarios)
    first: list[Block] = [
        Paragraph(say.say("feedback.lead")),
        Fill(((say.say("feedback.agency"), ""), (say.say("feedback.gender"), ""))),
        Note(say.say("feedback.scale")),
        *(Ticks(say.say(f"feedback.{each}"), SCALE) for each in ASKED),
        Ticks(say.say("feedback.call"), (say.say("yes"), say.say("no"))),
        Ticks(say.say("feedback.before"), SCALE),
        Ticks(say.say("feedback.after"), SCALE),
    ]
    second: list[Block] = []
    if scenarios:
        codes = tuple(each.code for each in told.scenarios)
        second += [
            Note("\n".join(scenarios)),
            Ticks(say.say("feedback.most"), codes),
            Ticks(say.say("feedback.least"), codes),
        ]
    second += [
        Lines(say.say("feedback.worked"), 4),
        Lines(say.say("feedback.better"), 4),
        Lines(say.say("feedback.first"), 4),
        Lines(say.say("feedback.anything")),
    ]
    running = event_line(told, say)
    sheets = (
        Sheet("feedback", "", kind, tuple(first), running),
        Sheet("feedback-2", "", say.say("feedback.words"), tuple(second), running),
    )
    return paper(told, say, f"06_feedback-form_{say.asked}", kind, sheets)
