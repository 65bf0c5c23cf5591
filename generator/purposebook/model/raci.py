"""Who is responsible, accountable, consulted and informed, as tables say it: a role a column, letters in the cells."""

from __future__ import annotations

import re
from collections.abc import Collection

from purposebook.fields.patterns import Schema
from purposebook.source.nodes import Entry, Mapping, Node, Scalar, Sequence

LETTERS = {"r": "responsible", "a": "accountable", "c": "consulted", "i": "informed"}
CELL: Schema = {"type": "string", "pattern": r"^\s*[RACIraci](?:\s*[/,;&+]?\s*[RACIraci])*\s*$"}


def by_share(row: Mapping, known: Collection[str]) -> Mapping:
    """A row in which roles are the keys, and the letters R, A, C and I their values, under the keys that we know."""
    cells = [entry for entry in row.entries if entry.key not in known and _is_cell(entry.value)]
    if not cells:
        return row
    parties: dict[str, list[Node]] = {}
    for cell in cells:
        for letter in re.findall("[raci]", cell.value.value.lower()):  # type: ignore[union-attr]  # _is_cell
            parties.setdefault(LETTERS[letter], []).append(Scalar(cell.key, cell.key_mark))
    kept = [entry for entry in row.entries if entry not in cells and entry.key not in parties]
    return Mapping((*kept, *(_share(row, share, found) for share, found in parties.items())), row.mark)


def _share(row: Mapping, share: str, found: list[Node]) -> Entry:
    written = row.get(share)
    before = written.items if isinstance(written, Sequence) else (written,) if written else ()
    return Entry(share, found[0].mark, Sequence((*before, *found), found[0].mark))


def _is_cell(value: Node) -> bool:
    return isinstance(value, Scalar) and bool(re.match(CELL["pattern"], value.value))
