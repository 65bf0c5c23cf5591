"""A folder that a command fills: what it wrote there is known by its hashes, and what others wrote is left alone."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

KNOWN = ".purposebook.sha256"  # as `sha256sum` writes and reads it
KEPT = "kept"


@dataclass(frozen=True)
class Done:
    """How many files were written and taken away."""

    new: int
    changed: int
    same: int
    gone: int


class OwnFiles:
    """The files of ours in a folder, before and after they are written anew: path → content."""

    def __init__(self, root: Path, made: Mapping[str, bytes]) -> None:
        self.root = root
        self.made = made

    @cached_property
    def known(self) -> dict[str, set[str]]:
        """Path → the hashes that a file of ours may have: two where the last run was broken off."""
        found: dict[str, set[str]] = {}
        if (self.root / KNOWN).is_file():
            for line in (self.root / KNOWN).read_text("utf-8").splitlines():
                digest, _, path = line.partition("  ")
                if path and not {"..", "/"} & {*PurePosixPath(path).parts}:
                    found.setdefault(path, set()).add(digest)
        return found

    @property
    def gone(self) -> list[str]:
        """The files of ours that there shall be no more."""
        return [path for path in self.known if path not in self.made]

    def in_the_way(self) -> list[str]:
        """What stands where we would write or take away, and is not as we wrote it."""
        return [*dict.fromkeys(found for path in (*self.made, *self.gone) for found in self._foreign(path))]

    def _foreign(self, path: str) -> Iterator[str]:
        """The first of a path's folders that is none, or the file itself, if others made it so."""
        folders = [str(folder) for folder in reversed(PurePosixPath(path).parents)][1:]
        found = [*filter(self._is_no_folder, folders), *filter(self._stands, [path])][:1]
        yield from (part for part in found if not self._is_ours(part))

    def _is_no_folder(self, path: str) -> bool:
        target = self.root / path
        return target.is_symlink() or (target.exists() and not target.is_dir())

    def _stands(self, path: str) -> bool:
        target = self.root / path
        return target.is_symlink() or target.exists()

    def _is_ours(self, path: str) -> bool:
        target = self.root / path
        is_plain = target.is_file() and not target.is_symlink()
        return is_plain and _hash(target.read_bytes()) in self.known.get(path, ())

    def put_away(self, paths: list[str]) -> Path:
        """Move what is in the way to a folder of its own, where nothing stands yet."""
        place, number = self.root / KEPT, 2
        while place.exists():
            place, number = self.root / f"{KEPT}-{number}", number + 1
        for path in paths:
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(self.root / path, place / path)
        return place

    def write(self) -> Done:
        """Take away what shall be no more, and write the rest; broken off at any moment, the next run goes on."""
        gone, standing = self.gone, {path for path in self.made if self._stands(path)}
        self._note({path: self.known.get(path, set()) | self._hashes(path) for path in {*self.known, *self.made}})
        for path in gone:
            self._take_away(self.root / path)
        changed = [path for path in self.made if path not in standing or self._differs(path)]
        for path in changed:
            _replace(self.root / path, self.made[path])
        self._note({path: self._hashes(path) for path in self.made})
        new = len(self.made) - len(standing)
        return Done(new, len(changed) - new, len(self.made) - len(changed), len(gone))

    def _hashes(self, path: str) -> set[str]:
        return {_hash(self.made[path])} if path in self.made else set()

    def _differs(self, path: str) -> bool:
        return (self.root / path).read_bytes() != self.made[path]

    def _note(self, hashes: Mapping[str, set[str]]) -> None:
        lines = [f"{digest}  {path}\n" for path in sorted(hashes) for digest in sorted(hashes[path])]
        _replace(self.root / KNOWN, "".join(lines).encode())

    def _take_away(self, file: Path) -> None:
        file.unlink(missing_ok=True)
        for folder in file.parents:
            if folder == self.root:
                break
            with suppress(OSError):  # something of others lies in it
                folder.rmdir()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _replace(file: Path, content: bytes) -> None:
    """Write a file whole, or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_name(f".{file.name}.new")
    made.write_bytes(content)
    made.replace(file)
