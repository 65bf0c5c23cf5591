"""A build beside the last site: it takes that site's place when it is whole, and not a moment before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path


class Aside:
    """The folder in which a site is built, beside the one that is published.

    MkDocs empties its folder before it writes the first page. So it is given another one to empty, and the last site
    stays as it is, byte for byte, whatever happens on the way: an error, a full disk, a machine that is switched off.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()  # a link stays a link
        self.building = self.site.with_name(f".{self.site.name}.building")
        self._former = self.site.with_name(f".{self.site.name}.former")

    def recover(self) -> None:
        """Bring the last site back where a build was killed between the two steps of a swap, and tidy up."""
        if self._former.exists() and not self.site.exists():
            self._former.rename(self.site)
        self.discard()

    def begin(self) -> Path:
        """An empty folder to build in."""
        self.building.mkdir(parents=True, exist_ok=True)
        return self.building

    def finish(self) -> None:
        """Put what was built in the place of the last site; what MkDocs leaves alone there (`.git`, …) comes along."""
        for kept in self._hidden():
            _copy(kept, self.building / kept.name)
        try:
            self._swap()
        except OSError:  # a mount point, or a folder that another program holds open
            self._refill()
        self.discard()

    def discard(self) -> None:
        """Take away what is left of this build."""
        for folder in (self.building, self._former):
            shutil.rmtree(folder, ignore_errors=True)

    def _hidden(self) -> list[Path]:
        """What stands in the last site under a name that MkDocs does not touch, and is not built anew."""
        return [entry for entry in self.site.glob(".*") if not (self.building / entry.name).exists()]

    def _swap(self) -> None:
        if self.site.exists():
            shutil.copymode(self.site, self.building)
            self.site.rename(self._former)
        try:
            self.building.rename(self.site)
        except OSError:
            if self._former.exists():
                self._former.rename(self.site)
            raise

    def _refill(self) -> None:
        for old in _shown(self.site):
            _remove(old)
        for new in list(self.building.iterdir()):
            if new.name.startswith("."):
                _remove(self.site / new.name)
            shutil.move(new, self.site / new.name)


def _shown(folder: Path) -> Iterator[Path]:
    return (entry for entry in list(folder.iterdir()) if not entry.name.startswith("."))


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target, follow_symlinks=False)
