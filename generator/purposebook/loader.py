"""From the text of purpose.yml to the model and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from typing import Annotated, Protocol

from pydantic import Field, TypeAdapter

from purposebook import source
from purposebook.fields.interpreter import PLAIN, Interpreter
from purposebook.fields.reading import Reading
from purposebook.model.dangling import dangling
from purposebook.model.index import Index
from purposebook.model.purpose import spoken_in
from purposebook.model.root import VERSION, Purposebook
from purposebook.problems import START, Problem, Severity
from purposebook.source import Read
from purposebook.source.manuscript import Manuscript
from purposebook.source.nodes import Node


class Guesses(Protocol):
    """What may guess at an author's meaning. It is asked here and nowhere else, and the house does without it."""

    keys: Interpreter

    def read(self, data: bytes | str, misfits: Callable[[Node], int], /) -> Read:
        """A text read; `misfits` says how much of a tree does not fit where it stands."""

    def told(self, problems: Collection[Problem], lines: Sequence[str], sections: Collection[str], /) -> list[Problem]:
        """What is said of all that was found in a file whose keys at the left edge are `sections`."""

    def sound(self, findings: Sequence[Problem], problems: Sequence[Problem], lines: Sequence[str], /) -> list[Problem]:
        """What rules found, without what only follows from problems."""


class Plain:
    """Everything as it is written, and all that was found."""

    keys: Interpreter = PLAIN

    def read(self, data: bytes | str, _: Callable[[Node], int]) -> Read:
        """A text read as it is written."""
        return source.read(data)

    def told(self, problems: Collection[Problem], *_: object) -> list[Problem]:
        """All problems."""
        return list(problems)

    def sound(self, findings: Sequence[Problem], *_: object) -> list[Problem]:
        """All findings."""
        return list(findings)


GUESSES: Guesses = Plain()
if find_spec("purposebook.slips"):
    from purposebook.slips.guesses import GUESSES

# A file that is refused as a whole, such as a bare list, leaves no book.
BOOK: TypeAdapter[Purposebook | None] = TypeAdapter(Annotated[Purposebook | None, Field(default=None)])


@dataclass(frozen=True)
class Loaded:
    """The sound part of a purpose.yml, as far as there is one, with all its problems in order.

    `data` is the file itself and `root` the tree that was read from it. `problems` are mistakes of reading; `findings`
    are what the rules found in the sound part, and never stop a build.
    """

    book: Purposebook | None
    index: Index | None
    problems: tuple[Problem, ...]
    text: str
    root: Node | None = None
    data: bytes | str = ""
    findings: tuple[Problem, ...] = ()

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Problems and findings, from the top of the file to its end."""
        return tuple(sorted((*self.problems, *self.findings), key=lambda problem: problem.sort_key))

    @property
    def is_broken(self) -> bool:
        """Whether there is a mistake that no site can be built on."""
        return (
            self.book is None
            or self.book.community is None
            or any(problem.severity is Severity.ERROR for problem in self.problems)
        )

    @cached_property
    def manuscript(self) -> Manuscript:
        """The file as it lies on the disk, to be edited; raises EncodingError if it is not saved as UTF-8."""
        return Manuscript.of(self.data)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text, as marks count them."""
        return tuple(self.text.split("\n"))

    def sound(self, findings: Sequence[Problem]) -> list[Problem]:
        """What rules found, without what only follows from mistakes of reading."""
        return GUESSES.sound(findings, self.problems, self.lines)


def load(data: bytes | str) -> Loaded:
    """Read a purpose.yml. Nothing is raised for an author's mistakes; each comes back as a problem."""
    node, problems, text = read(data, _misfits)
    reading = new_reading(node)
    book = BOOK.validate_python(node, context=reading) if node is not None else None
    index = Index(book) if book else None
    lines = text.split("\n")
    broken = any(problem.severity is Severity.ERROR for problem in (*problems, *reading.problems))
    whole = _whole(book, broken) if book else ()
    for event in dangling(index, lines) if index else ():
        reading.tell(event)
    told = GUESSES.told({*problems, *reading.problems, *whole}, lines, Purposebook.key_names() if book else ())
    return Loaded(book, index, tuple(sorted(told, key=lambda problem: problem.sort_key)), text, node, data)


def read(data: bytes | str, misfits: Callable[[Node], int] = lambda _: 0) -> Read:
    """A file of the author's read, be it purpose.yml or one beside it, as it was most likely meant."""
    return GUESSES.read(data, misfits)


def new_reading(root: Node | None = None) -> Reading:
    """What the keys of such a file are read with; `root` is all of it, which says in which languages it is."""
    return Reading(GUESSES.keys, spoken=spoken_in(root))


def _misfits(node: Node) -> int:
    reading = new_reading(node)
    BOOK.validate_python(node, context=reading)
    return len(reading.problems)


def _whole(book: Purposebook, broken: bool) -> list[Problem]:
    found = []
    if book.schema_ not in (None, VERSION):
        found.append(
            Problem(
                "unknown-schema",
                START,
                f"This file says 'schema: {book.schema_}', but this Purposebook knows schema {VERSION}.",
                "Install a newer Purposebook, or set the line back.",
                f"schema: {VERSION}",
            )
        )
    if book.community is None and not broken:
        found.append(
            Problem(
                "missing-key",
                START,
                "The file does not say whose playbook this is.",
                "Begin with the community's name.",
                "community:\n  name: The Proving Room",
                missing="community",
            )
        )
    return found
