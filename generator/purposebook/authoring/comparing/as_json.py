"""What changed, as JSON for programs."""

from __future__ import annotations

from typing import Any

from purposebook.authoring.comparing.comparison import Comparison
from purposebook.checking.report.json import as_ascii
from purposebook.views.file.changes import Change
from purposebook.views.roles.outdated import Outdated

VERSION = 1  # of this form; raised when a name in it changes or goes


def as_json(comparison: Comparison) -> str:
    """One document with every change and all training that is out of date."""
    return as_ascii({
        "version": VERSION,
        "file": comparison.name,
        "since": comparison.since,
        "is_new": comparison.is_new,
        "changes": [_change(change, comparison) for change in comparison.changes],
        "training": [_training(part) for part in comparison.outdated],
        "remarks": list(comparison.remarks),
    })  # fmt: skip


def _change(change: Change, comparison: Comparison) -> dict[str, Any]:
    return {
        "what": change.what.value,
        "label": change.label,
        "is": change.title,
        "line": change.of.mark.line if change.entity else None,
        "keys": [{"key": it.key, "gone": it.gone, "new": it.new} for it in change.differences],
        "concerns": [{"address": str(at), "label": comparison.named[at]} for at in change.concerns],
    }


def _training(part: Outdated) -> dict[str, Any]:
    return {
        "playbook": part.playbook.label,
        "part": part.title,
        "gone": part.gone,
        "new": part.new,
        "still_says": part.still_says,
    }
