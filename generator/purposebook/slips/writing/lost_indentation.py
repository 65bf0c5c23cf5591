"""A file that lost its indentation on the way, so that nothing shows any more what belongs to what."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from purposebook.problems import Mark, Problem
from purposebook.slips import layout

_FEW = 3  # keys at the left edge that do not belong there


def lost(lines: Sequence[str], sections: Collection[str]) -> Problem | None:
    """The problem of a file in which every line begins at the left edge; `sections` are the keys that may."""
    written = [index for index, line in enumerate(lines) if layout.has_content(line)]
    loose = [index for index in written if (key := layout.split(lines[index]).key) and key not in sections]
    if any(lines[index][0] in " \t" for index in written):
        return None
    loose = [index for index in loose if not lines[index].startswith("- ")]
    return _problem(lines, loose[0], sections) if len(loose) >= _FEW and loose[0] else None


def _problem(lines: Sequence[str], index: int, sections: Collection[str]) -> Problem:
    line = lines[index]
    return Problem(
        "wrong-indent",
        Mark(index + 1, 1, index + 1, len(line.rstrip()) + 1),
        "No line of this file begins with blanks, so it does not show what belongs to what.",
        "If the blanks got lost in copying, copy the file again as plain text. Otherwise begin each line with two "
        "blanks more than the line it belongs to; in a list, its keys stand behind the dash.",
        "\n".join(_example(lines, sections)),
    )


def _example(lines: Sequence[str], sections: Collection[str]) -> list[str]:
    """The first section and the first list with their first lines, as they should stand."""
    groups: list[list[str]] = []
    for line in filter(layout.has_content, lines):
        parts = layout.split(line)
        if parts.key in sections and not parts.lead:
            groups.append([line.rstrip()])
        elif groups:
            groups[-1].append(line.rstrip())
    full = [group for group in groups if len(group) > 1]
    lists = [group for group in full if group[1].startswith("- ")]
    keys = [group for group in full if group not in lists]
    return [line for group in (*keys[:1], *lists[:1]) for line in _indented(group[:3])]


def _indented(group: Sequence[str]) -> list[str]:
    first, second, *others = group
    further = "    " if second.startswith("- ") else "  "
    return [first, f"  {second}", *(f"{'  ' if line.startswith('- ') else further}{line}" for line in others)]
