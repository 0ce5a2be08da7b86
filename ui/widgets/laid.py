"""What stands in a layout, never through its items.

What `itemAt` gives is kept by PySide for as long as the layout, also after Qt has deleted it. What Qt makes next at that address
is then taken for the item: a scroll bar that answers as a QWidgetItem, or the end of the process.
"""

from PySide6.QtWidgets import QLayout, QWidget


def shown_in(layout: QLayout) -> list[QWidget | QLayout]:
    """Its widgets that are not hidden, in the order they were made, then the layouts in it that are not empty."""
    holder = layout.parentWidget()
    widgets = [child for child in holder.children() if isinstance(child, QWidget)] if holder is not None else []
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    return [*(w for w in widgets if layout.indexOf(w) >= 0 and not w.isHidden()), *(i for i in inner if not i.isEmpty())]
