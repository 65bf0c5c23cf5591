"""What is known about a kind of problem: its stable id, the words that explain it, a wrong and a right example."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.problems.problem import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """What `purposebook explain` and the page of checks say about a kind of problem.

    `id` is stable and kebab-case, `family` groups what belongs together, `title` says in one sentence what was
    found, `why` why it matters, in paragraphs of one line each; `wrong` and `right` are whole files, one with the
    problem and one mended: purpose.yml if `file` does not say otherwise. Both are empty where nobody can show the
    problem in a text.
    """

    id: str
    family: str
    severity: Severity
    title: str
    why: str
    wrong: str = ""
    right: str = ""
    file: str = "purpose.yml"


@dataclass(frozen=True, slots=True)
class Family:
    """Codes that belong together. `about` is a sentence on what they have in common."""

    name: str
    about: str
    codes: tuple[Code, ...]

    @property
    def title(self) -> str:
        """What stands above them."""
        return self.about.partition(":")[0].rstrip(".")


def unwrapped(words: str) -> str:
    """Words as they were typed into lines, with one line for each paragraph."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in words.split("\n\n"))
