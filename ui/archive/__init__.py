"""The place of what was played: `make(services)`."""

from ui.archive.page import ArchivePlace, make

__all__ = ["ArchivePlace", "make"]
