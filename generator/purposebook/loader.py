"""From the text of purpose.yml to the model and everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, TypeAdapter

from purposebook import source
from purposebook.fields.reading import Reading
from purposebook.model.index import Index
from purposebook.model.root import VERSION, Purposebook
from purposebook.problems import START, Problem, Severity
from purposebook.slips import consequences, duplicate_ids, references
from purposebook.slips.writing.lost_indentation import lost
from purposebook.source.decode import decode
from purposebook.source.nodes import Node

# A file that is refused as a whole, such as a bare list, leaves no book.
BOOK: TypeAdapter[Purposebook | None] = TypeAdapter(Annotated[Purposebook | None, Field(default=None)])


@dataclass(frozen=True)
class Loaded:
    """The sound part of a purpose.yml, as far as there is one, with all its problems in order.

    `problems` are mistakes of reading; `findings` are what the rules found in the sound part, and never stop a build.
    """

    book: Purposebook | None
    index: Index | None
    problems: tuple[Problem, ...]
    text: str
    findings: tuple[Problem, ...] = ()

    @property
    def everything(self) -> tuple[Problem, ...]:
        """Problems and findings, from the top of the file to its end."""
        return tuple(sorted((*self.problems, *self.findings), key=lambda problem: problem.sort_key))

    @property
    def is_broken(self) -> bool:
        """Whether there is a mistake that no site can be built on."""
        return self.book is None or any(problem.severity is Severity.ERROR for problem in self.problems)


def load(data: bytes | str) -> Loaded:
    """Read a purpose.yml. Nothing is raised for an author's mistakes; each comes back as a problem."""
    node, problems = source.read(data, _misfits)
    reading = Reading()
    book = BOOK.validate_python(node, context=reading) if node is not None else None
    index = Index(book) if book else None
    text = decoded(data)
    lines = text.split("\n")
    found = [*problems, *reading.problems]
    if index:
        found += [*duplicate_ids.check(index, lines), *references.check(index, lines)]
    if book:
        found += _whole(book, bool(problems or reading.problems))
    broken = any(problem.severity is Severity.ERROR for problem in found)
    flat = lost(lines, Purposebook.key_names()) if book and broken else None
    told = [flat] if flat else consequences.told_apart(set(found), lines)
    return Loaded(book, index, tuple(sorted(told, key=lambda problem: problem.sort_key)), text)


def _misfits(node: Node) -> int:
    reading = Reading()
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


def decoded(data: bytes | str) -> str:
    """The file as marks count in it, whatever its encoding."""
    return decode(data)[0] or ""
