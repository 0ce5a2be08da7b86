"""The place before everything: `make(services)`."""

from ui.home.page import HomePlace, make

__all__ = ["HomePlace", "make"]
