"""A purpose.yml and how it was before: what changed, for whom, and which training is out of date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from purposebook.checking.report.report import Paint, unpainted
from purposebook.loader import Loaded, load
from purposebook.model.address import Address
from purposebook.model.index import Index
from purposebook.problems import Severity
from purposebook.views.file.changes import ROLES, Change, What, changes
from purposebook.views.file.same_entries import SameEntries
from purposebook.views.roles.outdated import Outdated, outdated

EVERYONE = "everyone"


class UnreadableError(Exception):
    """One of the two states has mistakes that leave nothing to compare; says which, and a way out."""


@dataclass(frozen=True)
class Comparison:
    """What is to be told: of which file, since when, what changed, and what else one has to know.

    `is_new` where the file was not there before. `parties` are the names of member types and playbooks in either state.
    """

    name: str
    since: str
    changes: tuple[Change, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    remarks: tuple[str, ...] = ()
    is_new: bool = False
    parties: tuple[tuple[Address, str], ...] = ()
    paint: Paint = unpainted

    @property
    def counts(self) -> str:
        """How much changed, in words."""
        if self.is_new:
            return "a new file"
        found = Counter(change.what for change in self.changes)
        return ", ".join(f"{found[what]} {what}" for what in What if found[what]) or "nothing changed"

    @property
    def by_party(self) -> Iterator[tuple[str, list[Change]]]:
        """The changes under those whom they concern; what concerns nobody in particular comes last."""
        groups: dict[tuple[str, ...], list[Change]] = {}
        for change in self.changes:
            groups.setdefault(self.whom(change), []).append(change)
        yield from ((", ".join(whom) or EVERYONE, groups[whom]) for whom in sorted(groups, key=lambda it: not it))

    def whom(self, change: Change) -> tuple[str, ...]:
        """The names of those whom a change concerns, each once; none for everyone."""
        return tuple(dict.fromkeys(self.named[at] for at in change.concerns))

    @cached_property
    def named(self) -> dict[Address, str]:
        """Member types and playbooks of either state, by their addresses."""
        return dict(self.parties)


def compare(name: str, since: str, before: bytes | None, after: bytes) -> Comparison:
    """The file `name` as it is, `after`, with what it was at a revision that is called `since`; None if it was not.

    Raises UnreadableError where one of them has no model.
    """
    made = Comparison(name, since)
    new = load(after)
    if before is None:
        return replace(made, is_new=True)
    old = load(before)
    is_now = _model(new, name, "'purposebook check' tells how to mend it.")
    was = _model(old, f"{name} as it was at {since}", "Name another revision to compare with.")
    same = SameEntries(was, is_now)
    found = tuple(changes(same))
    remarks = (*_remarks(old, f"As it was at {since}, the file had"), *_remarks(new, f"{name} has"))
    parties = (*_parties(same.old), *_parties(same.new))
    return replace(made, changes=found, outdated=tuple(outdated(same, found)), remarks=remarks, parties=parties)


def _model(loaded: Loaded, what: str, way_out: str) -> Index:
    if loaded.index is None:
        first = loaded.problems[0]
        raise UnreadableError(f"{what} cannot be compared. Line {first.mark.line}: {first.message} {way_out}")
    return loaded.index


def _remarks(loaded: Loaded, begins: str) -> Iterator[str]:
    count = sum(problem.severity is Severity.ERROR for problem in loaded.problems)
    if count:
        yield f"{begins} {count} mistake{'s'[: count > 1]}; what could not be read is left out here."


def _parties(index: Index) -> Iterator[tuple[Address, str]]:
    return ((index.address(party), index.label(party)) for party in index.of(ROLES))
