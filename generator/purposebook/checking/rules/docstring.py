"""From the docstring of a rule to what is known about the problem that it finds."""

from __future__ import annotations

import re
import textwrap

from purposebook.problems import Severity
from purposebook.problems.code import Code, unwrapped

FORM = re.compile(r"(?P<title>[^\n]+)\n\n(?P<why>.+?)\n\nWrong:\n(?P<wrong>.+?)\nRight:\n(?P<right>.+)", re.DOTALL)


def documented(id_: str, family: str, severity: Severity, text: str) -> Code:
    """The code that a text documents: a title on one line, why it matters, `Wrong:` and `Right:` with a file each."""
    words = FORM.fullmatch(text)
    if not words:
        raise ValueError(f"the docstring of the rule {id_} lacks a title, its why, 'Wrong:' or 'Right:'")
    why = unwrapped(words["why"])
    return Code(id_, family, severity, words["title"], why, _example(words["wrong"]), _example(words["right"]))


def _example(text: str) -> str:
    return textwrap.dedent(text).strip("\n") + "\n"
