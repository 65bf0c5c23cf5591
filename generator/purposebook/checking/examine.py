"""A purpose.yml read and examined: its mistakes, and what the rules find in its sound part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from purposebook.checking.rules import RULES, Case, findings
from purposebook.checking.rules.file.accepted import accepted_in, without
from purposebook.loader import Loaded, load
from purposebook.model.checks import LEVELS, OFF, Level
from purposebook.model.root import Purposebook
from purposebook.nearness import nearest, surely
from purposebook.problems import START, Edit, Mark, Problem, Severity


@dataclass(frozen=True)
class Standards:
    """By what a file is measured: the day, the weight of each check, and the findings accepted for now.

    `levels` come from outside, from the file `levels_name`; those of purpose.yml itself win.
    """

    today: date
    levels: Mapping[str, str] = field(default_factory=dict)
    accepted: bytes | str = ""
    accepted_name: str = "purpose.baseline.yml"
    levels_name: str = "mkdocs.yml"


def examine(data: bytes | str, standards: Standards) -> Loaded:
    """Read a purpose.yml and let the rules look at whatever of it is sound."""
    loaded = load(data)
    accepted = accepted_in(standards.accepted, standards.accepted_name)
    found = list(accepted.problems)
    if loaded.index is not None and loaded.book is not None:
        own = {level.rule: level.level for level in loaded.book.checks if level.level}
        given = {name: level for name, level in standards.levels.items() if level in LEVELS}
        case = Case(loaded.index, standards.today, loaded.lines)
        raw = loaded.sound(list(findings(case, {**given, **own})))
        found += [*without(raw, accepted.entries, standards.today, standards.accepted_name)]
        found += _unknown(loaded.book, standards)
    return replace(loaded, findings=tuple(sorted(set(found), key=lambda problem: problem.sort_key)))


def _unknown(book: Purposebook, standards: Standards) -> Iterator[Problem]:
    for name, level in standards.levels.items():
        if name not in RULES:
            yield replace(_no_such_check(name, START), file=standards.levels_name)
        elif level not in LEVELS:
            message = f"'{level}' is no weight of a check."
            hint = f"Write one of: {', '.join(LEVELS)}."
            example = f"checks:\n  {name}: {nearest(level, LEVELS) or OFF}"
            yield Problem("unknown-check", START, message, hint, example, Severity.WARNING, file=standards.levels_name)
    for own in book.checks:
        if isinstance(own, Level) and own.rule not in RULES:
            yield _no_such_check(own.rule, own.mark)


def _no_such_check(name: str, mark: Mark) -> Problem:
    near = nearest(name, RULES)
    hint = f"Did you mean '{near}'?" if near else "'purposebook explain' lists them all."
    sure = surely(name, RULES) if mark != START else None
    fix = (Edit(mark, sure),) if sure else ()
    message = f"There is no check called '{name}'."
    example = f"checks:\n  {near}: off" if near else ""
    return Problem("unknown-check", mark, message, hint, example, Severity.WARNING, fix=fix)
