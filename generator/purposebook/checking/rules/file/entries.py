"""Rules of lists: whether several lines are one entry, or one each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.fields.listing import Listing
from purposebook.language import Words
from purposebook.model.walking import walk
from purposebook.problems import Edit, Mark, Severity
from purposebook.source.nodes import Scalar

WIDE = 72  # from here on a line breaks for want of room
BULLET = re.compile(r"[-*•]\S")
SIGN = re.compile(r"[,、،;:(\-–—/&+]$")


@rule(Severity.WARNING)
def lines_read_as_one(case: Case) -> Iterator[Finding]:
    """Several lines below each other are read as one entry of a list.

    Without a dash before each, lines that follow each other are one sentence, so two promises become one that nobody
    made. Lines that begin as a sentence goes on, and long ones, are taken for what they are: one text on several lines.

    Wrong:
        community: {name: Open Club}
        brand_role:
          stance: host
          not:
            Close before ten
            Sell the tables
    Right:
        community: {name: Open Club}
        brand_role:
          stance: host
          not:
            - Close before ten
            - Sell the tables
    """
    for found in walk(case.index.book).found:
        if case.is_over(found.remark, found.owner):
            continue
        for key in type(found.value).__keys__.values():
            node = found.value.written(key.written)
            if isinstance(node, Scalar) and isinstance(getattr(found.value, key.name), Listing):
                for lines in _entries(node, case.lines):
                    yield _finding(node, key.written, lines, case.lines)._replace(about=found.entity)


def _entries(node: Scalar, lines: tuple[str, ...]) -> Iterator[list[str]]:
    """The lines of a bare text, where each looks like an entry of its own; nothing otherwise."""
    mark = node.mark
    if not node.plain or mark.end_line == mark.line or mark.end_line > len(lines):
        return
    typed = [lines[mark.line - 1][mark.column - 1 :], *lines[mark.line : mark.end_line]]
    found = [line.strip() for line in typed if line.strip()]
    if any(BULLET.match(line) for line in found):  # each is told where it stands
        return
    goes_on = any(map(_is_open, found[:-1])) or any(line[0].islower() for line in found[1:])
    if not goes_on and max(map(len, found)) < WIDE:
        yield found


def _is_open(line: str) -> bool:
    """Whether a sentence goes on behind a line."""
    return bool(SIGN.search(line)) or line.split()[-1] in Words.LINE_ENDS.of("goes on")


def _finding(node: Scalar, key: str, lines: list[str], typed: tuple[str, ...]) -> Finding:
    mark = node.mark
    second = typed[mark.line]
    indent = "\n" + second[: len(second) - len(second.lstrip())]
    is_behind_key = typed[mark.line - 1][: mark.column - 1].strip()
    dashed = "".join(f"{indent}- {line}" for line in lines)
    example = "\n".join([f"{key}:", *(f"  - {line}" for line in lines[:2])])
    return Finding(
        Mark(mark.line, mark.column, mark.end_line, mark.end_column),
        f"These look like {len(lines)} entries below '{key}', but they are read as one sentence.",
        "Put a dash and a blank before each. If it is one sentence, write it on one line.",
        example,
        fix=(Edit(mark, dashed if is_behind_key else dashed.lstrip(), whole=True),),
    )
