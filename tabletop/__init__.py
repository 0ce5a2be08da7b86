"""Tabletop: a prompter, a recorder and a gap-finder for tabletop exercises."""

__version__ = "0.1.0"
