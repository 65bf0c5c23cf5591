"""What changed, as Markdown under a pull request: nothing that an author wrote is markup in it."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.authoring.comparing.comparison import Comparison
from purposebook.checking.report.markdown import as_words
from purposebook.views.file.changes import Change


def as_markdown(comparison: Comparison) -> str:
    """A heading with the counts, then lists: changes by whom they concern, training that is out of date."""
    return "\n\n".join(_parts(comparison))


def _parts(comparison: Comparison) -> Iterator[str]:
    yield f"### What changes in {as_words(comparison.name)}: {comparison.counts}"
    yield f"Since {as_words(comparison.since)}."
    for whom, changes in comparison.by_party:
        yield f"#### For {as_words(whom)}"
        yield "\n".join(line for change in changes for line in _change(change))
    if comparison.outdated:
        yield "#### Training to go through again"
        parts = ((as_words(f"{it.playbook.label}, {it.title}"), as_words(it.told)) for it in comparison.outdated)
        yield "\n".join(f"- **{part}**: {told}" for part, told in parts)
    yield from map(as_words, comparison.remarks)


def _change(change: Change) -> Iterator[str]:
    title = f" ({change.title})" if change.title else ""
    yield f"- {change.what}: **{as_words(change.label)}**{title}"
    yield from (f"    - `{it.key}`: {as_words(it.told)}" for it in change.differences)
