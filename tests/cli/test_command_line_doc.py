"""docs/command-line.md tells every command, option, field and default, as they are."""

from tabletop.storage.script import KINDS
from tests.cli.command_table import DOCUMENT, IN_OTHER_WORDS, brought_up_to_date, meaning


def test_the_document_is_up_to_date() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text == brought_up_to_date(text), "run: python -m tests.cli.command_table"


def test_a_document_that_says_something_else_is_seen() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for was, stale in (
        ("| `kind` | `response`,", "| `kind` | `answer`,"),
        ("`--follow`", "`--tail`"),
        ("| needed |", "| empty |"),
    ):
        assert was in text
        assert brought_up_to_date(text.replace(was, stale)) != text.replace(was, stale)


def test_every_command_says_what_it_is_for() -> None:
    assert [name for name, kind in KINDS.items() if not meaning(kind)] == []
    assert set(IN_OTHER_WORDS) <= set(KINDS)
