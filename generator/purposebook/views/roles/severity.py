"""Plays by how bad it is when they are needed, the worst first."""

from __future__ import annotations

from collections.abc import Iterable

from purposebook.fields.amounts import number_in
from purposebook.model.playbooks import Play
from purposebook.views.file.groups import Group, grouped


def by_severity(plays: Iterable[Play]) -> list[Group[Play]]:
    """Plays under their severity: numbers first, 1 is worst; then words in the order of the file, then all others."""

    def place(level: Group[Play]) -> tuple[bool, float]:
        number = number_in(level.name)
        return not level.name, float("inf") if number is None else number

    return sorted(grouped(plays, lambda play: play.severity), key=place)
