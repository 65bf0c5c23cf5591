"""A text read as it was most likely meant, with every mistake of writing in it told in an author's words."""

from __future__ import annotations

from purposebook.problems import Problem
from purposebook.slips.layout import has_content
from purposebook.slips.writing import bullets, formats, hidden, markers, paste_wrapping, recovery, tables
from purposebook.slips.writing.candidates import Weigh
from purposebook.slips.writing.understood import understood
from purposebook.source import characters
from purposebook.source.as_written import Read, empty_file, in_order
from purposebook.source.decode import decode
from purposebook.source.limits import too_large
from purposebook.source.nodes import Node
from purposebook.source.parse import Trouble, parse

# Each gives the text without what is not part of it, all else at its place, and the problems it met.
CLEARS = (hidden.clear, paste_wrapping.clear, markers.clear, tables.clear, bullets.clear)


def read(data: bytes | str, weigh: Weigh) -> Read:
    """Read a text. `weigh` says how badly a tree fits, where a mistake may be mended in two ways.

    Gives the tree of what could be understood (None where nothing could). Nothing is raised, whatever the text.
    """
    text, problems = decode(data)
    whole = text or ""
    if other := formats.other(data):
        return Read(None, [other], whole)
    if text is None:
        return Read(None, problems, whole)
    text, found = characters.clean(text)
    problems += found
    for clear in CLEARS:
        text, found = clear(text)
        problems += found
    node = None
    if has_content(text):
        node, found = _tree(text, weigh)
        problems += found
    if node is None and not problems:
        problems = [empty_file()]
    return Read(node, in_order(problems), whole)


def _tree(text: str, weigh: Weigh) -> tuple[Node | None, list[Problem]]:
    """The tree of a cleaned text; where it is broken, of the text mended as far as possible."""
    problems: list[Problem] = []
    parsed = parse(text)
    if parsed.fault and parsed.fault.trouble is not Trouble.MANY:
        text, problems = recovery.mend(text, weigh)
        parsed = parse(text)
    if parsed.fault:
        return None, problems or [too_large()]
    node, found = understood(parsed.events, text)
    return node, problems + found
