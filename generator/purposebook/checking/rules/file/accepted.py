"""Findings that a community has accepted for now, and acceptances that have had their day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import Field, TypeAdapter

from purposebook.loader import new_reading, read
from purposebook.model.checks import Acceptance, Baseline
from purposebook.problems import Problem, Severity
from purposebook.source.nodes import Node

BASELINE: TypeAdapter[Baseline | None] = TypeAdapter(Annotated[Baseline | None, Field(default=None)])
STALE = "stale-acceptance"


class Accepted(NamedTuple):
    """What a file of accepted findings says, what is wrong with that file, and the tree that was read from it."""

    entries: tuple[Acceptance, ...] = ()
    problems: Sequence[Problem] = ()
    root: Node | None = None


def accepted_in(data: bytes | str, name: str) -> Accepted:
    """A file of accepted findings, read; its problems carry its `name`."""
    node, problems, _ = read(data)
    if node is None and {problem.code for problem in problems} <= {"empty-file"}:
        return Accepted()
    reading = new_reading()
    baseline = BASELINE.validate_python(node, context=reading) if node is not None else None
    found = [replace(problem, file=name) for problem in (*problems, *reading.problems)]
    return Accepted(tuple(baseline.accepted if baseline else ()), found, node)


def without(findings: Sequence[Problem], accepted: Sequence[Acceptance], today: date, name: str) -> Iterator[Problem]:
    """The findings that are not accepted, then a word on each acceptance that covers nothing or has run out."""
    current = {_key(entry) for entry in accepted if not _is_over(entry, today)}
    yield from (found for found in findings if (found.code, found.about) not in current)
    there = {(found.code, found.about) for found in findings}
    for entry in accepted:
        if _key(entry) not in there:
            yield _stale(entry, f"'{entry.rule}' is no longer found about {entry.about}.", name)
        elif _is_over(entry, today):
            yield _stale(entry, f"'{entry.rule}' about {entry.about} was accepted until {entry.until} only.", name)


def _key(entry: Acceptance) -> tuple[str, str]:
    return entry.rule or "", entry.about or ""


def _is_over(entry: Acceptance, today: date) -> bool:
    days = entry.until and entry.until.days
    return bool(days and days[0] <= today)


def _stale(entry: Acceptance, message: str, name: str) -> Problem:
    hint = "Take the entry out; or, if it should stay accepted, give it a new reason and a later day."
    return Problem(STALE, entry.mark, message, hint, severity=Severity.WARNING, file=name)
