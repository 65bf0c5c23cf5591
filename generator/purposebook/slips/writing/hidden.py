"""Blanks and other characters that look right, or like nothing, and make another key or another depth of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.writing.events import keys_in
from purposebook.source.characters import name_of
from purposebook.source.parse import Event, Kind

_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060\ufeff]")
_INDENT = re.compile("^ *[\u00a0\u2000-\u200a\u202f\u3000][\u00a0\u2000-\u200a\u202f\u3000 ]*(?=\\S)", re.MULTILINE)


def clear(text: str) -> tuple[str, list[Problem]]:
    """The text with ordinary blanks at the beginning of its lines; and the problem of those that were none."""
    return _INDENT.sub(lambda found: " " * len(found.group()), text), list(_indents(text))


def without(events: Sequence[Event], _: str) -> tuple[list[Event], list[Problem]]:
    """The events with keys as they look; and the problem of each that is another than it looks."""
    events, problems = list(events), []
    for index in keys_in(events):
        event, shown = events[index], plain_key(events[index].value)
        found = _BLANK.search(event.value) or _INVISIBLE.search(event.value)
        if event.kind is Kind.SCALAR and found and shown and "\n" not in event.value:
            problems.append(_in_key(shown, found.group(), event.mark))
            events[index] = event._replace(value=shown)
    return events, problems


def plain_key(key: str) -> str:
    """The key as it looks: ordinary blanks, nothing invisible."""
    return " ".join(_BLANK.sub(" ", _INVISIBLE.sub("", key)).split())


def _in_key(shown: str, character: str, mark: Mark) -> Problem:
    """The problem of a key that looks right and is another, because of a character nobody sees."""
    return Problem(
        "hidden-character",
        mark,
        f"The key '{shown}' holds a character that cannot be seen: {name_of(character)}.",
        "It often comes along when text is copied from a web page. Delete the key and type it again.",
        f"{shown}:",
        fix=(Edit(mark, shown),) if shown.isprintable() else (),
    )


def _indents(text: str) -> Iterator[Problem]:
    """The lines that begin with blanks of another kind, told at the first of them."""
    lines = enumerate(text.split("\n"), 1) if _INDENT.search(text) else ()
    found = [(it.group(), Mark(line, 1, line, it.end() + 1)) for line, row in lines if (it := _INDENT.match(row))]
    if not found:
        return
    blanks, mark = found[0]
    many = f"From here on {len(found)} lines begin" if len(found) > 1 else "This line begins"
    yield Problem(
        "hidden-character",
        mark._replace(end_column=mark.column + 1),
        f"{many} with a blank that is not an ordinary one: {name_of(blanks.lstrip(' ')[0])}.",
        "It often comes along when text is copied from a web page. Delete the blanks before the text "
        "and type them again.",
        fix=tuple(Edit(at, " " * len(blanks), whole=True) for blanks, at in found),
    )
