"""What comes along when a file is copied, or is no purpose.yml at all, is told once, as one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.loader import load, read

Told = Callable[[bytes | str], list[str]]
FILE = "schema: 1\ncommunity:\n  name: Loaf Club\nmembers:\n  - name: Baker\n"
TOP = "schema: 1\ncommunity: {name: Loaf Club}\n"

ONCE = {
    "an e-mail": ("\n".join(f"> {line}" for line in FILE.split("\n")[:-1]), "1:1 stray-text"),
    "an e-mail answered twice": ("\n".join(f">> {line}" for line in FILE.split("\n")[:-1]), "1:1 stray-text"),
    "an answer with code in it": (f"Here's your file:\n\n```yaml\n{FILE}```\n\nAnything else?\n", "1:1 stray-text"),
    "code alone": (f"```yaml\n{FILE}```\n", "1:1 stray-text"),
    "code cut off": (f"Sure:\n```\n{FILE}", "1:1 stray-text"),
    "a web page": ("<!DOCTYPE html>\n<html><body>\n<p>schema: 1</p>\n</body></html>", "1:1 other-format"),
    "a page without its head": ('<p class="x">schema: 1</p>\n<p>community:</p>', "1:1 other-format"),
    "a formatted document": ("{\\rtf1\\ansi schema: 1\\\n}", "1:1 other-format"),
    "a document of Word": (b"PK\x03\x04\x14\x00\x06\xff", "1:1 other-format"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "1:1 other-format"),
    "no indentation left": ("\n".join(map(str.strip, FILE.replace("name: L", "brand: T\nurl: U\nname: L").split("\n"))),
                            "3:1 wrong-indent"),
    "blanks of a web page": (FILE.replace("  ", "\u00a0\u00a0"), "3:1 hidden-character"),
    "rows in Markdown": (f"{TOP}members:\n| id | name |\n|---|---|\n| a | A |\n| b | B |\n", "4:1 table"),
    "rows of a spreadsheet": (f"{TOP}members:\nid\tname\tkind\na\tA\tperson\n", "4:1 table"),
    "rows with heads that are no keys": (f"{TOP}members:\n| Who | What? |\n|--|--|\n| a | A |\n", "4:1 table"),
    "a dash in an empty field": (f"{TOP}brand_role:\n  stance: -\n", "4:11 unquoted-start"),
    "a bracket that is cut off": (f"{TOP}sources:\n  - {{id: a, na", "4:5 unclosed-bracket"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONCE.values(), ids=ONCE)
def test_one_cause_is_told_once(text: bytes | str, expected: str) -> None:
    """Lost otherwise: forty messages for one paste, most of them on lines that are right."""
    assert [f"{it.mark.line}:{it.mark.column} {it.code}" for it in load(text).problems] == [expected]


def test_text_around_code_is_deleted_from_below() -> None:
    """Lost otherwise: who deletes the first lines first, finds other lines under the numbers of the last."""
    (found,) = load(f"Here's your file:\n\n```yaml\n{FILE}```\n\nAnything else?\n").problems
    assert found.hint == "Delete lines 9 to 11, then lines 1 to 3."


def test_a_mistake_below_an_e_mails_signs_keeps_its_place(told: Told) -> None:
    """Lost otherwise: a mend two columns beside the word that it is for."""
    assert told("> community:\n>   name: @home") == ["1:1 stray-text", "2:11 unquoted-start"]


SOUND = [
    "community:\n  summary: |\n    ```\n    code\n    ```",
    "community:\n  summary: |\n    | a | b |\n    |---|---|\n    | 1 | 2 |",
    "community:\n  summary: >\n    > a line from a mail\n    > and another",
    "community:\n  details:\n    a: 1, 2, 3\n    b: 4, 5, 6",
    "members:\n- Baker\n- Reader\nchannels:\n- Forum",
    "purpose:\n  statement: |\n    o pão\n    o forno",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_text_may_hold_such_signs(text: str) -> None:
    """Lost otherwise: an author is told to delete what belongs to a text."""
    assert not read(text)[1]
