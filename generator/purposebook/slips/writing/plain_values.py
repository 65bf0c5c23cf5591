"""Slips that YAML takes without a word, though they change or swallow what the author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from purposebook.problems import Edit, Mark, Problem, Severity
from purposebook.slips.writing.events import keys_in
from purposebook.source.parse import Event, Kind
from purposebook.source.quoting import quoted

_NO_KEY = "(?:https?|ftp|mailto|tel|sms|urn|doi|data|file|geo|xmpp|matrix|localhost)"
_KEYISH = re.compile(rf"(?!{_NO_KEY}:)([a-z][a-z0-9_-]*):(?!//)([^\s:][^\n]*|[\u00a0\u2000-\u200a\u202f\u3000][^\n]*)")
_ITEMISH = re.compile(r"-([^\W\d_][^\n]*|[\"'\[{][^\n]*|[\u00a0\u2000-\u200a\u202f\u3000][^\n]*)")
_CUT = re.compile(r"[ \t]+#[^\s#!=*~+/\-][^\n]*")
_BULLET = re.compile(
    r"(\d{1,2}[.)]|[a-zA-Z]\)|[•·‣▪◦●○■–—+➢➤→\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?|[-=]>)\s+(?=\S)"
)
_BEFORE = re.compile(r"[ \t]*(?:-[ \t]+)*")


def missing_space(line: str, number: int, severity: Severity = Severity.WARNING) -> Problem | None:
    """The problem of a line such as `name:Ines` or `-Patience`, which is neither key nor list item."""
    lead = (_BEFORE.match(line) or [""])[0]
    rest = line[len(lead) :]
    if found := _KEYISH.match(rest):
        return _no_space(lead, rest, len(found.group(1)) + 1, number, severity)
    if "-" not in lead and _ITEMISH.match(rest):
        return _no_space(lead, rest, 1, number, severity)
    return None


def _no_space(lead: str, rest: str, at: int, number: int, severity: Severity) -> Problem:
    column = len(lead) + at
    sign, thing = ("colon", "a key") if rest[at - 1] == ":" else ("dash", "a list item")
    return Problem(
        "missing-space",
        Mark(number, column, number, column + 1),
        f"After this {sign} there is no blank, so that the line is not read as {thing}.",
        f"Put an ordinary blank after the {sign}. If it is meant as text, put quotes around it.",
        f"{lead.lstrip()}{rest[:at]} {rest[at:].strip()}",
        severity,
        fix=(Edit(Mark(number, column + 1, number, column + 1 + (rest[at : at + 1].isspace())), " ", whole=True),),
    )


def hash_comment(text: str, end: int, before: str, mark: Mark, severity: Severity) -> Problem | None:
    """The problem of a value cut at ` #`; `end` is where the value ends in the text, `mark` its place."""
    found = _CUT.match(text, end)
    if not found:
        return None
    whole = (before + found.group().rstrip()).strip()
    column = mark.end_column + len(found.group()) - len(found.group().lstrip())
    return Problem(
        "hash-comment",
        Mark(mark.end_line, column, mark.end_line, column + 1),
        "From this '#' on the line is left out: '#' after a blank begins a note that nobody sees.",
        "If it belongs to the text, put quotes around all of it. If it is a note, put a blank after the '#'.",
        quoted(whole),
        severity,
    )


def told(events: Sequence[Event], text: str) -> tuple[Sequence[Event], list[Problem]]:
    """The events as they are, and the slips in values without quotes; one in brackets is a text of the author's own."""
    keys = frozenset(keys_in(events))
    single = (it for index, it in enumerate(events) if it.kind in (Kind.SCALAR, Kind.ALIAS) and index not in keys)
    plain = (it for it in single if not it.style and not text.startswith("{", it.start))
    return events, [problem for it in plain for problem in _in_plain(text, it.start, it.end, it.mark)]


def _in_plain(text: str, start: int, end: int, mark: Mark) -> Iterator[Problem]:
    """All slips in a value without quotes, which stands in the text from `start` to `end`."""
    value = text[start:end]
    if text[end : end + 1] in (" ", "\t"):
        cut = hash_comment(text, end, value, mark, Severity.WARNING)
        if cut:
            before = text[start - mark.column + 1 : start].lstrip()
            before += " " * before.endswith(":")
            yield replace(cut, example=before + cut.example) if mark.line == mark.end_line else cut
    yield from _bullets(value, mark, alone=not text[start - mark.column + 1 : start].strip())
    if ":" in value or "-" in value:
        yield from _in_lines(text, start, value, mark)


def _in_lines(text: str, start: int, value: str, mark: Mark) -> Iterator[Problem]:
    before = text[start - mark.column + 1 : start]
    first, *others = value.split("\n")
    if not before.strip(" \t-"):
        problem = missing_space(before + first, mark.line)
        if problem:
            yield problem
    for offset, line in enumerate(others, 1):
        problem = missing_space(line, mark.line + offset)
        if problem:
            yield problem
        elif line.lstrip().startswith("- "):
            yield _folded_item(line, mark.line + offset)


def _bullets(value: str, mark: Mark, *, alone: bool) -> Iterator[Problem]:
    """Lines that look like a list to people, and are one text to YAML."""
    lines = [line.strip() for line in value.split("\n")]
    found = [line for line in lines if _BULLET.match(line)]
    if len(found) > 1 or (found and value[0] in ("•‣▪◦●○■➢➤–—+→-=" if alone else "•")):
        example = "\n".join(f"- {_BULLET.sub('', line, count=1)}" for line in found)
        sign = found[0].split()[0]
        yield replace(wrong_bullet(mark, sign, example), severity=Severity.WARNING)


def wrong_bullet(
    mark: Mark, sign: str, example: str, numbers: Sequence[int] = (), fix: tuple[Edit, ...] = ()
) -> Problem:
    """A list whose items begin with another sign than the dash; `numbers` are their lines, where there are several."""
    where = f" in lines {', '.join(map(str, numbers))}" if len(numbers) > 1 else ""
    return Problem(
        "wrong-bullet",
        mark,
        f"This looks like a list, but a list item begins with a dash and a blank, not with '{sign}'.",
        f"Put a dash and a blank instead of '{sign}'{where}, each item on a line of its own.",
        example,
        fix=fix,
    )


def _folded_item(line: str, number: int) -> Problem:
    column = len(line) - len(line.lstrip()) + 1
    return Problem(
        "wrong-indent",
        Mark(number, column, number, column + 1),
        "This is read as more text of the value above, not as a list item.",
        "Begin the list items of one list in the same column, and leave the line of their key without a value.",
        f"key:\n  {line.strip()}",
        Severity.WARNING,
    )
