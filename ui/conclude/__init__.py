"""The place after the run: `make(services)`."""

from ui.conclude.page import ConcludePlace, make

__all__ = ["ConcludePlace", "make"]
