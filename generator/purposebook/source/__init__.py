"""From the text of purpose.yml to nodes that know their place, with every mistake of writing in it."""

from __future__ import annotations

from purposebook.problems import Problem
from purposebook.slips.writing import bullets, formats, markers, paste_wrapping, recovery, tables, twice
from purposebook.slips.writing.candidates import Weigh, unweighed
from purposebook.source import characters
from purposebook.source.build import build
from purposebook.source.decode import decode
from purposebook.source.layout import has_content
from purposebook.source.limits import too_large
from purposebook.source.nodes import Node
from purposebook.source.parse import Trouble, parse

__all__ = ["read"]


def read(data: bytes | str, weigh: Weigh = unweighed) -> tuple[Node | None, list[Problem]]:
    """Read the text of purpose.yml. `weigh` says how badly a tree fits, where a mistake may be mended in two ways.

    Gives the tree of what could be understood (None where nothing could) and all problems in
    the order of the file. Nothing is raised, whatever the text.
    """
    if other := formats.other(data):
        return None, [other]
    text, problems = decode(data)
    if text is None:
        return None, problems
    if other := formats.table(text):
        return None, [*problems, other]
    text, found = characters.clean(text)
    problems += found
    for clear in (paste_wrapping.clear, markers.clear, tables.clear, bullets.clear):
        text, found = clear(text)
        problems += found
    node = None
    if has_content(text):
        node, found = _tree(text, weigh)
        problems += found
    if node is None and not problems:
        problems = [markers.empty_file()]
    return node, _in_order(twice.joined(problems, text))


def _in_order(problems: list[Problem]) -> list[Problem]:
    """The problems from the top of the file to its end, each mistake once at its place."""
    told = {(problem.code, *problem.mark[:2]): problem for problem in reversed(problems)}
    return sorted(told.values(), key=lambda problem: problem.sort_key)


def _tree(text: str, weigh: Weigh) -> tuple[Node | None, list[Problem]]:
    """The tree of a cleaned text; where it is broken, of the text mended as far as possible."""
    problems: list[Problem] = []
    parsed = parse(text)
    if parsed.fault and parsed.fault.trouble is not Trouble.MANY:
        text, problems = recovery.mend(text, weigh)
        parsed = parse(text)
    if parsed.fault:
        return None, problems or [too_large()]
    node, found = build(parsed.events, text)
    return node, problems + found
