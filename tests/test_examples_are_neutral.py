"""Examples that every community is shown are in nobody's own words."""

from __future__ import annotations

import re

from purposebook.checking.explanations import families
from purposebook.model.keys import key_tables

BREAD = re.compile(r"bread|\bbak(e|er|ing|ed)|\bloa(f|ves)\b|dough|flour|crumb|\boven|kettle|recipe", re.IGNORECASE)


def test_no_example_speaks_of_the_bundled_community() -> None:
    """Lost otherwise: a clinic is told to answer its open questions with `I only wanted bread`."""
    keys = [f"{table.sample}\n{row.example}\n{row.description}" for table in key_tables() for row in table.rows]
    codes = [f"{code.why}\n{code.wrong}\n{code.right}" for family in families() for code in family.codes]
    assert len(keys) > 150
    assert len(codes) > 100
    assert [text for text in keys + codes if BREAD.search(text)] == []
