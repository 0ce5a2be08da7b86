"""What is on the screen: Qt, one folder a place."""

import builtins

import PySide6.QtCore  # noqa: F401  # it puts a hook on `import`, which is taken off again below

# PySide reads the source of every module imported after it, to find out which use its switchable names; we use none. The
# hook holds one mark for all threads: while two of them import, pydantic is asked for its own source half made, and fails
# (1 start in 15 with a second thread importing, 0 without the hook).
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
