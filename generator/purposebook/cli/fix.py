"""`purposebook fix`: mends what can be mended without a doubt, and leaves every other byte of the file alone."""

from __future__ import annotations

import difflib
from functools import partial
from pathlib import Path

import click

from purposebook import clock
from purposebook.authoring.edits.mending import Mended, mended
from purposebook.checking.examine import Standards, examine
from purposebook.cli.author_files import read, replace
from purposebook.cli.colours import say
from purposebook.cli.standards import file_here, site_of
from purposebook.source.manuscript import Manuscript

EXAMPLES = """
\b
Examples:
  purposebook fix --diff     what would change
  purposebook fix            mend the purpose.yml of this folder
"""


@click.command(epilog=EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), default=file_here)
@click.option("--diff", "--dry-run", "only_show", is_flag=True, help="Show what would change, and change nothing.")
def fix(file: Path, only_show: bool) -> None:
    """Mend in FILE what can only be meant in one way.

    That is: slips in keys, ids and fixed words, quotes that are missing, tabs, and words for which 'language:' names
    another. Everything else stays as it is, comments and line ends included; what would lead to a new mistake is
    left to you.
    """
    manuscript = read(file)
    look = partial(examine, standards=_standards(file))
    result = mended(look(manuscript.data), look)
    if only_show:
        say(_difference(manuscript, result.manuscript, str(file)) or "Nothing would change.")
        return
    if result.done:
        replace(file, manuscript, result.manuscript)
    for line in _told(result, str(file)):
        say(line)


def _standards(file: Path) -> Standards:
    """By what the file is measured when its site is built."""
    site = site_of(file)
    accepted = site.baseline.read_bytes() if site.baseline.is_file() else b""
    return Standards(clock.today(), site.levels, accepted, str(site.baseline), str(site.settings))


def _told(result: Mended, name: str) -> list[str]:
    """What was done and what is left, in words."""
    done = sorted(result.done, key=lambda mend: mend.line)
    lines = [f"{name}:{mend.line}  {mend.words}" for mend in done]
    lines.append(f"{len(done)} mended." if done else "Nothing to mend: nothing here has one clear way out.")
    dropped = len(result.dropped)
    if dropped:
        lines.append(
            f"{dropped} left as {'they were' if dropped > 1 else 'it was'}: a change would lead to a new mistake."
        )
    if left := len(result.loaded.all_problems):
        lines.append(f"{left} more to look at. 'purposebook check' tells {'them' if left > 1 else 'it'}.")
    return lines


def _difference(before: Manuscript, after: Manuscript, name: str) -> str:
    """Both texts side by side, in the form that Git and editors know."""
    old, new = (text.text.replace("\r\n", "\n").split("\n") for text in (before, after))
    lines = difflib.unified_diff(old, new, name, f"{name} (mended)", lineterm="")
    return "\n".join(lines)
