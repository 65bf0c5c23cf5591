"""The pages of the manual, and the blocks of code in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs-dev" / "manual"
SETTINGS = ROOT / "docs-dev" / "mkdocs.yml"
_BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<language>\w+)(?P<info>[^\n]*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """A block of code: its language, and its title, which is the file that a reader is to write."""

    page: str
    line: int
    language: str
    title: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"

    @property
    def file(self) -> str:
        """The file that the block is; '' for one that is only shown. `purpose.yml (with a slip)` is purpose.yml."""
        return "" if "," in self.title else self.title.partition(" ")[0]

    @property
    def is_odd(self) -> bool:
        """Whether the text has something in it that is told, and that the page is about."""
        return "(with " in self.title


@dataclass(frozen=True)
class ManualPage:
    """One page as it is written."""

    path: Path

    @property
    def name(self) -> str:
        """Its path within the manual; the name alone for one that lies elsewhere."""
        return (self.path.relative_to(MANUAL) if self.path.is_relative_to(MANUAL) else Path(self.path.name)).as_posix()

    @cached_property
    def text(self) -> str:
        """Its Markdown."""
        return self.path.read_text(encoding="utf-8")

    @property
    def words_and_names(self) -> str:
        """Its Markdown without blocks of code."""
        return _BLOCK.sub("", self.text)

    @property
    def words(self) -> str:
        """Its Markdown without code."""
        return re.sub(r"`[^`\n]+`", "", self.words_and_names)

    def blocks(self, *languages: str) -> Iterator[Block]:
        """Its blocks in some languages; all of them if none is named."""
        for found in _BLOCK.finditer(self.text):
            title = re.search(r'title="([^"]*)"', found["info"])
            line = self.text.count("\n", 0, found.start()) + 1
            if not languages or found["language"] in languages:
                yield Block(self.name, line, found["language"], title[1] if title else "", dedent(found["text"]))

    def show(self, block: Block, text: str) -> None:
        """Write other words into a block."""
        before = f"```{block.language}\n{block.text}```\n"
        after = f"```{block.language}\n{text.strip()}\n```\n"
        self.path.write_text(self.path.read_text("utf-8").replace(before, after), encoding="utf-8")


PAGES = {page.name: page for page in map(ManualPage, sorted(MANUAL.rglob("*.md")))}


def blocks(*languages: str) -> list[Block]:
    """The blocks of all pages in some languages."""
    return [block for page in PAGES.values() for block in page.blocks(*languages)]
