"""What is made of a file that nobody would write, and such files: those of the project, changed here and there."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import chain
from pathlib import Path

from purposebook.authoring.edits.mending import mended
from purposebook.checking.examine import Standards, examine
from purposebook.checking.report import FORMATS, Report
from purposebook.loader import Loaded
from purposebook.site.website import Setting, generate
from purposebook.source.manuscript import EncodingError

TESTS = Path(__file__).parents[1]
PARTS = ("loader", "slips", "golden", "views", "fuzz/found")  # where files lie that are worth a change
STANDARDS = Standards(date(2026, 11, 22))
SIGNS = (
    "{}", "[]", "{", "}", "[", "]", ": ", "- ", "\n", "\n  ", "\n- ", "''", '"', "#", "|\n", "\t", "&a ", "*a", "!!x ",
    "none: x", "withheld: x", "id: ", "x-", "\x00", "\ufeff", "\u202e", "é", "~", "-1", "1e400", "2026-02-30",
)  # fmt: skip


def examined(data: bytes) -> Loaded:
    """A file read and checked."""
    return examine(data, STANDARDS)


def read(data: bytes) -> Loaded:
    """The same, and told in every form."""
    loaded = examined(data)
    for form in FORMATS.values():
        form(Report(loaded.all_problems, loaded.text))
    return loaded


def mend(data: bytes) -> None:
    """A file mended as far as it goes; `fix` refuses one that is saved in another encoding."""
    loaded = examined(data)
    with suppress(EncodingError):
        mended(loaded, examined)


def draw(data: bytes) -> bool:
    """Every page and every file beside them drawn; whether there is a site at all."""
    website, _ = generate(data, Setting(standards=STANDARDS))
    if not website:
        return False
    for page in website.pages:
        website.draw(page)
    return bool(website.files)


def seeds() -> list[bytes]:
    """What is written in the project: whole communities, files as people break them, and what was found before."""
    files = chain(
        (TESTS.parent / "examples").glob("*/purpose.yml"), *(TESTS.glob(f"{part}/**/*.yml") for part in PARTS)
    )
    return [file.read_bytes() for file in sorted(files)]


def mutants(files: Iterable[bytes], seed: int) -> Iterator[bytes]:
    """Files changed here and there without an end, the same for each seed."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    known = list(files)
    while True:
        data = chance.choice(known)[:20_000]
        for _ in range(chance.randint(1, 6)):
            data = chance.choice(CHANGES)(data, known, chance)
        yield data


def _cut(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randrange(40) :]


def _sign(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(SIGNS).encode() + data[at:]


def _line(data: bytes, known: list[bytes], chance: random.Random) -> bytes:
    """A line of another file put in, or in the place of one."""
    lines, others = data.split(b"\n"), chance.choice(known).split(b"\n")
    at = chance.randrange(len(lines))
    return b"\n".join([*lines[:at], chance.choice(others), *lines[at + chance.randrange(2) :]])


def _shift(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice(
        (b"  " + lines[at], lines[at].lstrip(), b"- " + lines[at], lines[at].replace(b"- ", b"  "))
    )
    return b"\n".join(lines)


def _value(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    """What stands behind a colon becomes something else, so that the file can still be read."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    key, colon, _rest = lines[at].partition(b": ")
    lines[at] = key + colon + chance.choice(VALUES).encode() if colon else lines[at]
    return b"\n".join(lines)


VALUES = (
    "{}", "[]", "", "''", "x", "[x]", "[{}]", "['']", "[~]", "{none: x}", "{withheld: x}", "0", "-1", "1e300", "9999",
    "0001-01-01", "[x, x]", "{text: x, none: y}", "everyone", "brand", "{id: x}", "{x: {y: z}}", "none", "100%", "∞",
    "<b>",
)  # fmt: skip
Change = Callable[[bytes, list[bytes], random.Random], bytes]
CHANGES: tuple[Change, ...] = (_cut, _sign, _line, _shift, _value, _value, _value)
