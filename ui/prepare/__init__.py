"""The place before the run: `make(services)`."""

from ui.prepare.page import PreparePlace, make

__all__ = ["PreparePlace", "make"]
