"""The place before everything. `ui.home.page` makes it: the first picture is there before that is read."""
