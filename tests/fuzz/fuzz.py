"""Files that nobody would write, by the hundred thousand: what reading, checking and drawing make of them.

`make fuzz` runs it: `fuzz.py reader 500000` lets atheris look for files that reach lines no other has reached,
`fuzz.py pages 5000` draws every page of so many files that load. What is found is kept in `tests/fuzz/found`, and
tried by the suite from then on.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["purposebook"]):
    from looks import draw, examined, mend, mutants, read, seeds

FOUND = Path(__file__).parent / "found"
LONGEST = 600  # bytes; a longer file only takes longer
SAMPLE = 25  # each of so many is also told in every form, and mended: that takes as long as ten are read


def reader(count: int) -> None:
    """So many inputs for reading and checking, some of them told and mended as well, led by atheris."""
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(seeds()):
            (Path(corpus) / str(number)).write_bytes(data[:LONGEST])
        atheris.Setup([sys.argv[0], f"-atheris_runs={count}", f"-max_len={LONGEST}", corpus], _tried(_read))
        atheris.Fuzz()


def _read(data: bytes) -> None:
    examined(data)
    if sum(data) % SAMPLE == 0:
        read(data)
        mend(data)


def pages(count: int) -> None:
    """So many files that load, with all their pages and files drawn."""
    drawn = 0
    look = _tried(draw)
    for tried, data in enumerate(mutants(seeds(), seed=count), 1):
        drawn += bool(look(data))
        if tried % 1000 == 0 or drawn == count:
            print(f"{tried} tried, {drawn} of {count} drawn", flush=True)
        if drawn == count:
            return


def _tried(look: Callable[[bytes], object]) -> Callable[[bytes], int]:
    def tried(data: bytes) -> int:
        try:
            return int(look(data) is True)
        except Exception:
            print(f"Kept as {_kept(data)}", flush=True)
            raise

    return tried


def _kept(data: bytes) -> Path:
    FOUND.mkdir(exist_ok=True)
    file = FOUND / f"{hashlib.sha256(data).hexdigest()[:12]}.yml"
    file.write_bytes(data)
    return file


if __name__ == "__main__":
    {"reader": reader, "pages": pages}[sys.argv[1]](int(sys.argv[2]))
