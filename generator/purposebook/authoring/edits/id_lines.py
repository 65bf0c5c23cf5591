"""The lines at which an entity is at home: its id, and those it had before, in whatever style they are written."""

from __future__ import annotations

from purposebook.fields.ids import fold
from purposebook.problems import Edit, Mark
from purposebook.source.manuscript import Manuscript
from purposebook.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from purposebook.source.quoting import as_value

IN_FLOW = ",[]{}?"


class NoPlaceError(Exception):
    """An entity is written in a way that leaves no room for an id."""


def at_home(manuscript: Manuscript, node: Mapping | Scalar, shorthand: str, old: str, new: str) -> list[Edit]:
    """The edits that give an entity the id `new` and keep `old` under `formerly:`; raises NoPlaceError."""
    if isinstance(node, Scalar):
        return _of_a_bare_text(manuscript, node, shorthand, f"id: {new}", f"formerly: {old}")
    keys = {entry.key: entry for entry in node.entries}
    former = keys.get("formerly")
    has_former = former is not None and not former.value.is_null
    added = [] if has_former else [f"formerly: {old}"]
    edits = _former(manuscript, former, old, new) if former and has_former else []
    if former and not has_former:
        edits, added = [_filled(manuscript, former, old)], []
    if "id" not in keys:
        return [*edits, _first(manuscript, node, [f"id: {new}", *added])]
    own = keys["id"]
    edits.append(_filled(manuscript, own, new))
    return edits + [_after(manuscript, node, own, line) for line in added]


def _is_flow(manuscript: Manuscript, node: Node) -> bool:
    return manuscript.written(node.mark)[:1] in ("{", "[")


def _point(line: int, column: int) -> Mark:
    return Mark(line, column, line, column)


def _filled(manuscript: Manuscript, entry: Entry, value: str) -> Edit:
    """Another value for a key, also for one that was left open."""
    mark = entry.value.mark
    if manuscript.written(mark):
        return Edit(mark, value)
    return Edit(_point(mark.line, mark.column), f" {value}", whole=True)


def _first(manuscript: Manuscript, node: Mapping, lines: list[str]) -> Edit:
    """Keys before all others of an entity."""
    if _is_flow(manuscript, node):
        return Edit(_point(node.mark.line, node.mark.column + 1), ", ".join(lines) + ", ", whole=True)
    indent = " " * (node.mark.column - 1)
    new = "".join(f"{line}\n{indent}" for line in lines)
    return Edit(_point(node.mark.line, node.mark.column), new, whole=True)


def _after(manuscript: Manuscript, node: Mapping, entry: Entry, line: str) -> Edit:
    """A key after another, on a line of its own in block style."""
    value = entry.value.mark
    if _is_flow(manuscript, node):
        return Edit(_point(value.end_line, value.end_column), f", {line}", whole=True)
    end = manuscript.end_of_line(value.end_line if value.end_line else value.line)
    return Edit(end, f"\n{' ' * (node.mark.column - 1)}{line}", whole=True)


def _former(manuscript: Manuscript, entry: Entry, old: str, new: str) -> list[Edit]:
    """The old id among those that the entity had before; where the new one is among them, it takes its place."""
    value = entry.value
    items = [value] if isinstance(value, Scalar) else list(value.items) if isinstance(value, Sequence) else []
    again = [item for item in items if isinstance(item, Scalar) and fold(item.value.strip()) == fold(new)]
    if again:
        return [Edit(again[0].mark, old)]
    mark = value.mark
    if isinstance(value, Scalar):
        opened = Edit(_point(mark.line, mark.column), "[", whole=True)
        return [opened, Edit(_point(mark.end_line, mark.end_column), f", {old}]", whole=True)]
    if not isinstance(value, Sequence):
        raise NoPlaceError
    if _is_flow(manuscript, value):
        behind = items[-1].mark if items else _point(mark.line, mark.column + 1)
        text = f", {old}" if items else old
        return [Edit(_point(behind.end_line, behind.end_column), text, whole=True)]
    last = items[-1].mark
    indent = " " * (mark.column - 1)
    return [Edit(manuscript.end_of_line(last.end_line), f"\n{indent}- {old}", whole=True)]


def _of_a_bare_text(manuscript: Manuscript, node: Scalar, shorthand: str, *keys: str) -> list[Edit]:
    """Keys for an entity that was one text so far: below each other after a dash, in `{…}` anywhere else."""
    mark = node.mark
    written = manuscript.written(mark)
    if mark.line != mark.end_line or not written:
        raise NoPlaceError
    before = manuscript.written(Mark(mark.line, 1, mark.line, mark.column))
    if before.strip() == "-":
        indent = " " * (mark.column - 1)
        text = "".join(f"{key}\n{indent}" for key in keys) + f"{shorthand}: "
        return [Edit(_point(mark.line, mark.column), text, whole=True)]
    is_safe = not node.plain or (as_value(written) == written and not any(sign in written for sign in IN_FLOW))
    value = written if is_safe else '"' + written.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return [Edit(mark, f"{{{', '.join(keys)}, {shorthand}: {value}}}", whole=True)]
