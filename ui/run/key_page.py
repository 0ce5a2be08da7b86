"""The key card on paper: written beside the reports, without a question to stop anybody."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tabletop import workspace
from tabletop.errors import TabletopError
from tabletop.messages import Message, message
from ui.widgets.services import Services
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.key_card import CardLine

KIND = "key-card"  # among the exports


def save_card(lines: Sequence["CardLine"], services: Services) -> tuple[str, Message]:
    """Tone and sentence for a strip: where it is, or why not."""
    speak, render, folder = services.speak, services.exports.get(KIND), services.reports
    if render is None or folder is None:
        return "warning", message("export.no-such-kind", kind="pdf")
    page: Any = (speak.text(_("Actions and keys")), speak.language, [(line.sentence, line.keys) for line in lines])
    path = folder / f"tabletop-keys-{speak.language}.pdf"
    try:
        workspace.export(page, render, path, replace=True)
    except TabletopError as error:
        return "danger", error.message
    return "success", message("keys.saved", path=str(path))
