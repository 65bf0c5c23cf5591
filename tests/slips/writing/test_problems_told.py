"""Every mistake of writing is told, once, at its place; and sound text is left in peace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from purposebook.loader import read
from purposebook.source.limits import MAX_NODES, MAX_SIZE

Told = Callable[[bytes | str], list[str]]

TOLD = [
    ("", "1:1 empty-file"),
    ("# only a note\n\n", "1:1 empty-file"),
    ("---\n", "1:1 empty-file"),
    ("a: 1\nb: 2\na: 3", "3:1 duplicate-key"),
    ('a: 1\n"\\x61": 3', "2:1 duplicate-key"),
    ("a: {b: 1, b: 2}", "1:11 duplicate-key"),
    ("a: &x 1", "1:4 anchor"),
    ("a: *x", "1:4 alias"),
    ("a:\n  <<: {b: 1}", "2:3 merge-key"),
    ("a: !!str 1", "1:4 tag"),
    ("a: !mine 1", "1:4 tag"),
    ("a: !far!away 1", "1:4 tag"),
    ("%YAML 1.2\n---\na: 1", "1:1 directive"),
    ("a: 1\n---\nb: 1", "2:1 several-documents"),
    ("a: 1\n...\nb: 1", "2:1 several-documents"),
    ("a: x\x07y", "1:5 control-character"),
    ("a: x\x85y", "1:5 control-character"),
    ('a: "\\0"', "1:4 control-character"),
    ("a: x\u202ey", "1:5 bidi-control"),
    ("a: x\u2066y", "1:5 bidi-control"),
    ('a: "\\u202E"', "1:4 bidi-control"),
    ("a: \ud800", "1:4 control-character"),
    (b"a: 1\r\nb: M\xfcller", "2:5 bad-encoding"),
    ("a: ü\nb: ö".encode("latin-1"), "1:4 bad-encoding"),
    ("a: 1".encode("utf-16"), "1:1 bad-encoding"),
    ("a: 1".encode("utf-16-be"), "1:1 bad-encoding"),
    ("? [a]\n: 1", "1:3 complex-key"),
    ("? |\n  a\n  b\n: 1", "1:3 complex-key"),
    ("brand\u00a0role: 1", "1:1 hidden-character"),
    ("a:\n  na\u200bme: 1", "2:3 hidden-character"),
    ("a:\n\tb: 1", "2:1 tab-indent"),
    ("a:\n\tb: 1\n\tc: 1\nd: 1", "2:1 tab-indent"),
    ("a:\n-\tb", "2:2 tab-indent"),
    ("a: {{ name }}", "1:4 unquoted-braces"),
    ("a: {{ name }} and more", "1:4 unquoted-braces"),
    ("- {text: Bring flour, water and salt}", "1:23 broken-braces"),
    ("- {text: Note: bring flour, id: a}", "1:3 broken-braces"),
    ("- {text: Why: and how?}", "1:3 broken-braces"),
    ('- ["a" b, c]', "1:3 broken-brackets"),
    ("a: [b, c\nd: 1", "1:4 unclosed-bracket"),
    ("a: {b: c\nd: 1", "1:4 unclosed-bracket"),
    ("a: @home", "1:4 unquoted-start"),
    ("- `code`", "1:3 unquoted-start"),
    ("a: %x", "1:4 unquoted-start"),
    ("a: *bold* text", "1:4 unquoted-start"),
    ("a: & Sons", "1:4 unquoted-start"),
    ("a: > 5 members", "1:4 unquoted-start"),
    ("a: [Draft] Welcome", "1:4 unquoted-start"),
    ("a: - b", "1:4 unquoted-start"),
    ('a: "x\nb: 1', "1:4 unclosed-quote"),
    ('a: "x\nb: "y"\nc: 1', "1:4 unclosed-quote"),
    ("a: 'tis the season\nb: 1", "1:4 unclosed-quote"),
    ("a: 'it's'", "1:7 text-after-quote"),
    ('a: "Hello" she said', "1:10 text-after-quote"),
    ('a: "C:\\qbread"', "1:7 bad-escape"),
    ("a: Welcome: the start", "1:11 unquoted-colon"),
    ("a: Welcome\n  to this: the start", "2:10 unquoted-colon"),
    ("a:\n  name:Ines", "2:7 missing-space (warning)"),
    ("a:\n  url:https://example.org", "2:6 missing-space (warning)"),
    ("a:\n  b: 1\n  name:Ines\n  c: 1", "3:7 missing-space"),
    ("a:\n  -Patience", "2:3 missing-space (warning)"),
    ("a:\n  - Care\n  -Patience", "3:3 missing-space"),
    ("a: {id:x, b: 1}", "1:7 missing-space"),
    ("a: We are #1", "1:11 hash-comment (warning)"),
    ("a: #ff0000", "1:4 hash-comment (warning)"),
    ("a:\n  b: 1\n c: 1", "3:2 wrong-indent"),
    ("a:\n  - b: 1\n   c: 1", "3:4 wrong-indent"),
    ("a: x\n  - b", "2:3 wrong-indent (warning)"),
    ("a: 1\nstray\nb: 1", "2:1 stray-text"),
    ("a:\n  name Ines\n  size: 3", "2:7 missing-colon"),
    ("a: 1\nmembers\n  - id: b", "2:8 missing-colon"),
    ("members\n  - id: b", "1:8 missing-colon"),
    ("a:\n  name Ines\n  size: 3\nb: 1", "2:7 missing-colon"),
    ("a:\n  - id: b\n    name = Ines\n    size: 3", "3:9 missing-colon"),
    ("a:\n  - Posts\n  Waits for an answer\nb: 1", "3:3 missing-dash"),
    ("a:\n    id: b\n    name: B\n  - id: c\n    name: C", "2:5 missing-dash"),
    ("a:\n  - id: b\n    name: B\n    id: c\n    name: C", "4:5 missing-dash"),
    ("a:\n  b: >\n  Text with a plot,\n  a balcony\nc: 1", "3:3 stray-text"),
    ("a:\n  b: >\n      Text with a plot,\n    a balcony\nc: 1", "4:5 stray-text"),
    ("a:\n  – id: b\n    name: B\n  – id: c", "2:3 wrong-bullet"),
    ("a:\n  1. id: b\n     name: B", "2:3 wrong-bullet"),
    ("a:\n  - b\n  • c", "3:3 wrong-bullet"),
    ("a:\n  > quoted", "2:3 wrong-bullet"),
    ("a:\n  – b", "2:3 wrong-bullet (warning)"),
    ("a:\n  - id: b\n  \u00a0 name: B", "3:1 hidden-character"),
    ("a: > Text with a plot,\n  a balcony\nc: 1", "1:4 unquoted-start"),
    ('a: ["b" "c"]', "1:4 broken-brackets"),
    ("a: 1\n=====\nb: 1", "2:1 stray-text"),
    ("a:\n  - id: b\n    - name: B\nc: 1", "3:5 extra-dash"),
    ("a:\n  -- id: b\n     name: B", "2:3 wrong-bullet"),
    ("a:\n  + id: b\n    name: B", "2:3 wrong-bullet"),
    ("a:\n  [ ] b\n  [x] c", "2:3 wrong-bullet"),
    ("a:\n  a) b\n  b) c", "2:3 wrong-bullet (warning)"),
    ("a: [b)\nc: 1", "1:4 unclosed-bracket"),
    ("a:\n  b:\n  - id: c\n\tname: C", "4:1 tab-indent"),
    ("a:\n  **b**: c\n  d: e", "2:3 unquoted-start"),
    ("a:\n  👉 id: b\n    name: B", "2:3 wrong-bullet"),
    ("a:\n  b:\u2009c", "2:4 missing-space (warning)"),
    ("a;\n  - id: b", "1:2 missing-colon"),
    ("a: see below\n  - id: b\n    name: B", "1:4 stray-text"),
    ("a:\n  b: - c\n    - d\ne: 1", "2:6 unquoted-start"),
    ("[" * 40, "1:33 too-deep"),
    ("<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b", "1:1 merge-conflict"),
]

SOUND = [
    "a: https://example.org:80/x?y=1#z",
    "a:\n  - https://example.org\n  - mailto:a@b.c\n  - 12:30\n  - 2026-11-22\n  - -5\n  - --x\n  - kpi/x",
    "a: first-loaf/rescue\nb: reply 12:30\nc: Re:Start\nd: -x",
    "a:\n  text at the beginning\n  of a line, which -goes on",
    "a: b # a note\nc: # a note\n  - d\n#e: f",
    "a: |\n  -x\n  name:y\n  a: b: c\n  \ttab\n  {{ z }} #1",
    "a: >-\n  We are #1\nb: 'We are #1'",
    "a: {b: c, d: [e, f], g: 'h, i: j'}",
    "a: {text: Why?, id: x}",
    "---\na: 1\n...\n",
    "\ufeffa: 1\r\nb: 2\r\n",
    "a: \u200fשלום\u200e \u200d\u200c\u061c",
    "a: Hello {{ name }} and [x]",
    "a: 1\n\t\n \t \nb: 2",
    "a: x\u2028y",
    "\"a key: with colon\": 1\n'b': 2",
    "a: []\nb: {}\nc: ~\nd:",
    "a: |2\n   x\nb: >+\n  y\n\n",
    "a:\n  - 1. FC Crumb\n  - – so they say",
    "a: |\n  - b\n  • c\n  – id: d\n  ```\n  ~~~",
    "a: 1\n# ----\n#---\n---- : 2",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[repr(text)[:50] for text, _ in TOLD])
def test_mistake_is_told_once_at_its_place(told: Told, text: bytes | str, expected: Any) -> None:
    """Otherwise an author searches the mistake in the wrong line, or never learns of it."""
    assert told(text) == [expected]


@pytest.mark.parametrize("text", ["a: " + "b" * MAX_SIZE, "- a\n" * MAX_NODES], ids=["size", "nodes"])
@pytest.mark.slow
def test_what_is_too_large_is_told_at_once(told: Told, text: bytes | str) -> None:
    """Otherwise a table saved under the wrong name keeps a machine busy, or ends the program."""
    assert told(text) == ["1:1 too-large"]


@pytest.mark.parametrize("text", SOUND, ids=[repr(text)[:50] for text in SOUND])
def test_sound_text_is_left_in_peace(told: Told, text: bytes | str) -> None:
    """Otherwise authors are blamed for what is right, and stop to believe the rest."""
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[repr(text)[:50] for text, _ in TOLD])
def test_words_are_plain_and_say_how_to_mend(text: bytes | str, expected: Any) -> None:
    """Otherwise a community manager reads parser jargon, or is told of a mistake and left alone with it."""
    for problem in read(text)[1]:
        words = f"{problem.message} {problem.hint}".lower()
        assert problem.hint
        assert not any(jargon in words for jargon in ("mapping", "scalar", "token", "sequence", "node", "pars"))


EXAMPLES = [
    ("title: Welcome: the start", 'title: "Welcome: the start"'),
    ("- {text: Note: bring flour, source: x}", '- text: "Note: bring flour"\n  source: x'),
    ("a: {text: Bring flour, water and salt}", "a:\n  text: Bring flour, water and salt"),
    ("a: 'it's'", 'a: "it\'s"'),
    ('  - name: "A" and "B"', '- name: \'"A" and "B"\''),
    ("a:\n  name:Ines", "name: Ines"),
    ("a: We are #1", 'a: "We are #1"'),
    ("a: [b, c\nd: 1", "a: [b, c]"),
    ("a:\n  name Ines\n  size: 3", "name: Ines"),
    ("a: 1\nmembers\n  - id: b", "members:"),
    ("a:\n  bee: 1\n   c: 1", "bee: 1\nc: 1"),
    ("a:\n  - id: b\n    name; Ines\n    size: 3", "name: Ines"),
    ("a:\n  - Posts\n  Waits\nb: 1", "- Posts\n- Waits"),
    ("a:\n    id: b\n    name: B\n  - id: c\n    name: C", "- id: b\n  name: B"),
    ("a:\n  - id: b\n    name: B\n    id: c\n    name: C", "- id: c"),
    ("a:\n  b: >\n  Text with a plot,\n  a balcony\nc: 1", "b: >\n  Text with a plot,\n  a balcony"),
    ('a: ["b" "c"]', "a: [b, c]"),
    ("a: ['b, 'c']", "a: [b, c]"),
    ('a: "b”', 'a: "b"'),
    ("a: #b and c", 'a: "#b and c"'),
    ("a: see below\n  - id: b\n    name: B", "a:  # see below"),
    ("a:\n  - id: b\n    - name: B\nc: 1", "- id: b\n  name: B"),
    ("a: 1\nb: 2\n3rd heading\nc: 3", "# 3rd heading"),
    ("a:\n  – id: b\n    name: B\n  – id: c", "- id: b\n- id: c"),
]


@pytest.mark.parametrize(("text", "example"), EXAMPLES)
def test_example_is_the_authors_own_text_mended(text: bytes | str, example: str) -> None:
    """Otherwise the author has to work out alone how the rule applies to the line at hand."""
    assert read(text)[1][0].example == example


def test_duplicate_key_names_both_places() -> None:
    """Otherwise the author finds one line and cannot tell which of the two is read."""
    (problem,) = read("a: 1\nb: 2\na: 3")[1]
    assert problem.mark[:2] == (3, 1)
    assert [mark[:2] for mark, _ in problem.related] == [(1, 1)]
    assert "line 1" in problem.message


def test_merge_conflict_names_its_three_lines() -> None:
    """Otherwise the author deletes one marker, builds, and meets the next."""
    (problem,) = read("a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n")[1]
    assert "lines 2, 4 and 6" in problem.message
    assert [mark.line for mark, _ in problem.related] == [4, 6]


def test_braces_within_brackets_are_shown_as_something_that_can_be_read() -> None:
    """Lost otherwise: who copies the example gets a list that nobody closes."""
    _, problems, *_ = read('target: [{text: "24 months", note: Aimed at, never promised}]\n')
    assert [problem.example for problem in problems] == ['{text: "24 months", note: "Aimed at, never promised"}']
