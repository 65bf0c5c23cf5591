"""Where in a file the things of the model are written."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.fields.base import Base
from purposebook.fields.text import Text
from purposebook.source.nodes import Mapping, Node, Scalar, Sequence


class Places:
    """The groups of keys and the single texts of a file, by where they begin."""

    def __init__(self, root: Node | None) -> None:
        self._found: dict[tuple[int, ...], Mapping | Scalar] = {}
        for node in below(root):
            if not isinstance(node, Sequence):
                self._found.setdefault(node.mark[:2], node)

    def of(self, base: Base) -> Mapping | Scalar | None:
        """What a thing of the model was read from."""
        return self._found.get(base.mark[:2])

    def value(self, base: Base, key: str) -> Node | None:
        """What stands under a key of a thing; for one written as a bare text, that text."""
        node = self.of(base)
        return node.get(key) if isinstance(node, Mapping) else node


def below(node: Node | None) -> Iterator[Node]:
    """A node and all within it, in the order of the file."""
    if node is None:
        return
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from below(item)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from below(entry.value)


def scalars(node: Node | None) -> Iterator[Scalar]:
    """The single texts within a node, itself included."""
    return (found for found in below(node) if isinstance(found, Scalar))


def under(node: Node | None, key: str) -> Iterator[Scalar]:
    """The single texts that stand under a key, wherever it is a key and not a label of the author's own."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from under(item, key)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            if entry.key == key:
                yield from scalars(entry.value)
            elif entry.key == "details":
                yield from _in_details(entry.value, key)
            elif not entry.key.startswith("x-"):
                yield from under(entry.value, key)


def _in_details(node: Node, key: str) -> Iterator[Scalar]:
    """The same among details, where only a text with keys of its own has such a key."""
    for entry in node.entries if isinstance(node, Mapping) else ():
        items = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        for item in items:
            is_text = isinstance(item, Mapping) and {inner.key for inner in item.entries} <= set(Text.model_fields)
            yield from under(item, key) if is_text else _in_details(item, key)
