"""An author's file as it lies on the disk: edits at marks, and every byte beside them as it was.

ruamel.yaml, the library for round trips, writes the whole file anew: it changes indentation, line ends, quotes and
wrapped lines, and refuses a file that is broken. So the text itself is edited, at the places that were read.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from purposebook.problems import Edit, Mark

LINE_END = re.compile("\r\n|\r|\n")  # as marks count
QUOTES = ('"', "'")


class EncodingError(ValueError):
    """The file is saved in another encoding, so that no edit could keep its bytes."""


@dataclass(frozen=True)
class Manuscript:
    """The text of a file with its own line ends, and its byte order mark if it has one."""

    text: str
    has_mark: bool = False

    @classmethod
    def of(cls, data: bytes | str) -> Manuscript:
        """The manuscript of a file's bytes, or of its text; raises EncodingError."""
        try:
            text = data if isinstance(data, str) else data.decode()
        except UnicodeDecodeError as error:
            raise EncodingError from error
        return cls(text.removeprefix("\ufeff"), text.startswith("\ufeff"))

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (codecs.BOM_UTF8 if self.has_mark else b"") + self.text.encode()

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in LINE_END.finditer(self.text))]

    @cached_property
    def line_end(self) -> str:
        """The line end that the file uses."""
        found = LINE_END.search(self.text)
        return found.group() if found else "\n"

    def index(self, line: int, column: int) -> int:
        """The index of a place in the text."""
        start = self._starts[min(line, len(self._starts)) - 1]
        return min(start + column - 1, len(self.text))

    def end_of_line(self, line: int) -> Mark:
        """The place behind the last character of a line."""
        start = self.index(line, 1)
        found = LINE_END.search(self.text, start)
        column = (found.start() if found else len(self.text)) - start + 1
        return Mark(line, column, line, column)

    def written(self, mark: Mark) -> str:
        """What stands at a mark."""
        return self.text[slice(*self._span(Edit(mark, "", whole=True)))]

    def words(self, mark: Mark) -> str:
        """What stands at a mark, without the quotes around it."""
        return self.text[slice(*self._span(Edit(mark, "")))]

    def _span(self, edit: Edit) -> tuple[int, int]:
        mark = edit.mark
        start = self.index(mark.line, mark.column)
        end = self.index(mark.end_line, mark.end_column) if mark.end_line else start
        written = self.text[start:end]
        if not edit.whole and len(written) > 1 and written[0] == written[-1] and written[0] in QUOTES:
            return start + 1, end - 1
        return start, end

    def edited(self, edits: Iterable[Edit]) -> Manuscript:
        """The manuscript after some edits, of which none touches another's place; line ends become the file's own."""
        text = self.text
        placed = sorted(((*self._span(edit), number, edit.text) for number, edit in enumerate(edits)), reverse=True)
        for start, end, _, new in placed:
            text = text[:start] + new.replace("\n", self.line_end) + text[end:]
        return Manuscript(text, self.has_mark)

    def overlap(self, one: Edit, other: Edit) -> bool:
        """Whether two edits touch the same place."""
        (start, end), (other_start, other_end) = self._span(one), self._span(other)
        return start < other_end and other_start < end if (start, end) != (other_start, other_end) else True
