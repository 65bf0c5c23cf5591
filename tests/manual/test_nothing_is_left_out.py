"""What the manual lists is whole: every option with its default, everything that is filled in, every command."""

from __future__ import annotations

import re

import pytest
import yaml
from manual_pages import PAGES
from reference import FILLED, on_page_markdown

from purposebook.checking.explanations import every_code
from purposebook.cli import main
from purposebook.model.keys import key_tables
from purposebook.plugin.options import Options
from purposebook.plugin.theme import FILLED_IN

TABLES = {  # the pages on what can be said, with their tables of keys
    name: tables
    for name, page in PAGES.items()
    if (tables := re.findall(r"^\| key \| for \|\n\|[-|]+\|\n((?:\|.*\n)+)", page.text, re.MULTILINE))
}
OPTIONS = PAGES["options.md"].text


def test_every_option_is_listed_with_its_default() -> None:
    """Lost otherwise: an option is there and nobody finds it, or the manual promises another default."""
    told = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", OPTIONS, re.MULTILINE))
    there = {name: option.default for name, option in Options._schema}
    assert {name: in_words(default) for name, default in there.items()} == {name: told.get(name) for name in there}


def in_words(default: object) -> str:
    """A default as the table says it."""
    return "none" if default is None else f"`{yaml.safe_dump(default).removesuffix('...' + chr(10)).strip()}`"


def test_everything_that_is_filled_in_is_listed() -> None:
    """Lost otherwise: something on the site comes from nowhere, and nobody knows how to undo it."""
    listed = set(re.findall(r"`([^`]+)`", "".join(re.findall(r"^\| ((?:`[^`]+`,? ?)+) \|", OPTIONS, re.MULTILINE))))
    assert set(FILLED_IN) <= listed


@pytest.mark.parametrize("name", TABLES)
def test_keys_and_checks_that_a_page_names_are_there(name: str) -> None:
    """Lost otherwise: the manual goes on telling of a key or a check that has another name now."""
    keys = {row.name for table in key_tables() for row in table.rows}
    told = re.findall(r"`([^`]+)`", "".join(re.findall(r"^\|((?: `\w+`,?)+) \|", "".join(TABLES[name]), re.MULTILINE)))
    assert told
    assert set(told) <= keys
    assert set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", PAGES[name].words_and_names)) <= set(every_code())


def test_every_command_has_its_row() -> None:
    """Lost otherwise: a command is there and nobody finds it."""
    rows = re.findall(r"^\| `purposebook (\w+)` \|", PAGES["commands.md"].text, re.MULTILINE)
    assert sorted(rows) == sorted(main.commands)


def test_what_a_page_asks_for_is_filled_in() -> None:
    """Lost otherwise: a table that is taken from the code is missing, and the page says nothing."""
    asked = [name for page in PAGES.values() for name in re.findall(r"<!-- filled in: (\w+) -->", page.text)]
    assert sorted(asked) == sorted(FILLED)
    for name in asked:
        filled = on_page_markdown(f"<!-- filled in: {name} -->", None, None, None)  # type: ignore[arg-type]
        assert filled == FILLED[name]()
        assert filled.count("\n") > 20
