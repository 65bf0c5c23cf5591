"""An author's file read and written by commands, with a word where that cannot be done."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress
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


def replace(file: Path, before: Manuscript, after: Manuscript) -> None:
    """Write `after` where `before` was read: whole or not at all, and only if nobody else has written since.

    A link stays a link; mode and owner stay. A file that may only be read is refused, also where the system would
    let its owner write it all the same.
    """
    target = file.resolve()
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise click.UsageError(f"{file} may only be read. Nothing was written.")
    made = None
    try:
        made = _written_beside(target, after.data)
        if (target.read_bytes() if target.exists() else b"") != before.data:
            raise click.UsageError(f"{file} was changed meanwhile, by an editor or a colleague. Nothing was written.")
        made.replace(target)
        _sync(target.parent)
    except OSError as error:
        raise click.UsageError(f"{file} cannot be written: {error.strerror}. It is as it was.") from error
    finally:
        if made:
            made.unlink(missing_ok=True)


def _written_beside(target: Path, data: bytes) -> Path:
    """A file beside another, with what is to stand there, on the disk for certain."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    with os.fdopen(handle, "wb") as written:
        written.write(data)
        written.flush()
        os.fsync(handle)
    if target.exists():
        shutil.copymode(target, name)
        with suppress(OSError, LookupError):  # only an administrator gives a file away, and only some systems can
            shutil.chown(name, target.owner(), target.group())
    else:
        Path(name).chmod(0o666 & ~_umask())
    return Path(name)


def _umask() -> int:
    """What the system takes away from the mode of a new file; it can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _sync(folder: Path) -> None:
    """Have the new name on the disk, too, where the system can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
