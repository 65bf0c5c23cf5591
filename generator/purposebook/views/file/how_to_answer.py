"""What to paste to answer an open question: YAML that fits at its place in the file, and where that is."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from purposebook.views.file.questions import OpenQuestion

PLAIN = re.compile(r"(?!(?:null|true|false|yes|no|on|off|~)$)[^\W\d_](?:(?!: | #|:$)[^\n\"'{}\[\]`])*", re.IGNORECASE)
DASHES = re.compile(r"[\s-]*")


@dataclass(frozen=True, slots=True)
class Paste:
    """Lines for the clipboard, the place they belong to, and how many lines of the file they replace."""

    yaml: str
    line: int
    replaces: int

    @property
    def where(self) -> str:
        """The place in words."""
        if not self.replaces:
            return f"below line {self.line}, add"
        if self.replaces == 1:
            return f"instead of line {self.line}, write"
        return f"instead of lines {self.line} to {self.line + self.replaces - 1}, write"


def paste(question: OpenQuestion, lines: Sequence[str]) -> Paste | None:
    """The example of a question at the right indentation; None for an entry between braces, which has no lines."""
    mark = question.mark
    written = lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
    before, there = written[: mark.column - 1], written[mark.column - 1 :]
    if there.startswith("{"):
        return None
    end = _end(question, lines)
    is_block = bool(DASHES.fullmatch(before))
    if _is_short(question, there):
        return Paste(_unfolded(question, before, is_block), mark.line, end - mark.line + 1)
    indent = " " * (mark.column - 1)
    empty = _empty_key(question, lines, indent, is_block)
    if empty:
        return Paste(lines[empty - 1][: mark.column - 1] + _indented(question.example, indent).lstrip(" "), empty, 1)
    return Paste(_indented(question.example, indent), end, 0)


def _end(question: OpenQuestion, lines: Sequence[str]) -> int:
    """The last line of what the question is about; a folded text ends where the next line begins."""
    mark = question.mark
    end = max(mark.end_line - (mark.end_column == 1), mark.line)
    while end > mark.line and not lines[end - 1].strip():
        end -= 1
    return end


def _is_short(question: OpenQuestion, there: str) -> bool:
    """Whether what the question is about was written as bare words, without any key."""
    key = question.about.shorthand
    if not key or question.about.model_fields_set != {question.about.key_names()[key]}:
        return False
    return not re.match(rf"[\"']?{re.escape(key)}[\"']?\s*:(?:\s|$)", there)


def _unfolded(question: OpenQuestion, before: str, is_block: bool) -> str:
    """Bare words, written again under their key, with the example below."""
    words = str(question.about.bare_words)
    said = words if PLAIN.fullmatch(words) else json.dumps(words, ensure_ascii=False)
    indent = " " * len(before) if is_block else " " * (len(before) - len(before.lstrip()) + 2)
    start = before if is_block else f"{before.rstrip()}\n{indent}"
    return f"{start}{question.about.shorthand}: {said}\n{_indented(question.example, indent)}"


def _empty_key(question: OpenQuestion, lines: Sequence[str], indent: str, is_block: bool) -> int:
    """The line on which the key stands already, with nothing behind it; 0 if it does not."""
    empty = re.compile(rf"{re.escape(question.key)}\s*:\s*(?:(?:null|~)\s*)?(?:#.*)?")
    for number in range(question.mark.line, len(lines) + 1):
        line = lines[number - 1]
        is_first = number == question.mark.line
        if not is_first and line.strip() and not line.startswith(indent):
            break
        if ((is_first and is_block) or line.startswith(indent)) and empty.fullmatch(line[len(indent) :]):
            return number
    return 0


def _indented(text: str, indent: str) -> str:
    """An example below an indent; entries of a list stand a little further in."""
    first, *rest = (line for line in text.splitlines() if line.strip())
    further = "  " if rest and rest[0].startswith("-") else ""
    return "\n".join([indent + first, *(f"{indent}{further}{line}" for line in rest)])
