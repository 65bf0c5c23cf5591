"""A kind of problem: its stable id and the words that explain it, with a wrong and a right example."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.problems import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """What `purposebook explain` and the page of checks say about a kind of problem.

    `id` is stable and kebab-case, `family` groups what belongs together, `title` says in one sentence what was
    found, `why` why it matters; `wrong` and `right` are whole purpose.yml files, one with the problem and one mended.
    """

    id: str
    family: str
    severity: Severity
    title: str
    why: str
    wrong: str = ""
    right: str = ""
