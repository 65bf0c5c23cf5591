"""What editors are given: the schema of purpose.yml, with every check by its name."""

from __future__ import annotations

from functools import cache

from purposebook.authoring.editors.schema import as_json
from purposebook.checking.rules import RULES


@cache
def schema() -> str:
    """The JSON Schema as a file; made once, as it is the same for every community."""
    return as_json({name: rule.code.title for name, rule in RULES.items()})
