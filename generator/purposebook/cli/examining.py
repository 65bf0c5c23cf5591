"""What `purposebook check` was asked for, and the file looked at in that way."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

import click

from purposebook import clock
from purposebook.authoring import history
from purposebook.checking.examine import Standards, examine
from purposebook.checking.report import Report
from purposebook.checking.rules import RULES
from purposebook.cli.colours import paint
from purposebook.cli.standards import PURPOSE, Site, site_of
from purposebook.loader import Loaded
from purposebook.nearness import nearest
from purposebook.problems import Severity
from purposebook.source.decode import decoded

NEVER = "never"
STDIN = "-"
PLAIN = ("text", "line", "json")  # name the file as it was named; the others, as the repository knows it


@dataclass(frozen=True)
class Wish:
    """The words of the command line."""

    file: Path
    format: str
    fail_on: str
    strict: bool
    output: Path | None
    is_whole: bool
    only: tuple[str, ...]
    changed_since: str | None
    today: datetime | None
    baseline: Path | None
    write_baseline: bool
    reason: str
    until: datetime | None

    @property
    def name(self) -> str:
        """What the file is called."""
        return "stdin" if str(self.file) == STDIN else str(self.file)

    @cached_property
    def data(self) -> bytes:
        """What stands in the file."""
        return sys.stdin.buffer.read() if str(self.file) == STDIN else _read(self.file)

    @cached_property
    def site(self) -> Site:
        """The settings of the site that the file belongs to."""
        return site_of(Path(PURPOSE) if str(self.file) == STDIN else self.file)

    @property
    def baseline_file(self) -> Path:
        """Where accepted findings are written down."""
        return self.baseline or self.site.baseline

    @property
    def accepted(self) -> bytes:
        """The accepted findings, if there are any; a file that was named has to be there."""
        is_needed = self.baseline is not None and not self.write_baseline
        return _read(self.baseline_file) if is_needed or self.baseline_file.is_file() else b""

    @property
    def standards(self) -> Standards:
        """By what the file is measured."""
        day = self.today.date() if self.today else clock.today()
        return Standards(day, self.site.levels, self.accepted, str(self.baseline_file), str(self.site.settings))

    @property
    def failing(self) -> frozenset[Severity]:
        """The weights that end with 1."""
        if self.fail_on == NEVER:
            return frozenset()
        least = Severity.WARNING if self.strict and self.fail_on == Severity.ERROR else Severity(self.fail_on)
        levels = list(Severity)
        return frozenset(levels[: levels.index(least) + 1])


def examined(wish: Wish) -> Loaded:
    """The file with its problems, of those kinds only that were asked for."""
    loaded = examine(wish.data, wish.standards)
    if not wish.only:
        return loaded
    known = {*RULES, *(problem.code for problem in loaded.all_problems)}
    for name in wish.only:
        if name not in known and (near := nearest(name, known)):
            raise click.UsageError(f"There is no check called '{name}'. Did you mean '{near}'?")
    problems, findings = (
        tuple(problem for problem in some if problem.code in wish.only) for some in (loaded.problems, loaded.findings)
    )
    return replace(loaded, problems=problems, findings=findings)


def reported(wish: Wish, loaded: Loaded) -> Report:
    """What there is to tell."""
    plain = wish.format in PLAIN
    baseline = str(wish.baseline_file)
    report = Report(
        loaded.all_problems,
        loaded.text,
        wish.name,
        others={baseline: decoded(wish.accepted)},
        addresses={} if plain else _addresses(wish.file, [wish.file, wish.baseline_file, wish.site.settings]),
        changed=_changed(wish),
        failing=wish.failing,
        is_whole=wish.is_whole,
    )
    return replace(report, paint=paint) if wish.format == "text" and not wish.output else report


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise click.UsageError(f"{file} cannot be read: {error.strerror}.") from error


def _changed(wish: Wish) -> frozenset[int]:
    """The lines that are new: since what was named, else since the base of the pull request that this runs for."""
    base = wish.changed_since or os.environ.get("GITHUB_BASE_REF", "")
    if not base or str(wish.file) == STDIN:
        return frozenset()
    found = history.changed_lines(wish.file, base)
    if found is None and wish.changed_since:
        raise click.UsageError(f"Git knows no '{wish.changed_since}' here. Name a branch or a tag, or fetch it first.")
    return found or frozenset()


def _addresses(file: Path, files: Iterable[Path]) -> dict[str, str]:
    """Where files lie, seen from the top of the repository; as they are named where there is none around them."""
    top = history.top(file.parent) or Path(os.environ.get("GITHUB_WORKSPACE") or ".").resolve()
    return {str(one): _below(one, top) for one in files}


def _below(file: Path, top: Path) -> str:
    try:
        return file.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        return file.as_posix()
