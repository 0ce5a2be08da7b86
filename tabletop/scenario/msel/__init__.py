"""A scenario as a table of injects (MSEL), and such a table, as people really keep it, as a scenario.

cells → finding (headings, sections, rows) → joining (one inject, several rows) → drafting → ways → a `Scenario` and its losses;
`table` goes the other way. Nothing is dropped unsaid: what cannot be carried is a `Loss` that holds its words.
"""
