"""Files: exercises, scenarios, pictures, settings."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # to look for those of other packages costs every start 10 ms
