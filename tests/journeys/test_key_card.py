"""The key card on paper: every action with its keys, the same bytes for the same keys."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from exports.key_card import render
from tabletop.i18n import translator
from ui.run.key_card import card_lines
from ui.run.key_page import KIND, save_card
from ui.widgets.services import Services


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_action_and_its_keys_stand_on_the_page(language: str) -> None:
    lines = card_lines(translator(language))
    card = ("Actions and keys", language, [(line.sentence, line.keys) for line in lines])
    made = render(card)
    assert made == render(card)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages).split())
    assert [line.sentence for line in lines if " ".join(line.sentence.split()) not in text] == []
    assert "Ctrl+G" in text


def test_it_is_written_beside_the_exercises_and_written_again(tmp_path: Path) -> None:
    speak = translator("es")
    services = Services(speak, exports={KIND: render}, folder=tmp_path)
    for _ in range(2):
        tone, what = save_card(card_lines(speak), services)
        assert tone == "success"
        assert speak.message(what).endswith("tabletop-keys-es.pdf")
    assert len(list(tmp_path.iterdir())) == 1
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert save_card(card_lines(speak), Services(speak, exports={KIND: render}, folder=blocked))[0] == "danger"
