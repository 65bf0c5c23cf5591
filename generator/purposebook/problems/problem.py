"""A problem is a value: what is wrong in purpose.yml, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Mark(NamedTuple):
    """A place in purpose.yml. Lines and columns count from 1; the end is where the text stops."""

    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


START = Mark(1, 1)


class Edit(NamedTuple):
    """A change of the file as data: what stands at `mark` becomes `text`; a mark without length is a place to insert.

    Quotes around what stands there stay, unless `whole` says that they are meant, too. `opens` is the part of the
    file that could not be read before and can be read then, so that mistakes in it are no doing of the change.
    """

    mark: Mark
    text: str
    whole: bool = False
    opens: Mark | None = None


class Severity(StrEnum):
    """How much a problem weighs: an error stops a build, a warning stops a strict one."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake of the author's, told in plain words.

    `code` is stable and kebab-case; `message` says what is wrong, `hint` how to mend it,
    `example` is YAML to copy, `related` names other places that belong to the mistake.
    `about` is the address of what a finding belongs to, such as `kpi/reply-time`, by which it is known again when
    lines move. `file` names the file if it is not purpose.yml itself. `fix` is how the file is mended, where only one
    way can be meant; `purposebook fix` follows it. `missing` is the key that ought to be there.
    """

    code: str
    mark: Mark
    message: str
    hint: str = ""
    example: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[tuple[Mark, str], ...] = field(default=())
    about: str = ""
    file: str = ""
    fix: tuple[Edit, ...] = ()
    missing: str = ""

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Order of reading: from the top of the file to its end."""
        return (self.mark.line, self.mark.column, self.code, self.message)
