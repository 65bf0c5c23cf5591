"""An author's file read and written by commands, with a word where that cannot be done."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from purposebook.source.manuscript import EncodingError, Manuscript


def read(file: Path) -> Manuscript:
    """The manuscript of a file; a way out where it cannot be read."""
    try:
        return Manuscript.of(file.read_bytes())
    except OSError as error:
        raise click.UsageError(f"{file} cannot be read: {error.strerror}.") from error
    except EncodingError as error:
        raise click.UsageError(f"{file} is not saved as UTF-8. Save it again with that encoding first.") from error


def replace(file: Path, manuscript: Manuscript) -> None:
    """Write a file whole or not at all, so that no power cut leaves half of it; a link stays a link."""
    target = file.resolve()
    name = ""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as written:
            written.write(manuscript.data)
        Path(name).chmod(target.stat().st_mode)
        Path(name).replace(target)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise click.UsageError(f"{file} cannot be written: {error.strerror}. It is as it was.") from error
