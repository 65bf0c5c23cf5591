"""Characters that cannot be seen: refused where they mislead, kept where a script needs them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from purposebook.problems import Edit, Mark, Problem
from purposebook.source.decode import place

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060\ufeff]")
_SEPARATORS = str.maketrans("\u2028\u2029", "  ")  # YAML counts them as line ends, editors do not
_EMPTY_LINE = re.compile(r"^[ \t]*\t[ \t]*$", re.MULTILINE)  # seen by nobody, yet the parser stops there
_INDENT = re.compile("^ *[\u00a0\u2000-\u200a\u202f\u3000][\u00a0\u2000-\u200a\u202f\u3000 ]*(?=\\S)", re.MULTILINE)
_MOST = 20
_Maker = Callable[[str, Mark], Problem]


def clean(text: str) -> tuple[str, list[Problem]]:
    """The text, as long as before, without characters no reader may meet; and where they stood."""
    problems = list(_first_per_line(_CONTROL, text, control_character))
    problems += _first_per_line(_BIDI, text, bidi_control)
    problems += _hidden_indents(text)
    text = washed(text).translate(_SEPARATORS)
    for pattern in (_EMPTY_LINE, _INDENT):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text, problems


def unescaped(value: str, mark: Mark) -> Iterator[Problem]:
    """What is wrong with a value once its backslash codes are resolved."""
    if found := _CONTROL.search(value):
        yield control_character(found.group(), mark)
    if found := _BIDI.search(value):
        yield bidi_control(found.group(), mark)


def washed(value: str) -> str:
    """A value without control characters, so that no page ever holds one."""
    return _BIDI.sub("\ufffd", _CONTROL.sub("\ufffd", value))


def plain_key(key: str) -> str:
    """The key as it looks: ordinary blanks, nothing invisible."""
    return " ".join(_BLANK.sub(" ", _INVISIBLE.sub("", key)).split())


def hidden_in_key(key: str, mark: Mark) -> Problem | None:
    """The problem of a key that looks right and is another, because of a character nobody sees."""
    found = _BLANK.search(key) or _INVISIBLE.search(key)
    if not found:
        return None
    shown = plain_key(key)
    return Problem(
        "hidden-character",
        mark,
        f"The key '{shown}' holds a character that cannot be seen: {_name(found.group())}.",
        "It often comes along when text is copied from a web page. Delete the key and type it again.",
        f"{shown}:",
        fix=(Edit(mark, shown),) if shown.isprintable() else (),
    )


def _hidden_indents(text: str) -> Iterator[Problem]:
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
        f"{many} with a blank that is not an ordinary one: {_name(blanks.lstrip(' ')[0])}.",
        "It often comes along when text is copied from a web page. Delete the blanks before the text "
        "and type them again.",
        fix=tuple(Edit(at, " " * len(blanks), whole=True) for blanks, at in found),
    )


def control_character(character: str, mark: Mark) -> Problem:
    """The problem of a control character, which no page can show."""
    return Problem(
        "control-character",
        mark,
        f"Here stands a character that cannot be shown ({_name(character)}).",
        "Delete it; it often comes along when text is copied from another program.",
    )


def bidi_control(character: str, mark: Mark) -> Problem:
    """The problem of a character that makes text appear in another order than it is stored."""
    return Problem(
        "bidi-control",
        mark,
        f"Here stands an invisible character that turns the direction of reading ({_name(character)}).",
        "It can make text look other than it is. Delete it; Arabic and Hebrew read well without it.",
    )


def _first_per_line(pattern: re.Pattern[str], text: str, problem: _Maker) -> Iterator[Problem]:
    told = line_end = -1
    for found in pattern.finditer(text):
        if found.start() < line_end:
            continue
        told += 1
        if told == _MOST:
            return
        line_end = text.find("\n", found.start())
        line_end = len(text) if line_end < 0 else line_end
        yield problem(found.group(), place(text, found.start()))


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{name.lower()}, {code}" if name else code
