"""Another id for an entity: at its home, wherever it is referred to, and with the old one kept under `formerly:`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from purposebook.authoring.edits.id_lines import NoPlaceError, at_home
from purposebook.authoring.edits.naming import RefusedError, entity_of, legal
from purposebook.authoring.edits.written_at import Places, under
from purposebook.fields.ids import Ref, fold, slug
from purposebook.fields.text import Entity, Text
from purposebook.loader import Loaded, load, read
from purposebook.model.address import Address
from purposebook.model.culture import Source
from purposebook.model.index import Index
from purposebook.problems import Edit, Mark, Severity
from purposebook.source.manuscript import Manuscript
from purposebook.source.nodes import Node

__all__ = ["RefusedError", "Renamed", "accepted", "renamed"]


@dataclass(frozen=True)
class Renamed:
    """A file after a renaming: every address that is another now, the renamed entity's first; and the changed lines."""

    manuscript: Manuscript
    moved: Mapping[str, str]
    lines: tuple[int, ...]


@dataclass(frozen=True)
class _Case:
    """One renaming: the file, what is renamed, and its new id."""

    manuscript: Manuscript
    index: Index
    entity: Entity
    new: str

    @property
    def address(self) -> Address:
        return self.index.address(self.entity)


def renamed(loaded: Loaded, old: str, new: str) -> Renamed:
    """The file with `old` under the id `new`; raises RefusedError with the reason where that cannot be."""
    index = loaded.index
    if index is None or loaded.is_broken:
        raise RefusedError("There are mistakes in the file. Mend them first; 'purposebook check' tells them.")
    case = _Case(loaded.manuscript, index, entity_of(index, old), new)
    legal(index, case.entity, new)
    root = loaded.root
    home = _home(case, root)
    for in_full in (False, True):
        mentions = list(_mentions(case, root, in_full))
        made = loaded.manuscript.edited([*home, *mentions])
        after = load(made.data)
        if _is_same(loaded, after, case):
            lines = sorted({edit.mark.line for edit in (*home, *mentions)})
            return Renamed(made, _moved(case, after), tuple(lines))
    raise RefusedError(f"With the id '{new}' something in this file would lead elsewhere than before. Choose another.")


def accepted(manuscript: Manuscript, moved: Mapping[str, str]) -> Manuscript:
    """A file of accepted findings with new addresses in the place of the old."""
    found = [node for node in under(read(manuscript.text).root, "about") if node.value.strip() in moved]
    return manuscript.edited(Edit(node.mark, moved[node.value.strip()]) for node in found)


def _moved(case: _Case, after: Loaded) -> dict[str, str]:
    assert after.index is not None
    pairs = zip(case.index, after.index, strict=True)
    addresses = {str(case.index.address(old)): str(after.index.address(new)) for old, new in pairs}
    own = str(case.address)
    return {own: addresses[own], **{old: new for old, new in addresses.items() if old != new}}


def _home(case: _Case, root: Node | None) -> list[Edit]:
    node = Places(root).of(case.entity)
    try:
        if node is None:
            raise NoPlaceError
        return at_home(case.manuscript, node, type(case.entity).shorthand, case.address.id, case.new)
    except NoPlaceError:
        line = case.entity.mark.line
        raise RefusedError(
            f"{case.entity.label[:60]} (line {line}) is written as one text. Give it keys of its own first, "
            f"with 'id: {case.new}' and 'formerly: {case.address.id}' among them."
        ) from None


def _mentions(case: _Case, root: Node | None, in_full: bool) -> Iterator[Edit]:
    """The edits of all places that refer to the entity, or to something of its own."""
    for ref, *_ in case.index.references:
        target = case.index.target(ref)
        if target and (new := _mention(case, target, str(ref), in_full)):
            mark = ref.mark if isinstance(ref, Ref) else _mark(root, ref)
            yield _at(case.manuscript, mark, str(ref), new)
    if isinstance(case.entity, Source):
        for node in under(root, "source"):
            if case.entity in case.index.named(node.value.strip()):
                yield _at(case.manuscript, node.mark, node.value.strip(), _last(node.value.strip(), case.new))


def _mention(case: _Case, target: Entity, written: str, in_full: bool) -> str:
    """How a reference is written after the renaming; '' where it stays as it is."""
    if target is case.entity:
        if fold(written.rpartition("/")[2]) in map(fold, case.entity.formerly):
            return ""
        return case.address._replace(id=case.new).short if in_full else _last(written, case.new)
    parts = written.split("/")
    if len(parts) < 2 or case.address.scope or case.index.address(target).scope != case.address.id:
        return ""
    owns = _outermost(case.index, target) is case.entity
    if owns and case.address.id in (fold(parts[-2]), slug(parts[-2])):
        return "/".join([*parts[:-2], case.new, parts[-1]])
    return ""


def _outermost(index: Index, entity: Entity) -> Entity:
    while owner := index.owner(entity):
        entity = owner
    return entity


def _last(written: str, new: str) -> str:
    """A reference with another id at its end; a name that stood for the id becomes the id."""
    return "/".join([*written.split("/")[:-1], new])


def _mark(root: Node | None, text: Text) -> Mark:
    value = Places(root).value(text, "text")
    return value.mark if value else text.mark


def _at(manuscript: Manuscript, mark: Mark, old: str, new: str) -> Edit:
    """The edit of one reference, wherever within its place it stands."""
    if manuscript.words(mark).strip() == old:
        return Edit(mark, new)
    if manuscript.written(mark).count(old) == 1:
        return Edit(mark, manuscript.written(mark).replace(old, new), whole=True)
    raise RefusedError(f"Line {mark.line} refers to it in a way that is not changed here. Write '{old}' plainly first.")


def _is_same(before: Loaded, after: Loaded, case: _Case) -> bool:
    """Whether all references lead where they led, and no mistake is new."""
    if before.index is None or after.index is None:
        return False
    told = [sum(problem.severity is level for problem in after.problems) for level in Severity]
    if told != [sum(problem.severity is level for problem in before.problems) for level in Severity]:
        return False
    return trails(before.index, case.entity, case.new) == trails(after.index)


def trails(index: Index, entity: Entity | None = None, new: str = "") -> list[tuple[str, ...]]:
    """From where each reference leads to where, in the order of the file; `entity` is seen under its id `new`."""

    def name(found: Entity | None) -> str:
        if found is None:
            return ""
        address = index.address(found)
        if found is entity:
            address = address._replace(id=new)
        elif entity and address.scope and _outermost(index, found) is entity:
            address = address._replace(scope=new)
        return str(address)

    led = [(name(owner), str(key), name(index.target(ref))) for ref, key, owner, _ in index.references]
    return [*led, *((name(found), "is", found.kind) for found in index)]
