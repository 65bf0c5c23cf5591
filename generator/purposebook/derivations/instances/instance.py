"""What an example of a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.views.file.places import lines_of, told


@dataclass(frozen=True, slots=True)
class Instance:
    """What a rule gives for one entity (or the whole file), what is said of it, and the lines it stands on."""

    entity: Entity | None
    words: str
    lines: tuple[int, ...]

    @property
    def told(self) -> str:
        """The lines in words."""
        return told(self.lines)


Example = Callable[[Index], Instance | None]


def of(entity: Entity, words: str, *others: object) -> Instance:
    """An example that is about an entity and stands on others, too."""
    return Instance(entity, words, lines_of(entity, others))


def counted(number: int, one: str, many: str = "") -> str:
    """A number with what it counts."""
    return f"{number} {one if number == 1 else many or one + 's'}"
