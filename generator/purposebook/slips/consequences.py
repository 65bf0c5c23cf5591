"""What only follows from a mistake that has been told: a name that got lost with it, a key that it swallowed.

Such problems are gone once the mistake is mended, and would send an author to lines that are right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from purposebook.fields.ids import fold, slug
from purposebook.problems import Mark, Problem, Severity
from purposebook.slips import layout

# Where a name may be given, whatever stands around it: `- id: baker`, `{"id": "baker"}`, `id = baker`.
_GIVEN = re.compile(r"(?<![\w-])(?:id|name|title|term|text|when)[\"'*`]*\s*[:=;：]\s*([^,{}\[\]#]+)", re.IGNORECASE)
_AROUND = " \t\u00a0\"'“”„‘’«»`*,;"
WHOLE = frozenset({"duplicate-id", "unknown-schema"})  # all of the entry is read in spite of it
COVERING = frozenset({"table", "unclosed-bracket"})  # said of lines of which nothing else can be known
REFERRING = frozenset({"unknown-reference", "wrong-kind"})


def told_apart(found: Iterable[Problem], lines: Sequence[str]) -> list[Problem]:
    """The problems without those that only follow from another one."""
    problems = _without_covered(list(found))
    broken = [problem for problem in problems if problem.severity is Severity.ERROR]
    if not broken:
        return problems
    names = names_in(lines)
    marks: dict[int, list[Mark]] = {}
    for problem in broken:
        if not problem.missing and problem.code not in WHOLE:
            marks.setdefault(problem.mark.line, []).append(problem.mark)
    return [problem for problem in problems if not _follows(problem, names, marks, lines)]


def sound(findings: Iterable[Problem], problems: Iterable[Problem], lines: Sequence[str]) -> list[Problem]:
    """What rules find in entries that are read as a whole; of the others nobody knows what is missing in them."""
    broken = [found for found in problems if found.severity is Severity.ERROR and found.code not in WHOLE]
    at = {line for found in broken for line in (_lines(found) if found.code in COVERING else [found.mark.line])}
    return [finding for finding in findings if finding.file or not at & set(_entry(finding, lines))]


def _lines(problem: Problem) -> range:
    return range(problem.mark.line, max(problem.mark.line, problem.mark.end_line) + 1)


def _without_covered(problems: Sequence[Problem]) -> list[Problem]:
    """The problems but those in lines of which another one speaks as a whole."""
    covered = {line for problem in problems if problem.code in COVERING for line in _lines(problem)}
    return [it for it in problems if it.code in COVERING or it.mark.line not in covered]


def names_in(lines: Sequence[str]) -> Counter[str]:
    """The names that a file gives, in lines that can be read and in others; and how often it gives each."""
    given = (found.group(1).strip(_AROUND) for line in lines for found in _GIVEN.finditer(line))
    return Counter(name for words in given for name in {fold(words), slug(words)})


def _follows(problem: Problem, names: Counter[str], broken: Mapping[int, Sequence[Mark]], lines: Sequence[str]) -> bool:
    if problem.code in REFERRING:
        return _is_lost(problem, names, lines)
    if problem.missing:
        written = re.compile(rf"[\s{{,\"'-]{re.escape(problem.missing)}(?!\w)")
        entry = _entry(problem, lines)
        beside = range(max(entry.start - 1, 1), entry.stop)  # the key may stand on the line that opens the entry
        near = (mark for line in beside for mark in broken.get(line, ()) if _is_within(mark, problem.mark))
        return any(written.search(lines[mark.line - 1]) for mark in near)
    return False


def _is_within(mark: Mark, whole: Mark) -> bool:
    """Whether a place belongs to an entry; one within brackets on a single line ends with them."""
    return mark.line != whole.line or whole.end_line != whole.line or whole.column <= mark.column < whole.end_column


def _is_lost(problem: Problem, names: Counter[str], lines: Sequence[str]) -> bool:
    """Whether the name that leads nowhere is given in the file, beside what is known by it."""
    mark = problem.mark
    written = lines[mark.line - 1][mark.column - 1 : mark.end_column - 1].strip(_AROUND)
    last = written.rpartition("/")[2]
    known = sum(bool(_GIVEN.search(lines[other.line - 1])) for other, _ in problem.related)
    return max(names[fold(last)], names[slug(last)]) > known


def _entry(problem: Problem, lines: Sequence[str]) -> range:
    """The numbers of the lines of the entry in which a problem stands."""
    first = problem.mark.line
    depth = problem.mark.column - 2
    return range(first, layout.block_end(lines, first - 1, max(depth, -1)) + 1) if first <= len(lines) else range(0)
