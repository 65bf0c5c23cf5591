"""What changed, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.authoring.comparing.comparison import Comparison
from purposebook.checking.report.visible import one_line
from purposebook.views.file.changes import Change

WIDTH = 9  # of the longest word for what became of an entry


def as_text(comparison: Comparison) -> str:
    """The counts, the changes by whom they concern, and the training that is out of date."""
    return "\n\n".join(_parts(comparison))


def _parts(comparison: Comparison) -> Iterator[str]:
    yield f"{comparison.name} since {comparison.since}: {comparison.counts}."
    for whom, changes in comparison.by_party:
        heading = comparison.paint(one_line(f"For {whom}"), "place")
        yield "\n".join([heading, *(line for change in changes for line in _change(change))])
    if comparison.outdated:
        heading = comparison.paint("Training to go through again", "place")
        parts = (one_line(f"{it.playbook.label}, {it.title}: {it.told}") for it in comparison.outdated)
        yield "\n".join([heading, *(f"  {part}" for part in parts)])
    yield from comparison.remarks


def _change(change: Change) -> Iterator[str]:
    title = f" ({change.title})" if change.title else ""
    yield one_line(f"{change.what}:").ljust(WIDTH).join(("  ", one_line(f"{change.label}{title}")))
    yield from (f"{'':{WIDTH + 2}}{it.key}: {one_line(it.told)}" for it in change.differences)
