"""What is known about a kind of problem: its stable id, the words that explain it, a wrong and a right example."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from purposebook.problems import Severity

DOCUMENTED = re.compile(
    r"(?P<title>[^\n]+)\n\n(?P<why>.+?)(?:\n\nWrong:\n(?P<wrong>.+?)\nRight:\n(?P<right>.+))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Code:
    """What `purposebook explain` and the page of checks say about a kind of problem.

    `id` is stable and kebab-case, `family` groups what belongs together, `title` says in one sentence what was
    found, `why` why it matters; `wrong` and `right` are whole files, one with the problem and one mended: purpose.yml
    if `file` does not say otherwise. Both are empty where nobody can show the problem in a text.
    """

    id: str
    family: str
    severity: Severity
    title: str
    why: str
    wrong: str = ""
    right: str = ""
    file: str = "purpose.yml"


def documented(id_: str, family: str, severity: Severity, text: str, file: str = "purpose.yml") -> Code:
    """The code that a text documents: a title on one line, why it matters, `Wrong:` and `Right:` with a file each."""
    words = DOCUMENTED.fullmatch(textwrap.dedent(text).strip("\n"))
    if not words:
        raise ValueError(f"{id_} lacks a title, its why, 'Wrong:' or 'Right:' in what documents it")
    why = "\n\n".join(" ".join(paragraph.split()) for paragraph in words["why"].split("\n\n"))
    return Code(id_, family, severity, words["title"], why, _example(words["wrong"]), _example(words["right"]), file)


def _example(text: str | None) -> str:
    return textwrap.dedent(text).strip("\n") + "\n" if text else ""
