"""A text read as it is written: its tree, and what stands in the way of one, without a guess at what was meant."""

from __future__ import annotations

from typing import NamedTuple

from purposebook.problems import START, Mark, Problem
from purposebook.source import characters
from purposebook.source.build import build
from purposebook.source.decode import decode
from purposebook.source.limits import too_deep, too_large
from purposebook.source.nodes import Node
from purposebook.source.parse import Fault, Trouble, parse


class Read(NamedTuple):
    """A text once read: its tree, None where there is none; all problems in the order of the file; and the text itself.

    In `text` lines and columns are counted as marks count them.
    """

    root: Node | None
    problems: list[Problem]
    text: str


def read(data: bytes | str) -> Read:
    """Read a text as it is written. Nothing is raised, whatever it holds."""
    text, problems = decode(data)
    if text is None:
        return Read(None, problems, "")
    cleaned, found = characters.clean(text)
    parsed = parse(cleaned)
    if parsed.fault:
        return Read(None, in_order([*problems, *found, in_words(parsed.fault)]), text)
    root, told = build(parsed.events, cleaned)
    told = [*problems, *found, *told]
    return Read(root, in_order(told if root or told else [empty_file()]), text)


def in_order(problems: list[Problem]) -> list[Problem]:
    """The problems from the top of the file to its end, each mistake once at its place."""
    told = {(problem.code, *problem.mark[:2]): problem for problem in reversed(problems)}
    return sorted(told.values(), key=lambda problem: problem.sort_key)


def in_words(fault: Fault) -> Problem:
    """The problem of a text that the parser could not read to its end."""
    if fault.trouble is Trouble.MANY:
        return too_large()
    line, column = fault.opened[:2] if fault.opened and "simple key" in fault.words else fault[1:3]
    mark = Mark(line, column, line, column + 1)
    if fault.trouble is Trouble.DEEP:
        return too_deep(mark)
    return Problem("unreadable-line", mark, "This line cannot be read as YAML.", "Look at it, and at the line above.")


def empty_file() -> Problem:
    """The problem of a file in which nothing is written yet."""
    return Problem(
        "empty-file",
        START,
        "There is nothing in this file yet.",
        "Begin with the name of your community.",
        "community:\n  name: The Proving Room",
    )
