"""Files to copy, shown on a page as they lie in the template, so that they cannot grow apart.

A page asks for one by a comment of its own line: `<!-- to copy: mkdocs.yml -->`.
"""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

TEMPLATE = Path(__file__).parents[2] / "examples" / "template"
ASKED = re.compile(r"^<!-- to copy: (?P<path>\S+) -->$", re.MULTILINE)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with the files that it asks for; FileNotFoundError where the template has none of that name."""
    return ASKED.sub(lambda found: _shown(found["path"]), markdown)


def _shown(path: str) -> str:
    language = "yaml" if path.endswith(".yml") else "text"
    text = (TEMPLATE / path).read_text("utf-8")
    return f'```{language} title="{path}"\n{text}```'
