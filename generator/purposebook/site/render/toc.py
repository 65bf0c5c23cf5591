"""The headings of a page as it is rendered, for the table of contents and for anchors that are unique."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from purposebook.fields.base import Base
from purposebook.fields.ids import slug
from purposebook.problems import START


def line_of(base: Base) -> Markup:
    """The attribute that says on which line of the file something stands; '' for what nobody wrote there."""
    return Markup("") if base.mark == START else Markup(' data-l="{}"').format(base.mark.line)


@dataclass(slots=True)
class Heading:
    """A heading: its level (2 or 3), its plain words and its anchor."""

    level: int
    title: str
    anchor: str


@dataclass(slots=True)
class Contents:
    """Collects headings while a page is rendered."""

    headings: list[Heading] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)

    def heading(
        self, title: str, level: int = 2, anchor: str = "", mark: str = "", about: Base | None = None
    ) -> Markup:
        """Write a heading, with a mark behind its words, and note it for the contents.

        `about` is the entry of the file that bears these words; its line stands with them.
        """
        anchor = self._free(anchor or slug(title, "section"))
        self.headings.append(Heading(level, str(title), anchor))
        return Markup(
            '<h{0} id="{1}"{4}>{2}{3}'
            '<a class="headerlink" href="#{1}" title="Permanent link" aria-label="Permanent link: {2}">&para;</a>'
            "</h{0}>"
        ).format(level, anchor, title, Markup(" ") + mark if mark else "", line_of(about) if about else "")

    def _free(self, anchor: str) -> str:
        tried, number = anchor, 2
        while tried in self._taken:
            tried, number = f"{anchor}-{number}", number + 1
        self._taken.add(tried)
        return tried
