"""What a finding shows under "Like this": on the files of real communities, and on the wrong example of each rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from purposebook.checking.examine import Standards, examine
from purposebook.checking.rules import RULES

REFERRING = {"serves", "to", "from", "accountable", "owner", "measures", "proves", "eases", "drives"}
COMMUNITIES = {path.parent.name: path for path in sorted(Path(__file__).parents[3].glob("examples/*/purpose.yml"))}
FILES = {name: path.read_text(encoding="utf-8") for name, path in COMMUNITIES.items()}
FILES |= {name: rule.code.wrong for name, rule in RULES.items()}


def _names(value: object, key: str = "") -> Iterator[str]:
    """The words that stand under keys that refer to something."""
    if isinstance(value, dict):
        for inner, said in value.items():
            yield from _names(said, str(inner))
    elif isinstance(value, list):
        for said in value:
            yield from _names(said, key)
    elif key in REFERRING:
        yield str(value)


@pytest.mark.parametrize("text", FILES.values(), ids=list(FILES))
def test_an_example_refers_to_what_the_file_knows(text: str) -> None:
    """Otherwise an author who copies the example is told next that nothing is called that."""
    examined = examine(text, Standards(date(2026, 6, 15)))
    assert examined.index
    unknown = {
        f"{finding.code}: {name}"
        for finding in examined.findings
        for name in _names(yaml.safe_load(finding.example))
        if not examined.index.named(name)
    }
    assert not unknown
