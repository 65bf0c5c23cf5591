"""What the manual says of the code is taken from the code: keys, checks, commands, contexts of templates, their
tools, and the communities of the project.

A page asks for it by a comment of its own line: `<!-- filled in: contexts -->`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import click
from file_reference import codes, keys
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from purposebook.cli import main
from purposebook.loader import load
from purposebook.site.render.toolbox import Toolbox
from purposebook.site.website import Setting, generate

BUNDLED = Path(__file__).parents[2] / "purpose.yml"
EARLIER = "community: {name: The Proving Room}\n"  # so that there is a page of changes
TO_COPY = "template"  # the smallest example once more, with notes
WIDTH = 90
_ASKED = re.compile(r"^<!-- filled in: (?P<what>[a-z]+) -->$", re.MULTILINE)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with what it asks for; KeyError where nobody knows it."""
    return _ASKED.sub(lambda found: FILLED[found["what"]](), markdown)


def contexts() -> str:
    """A table for each section: its templates, the class that each gets, and the names that it may use."""
    by_section: dict[str, list[str]] = {}
    for template, context in sorted(_contexts().items()):
        section = template.partition("/")[0]
        by_section.setdefault(section, []).append(_row(template, context))
    head = "| template | what it gets |\n|---|---|\n"
    return "\n".join(f"### {section}/\n\n{head}{''.join(rows)}" for section, rows in by_section.items())


def _contexts() -> dict[str, type[Any]]:
    """Template → class of its context, on a site that has every page."""
    text = BUNDLED.read_bytes()
    website, _ = generate(text, Setting(before=EARLIER, since="v1.0"))
    assert website
    return {page.template: type(page.context()) for page in website.pages}


def _row(template: str, context: type[Any]) -> str:
    names = (
        ", ".join(f"`{field.name}` ({field.type.replace('|', 'or')})" for field in fields(context)) or "Nothing more."
    )
    says = " ".join((context.__doc__ or "").split("\n\n")[0].split())
    return f"| `{template}.html.j2` | **{context.__name__}**: {says}<br>{names} |\n"


def tools() -> str:
    """A table of what every template can use."""
    told = re.findall(r'^    (\w+): [^\n]+\n    """(.*?)"""', inspect.getsource(Toolbox), re.MULTILINE)
    return "| name | what it is |\n|---|---|\n" + "".join(f"| `{name}` | {says} |\n" for name, says in told)


def commands() -> str:
    """The help of every command, as the terminal shows it."""
    return "\n".join(_commands())


def _commands() -> Iterator[str]:
    above = click.Context(main, info_name="purposebook")
    for name, command in sorted(main.commands.items()):
        with click.Context(command, parent=above, info_name=name, terminal_width=WIDTH) as context:
            yield f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"


def communities() -> str:
    """A section for each community of the project, with links to its site and its file."""
    examples = sorted(BUNDLED.parent.glob("examples/*/purpose.yml"))
    return "\n".join(_community(file) for file in (BUNDLED, *examples) if file.parent.name != TO_COPY)


def _community(file: Path) -> str:
    book = load(file.read_bytes()).book
    assert book
    assert book.community
    folder = "the-proving-room" if file == BUNDLED else file.parent.name
    written = f"../../../{file.relative_to(BUNDLED.parent).as_posix()}"
    by = f"By {book.community.brand}. " if book.community.brand else ""
    gist = (book.purpose and book.purpose.statement) or book.community.summary or ""
    links = f"[Open the site]({folder}/) · [Its purpose.yml]({written})"
    return f"## {book.community.name}\n\n{by}{gist}\n\n{links}\n"


FILLED: dict[str, Callable[[], str]] = {
    "codes": codes,
    "commands": commands,
    "communities": communities,
    "contexts": contexts,
    "keys": keys,
    "tools": tools,
}
