"""What is known about a kind of problem, for those who meet it outside of the terminal."""

from __future__ import annotations

from typing import NamedTuple

from purposebook.checking.explanations import every_code
from purposebook.problems import Severity


class Documentation(NamedTuple):
    """The words that explain a kind of problem."""

    code: str
    title: str
    why: str
    severity: Severity = Severity.ERROR
    family: str = ""
    wrong: str = ""
    right: str = ""

    def as_text(self) -> str:
        """Everything as plain text."""
        examples = [f"{name}:\n\n{yaml}" for name, yaml in (("Wrong", self.wrong), ("Right", self.right)) if yaml]
        return "\n\n".join([self.title, self.why, *examples, self.more])

    def as_markdown(self) -> str:
        """Everything as Markdown."""
        both = (("Wrong", self.wrong), ("Right", self.right))
        examples = [f"{name}:\n\n```yaml\n{yaml}```" for name, yaml in both if yaml]
        return "\n\n".join([f"**{self.title}**", self.why, *examples, f"More: `purposebook explain {self.code}`"])

    @property
    def more(self) -> str:
        """The command that tells all of it."""
        return f"More: purposebook explain {self.code}"


def documentation(code: str) -> Documentation:
    """What is known about a kind of problem; its own name in words where that is all."""
    if found := every_code().get(code):
        return Documentation(code, found.title, found.why, found.severity, found.family, found.wrong, found.right)
    words = code.replace("-", " ").capitalize()
    return Documentation(code, f"{words}.", f"'purposebook explain {code}' says why it matters.")
