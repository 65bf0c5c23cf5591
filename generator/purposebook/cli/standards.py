"""By what a file is measured when it is checked by hand: the same as when its site is built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from purposebook import source
from purposebook.model.checks import OFF
from purposebook.source.nodes import Mapping, Node, Scalar
from purposebook.source.nodes import Sequence as List

SITE = "mkdocs.yml"
BASELINE = "purpose.baseline.yml"
PURPOSE = "purpose.yml"
DEEPEST = 8  # files that inherit from one another; in a circle there is no end
NO = ("false", "no", "off")  # what YAML 1.1 takes for a bare off


@dataclass(frozen=True)
class Site:
    """What the site's own settings say about checks: their weights, and where accepted findings lie."""

    levels: dict[str, str] = field(default_factory=dict)
    baseline: Path = Path(BASELINE)
    settings: Path = Path(SITE)


def file_here() -> Path:
    """The file that the site of this folder is built from: purpose.yml, unless its mkdocs.yml names another."""
    return Path(_word(_options(Path(SITE)), "file", PURPOSE))


def site_of(file: Path) -> Site:
    """The settings of the site that a file is built into, as far as there is one beside it or here.

    They are read softly: whatever is odd in mkdocs.yml is for MkDocs to tell.
    """
    for folder in (file.parent, Path()):
        options = _options(folder / SITE)
        if options and (folder / _word(options, "file", PURPOSE)).absolute() == file.absolute():
            baseline = folder / _word(options, "accepted", BASELINE)
            levels = {name: level for part in reversed(options) for name, level in _levels(part.get("checks"))}
            return Site(levels, baseline, folder / SITE)
    return Site({}, file.parent / BASELINE)


Options = Sequence[Mapping]  # the first that says something counts


def _options(settings: Path) -> Options:
    """What stands below `purposebook:` in a mkdocs.yml, and below that in the files that it inherits from."""
    said = [plugins for root in _roots(settings) if (plugins := root.get("plugins")) is not None]
    merged = said if said and isinstance(said[0], Mapping) else said[:1]  # MkDocs merges groups, and replaces lists
    return [options for plugins in merged for options in _ours(plugins)]


def _roots(settings: Path, depth: int = 0) -> Iterator[Mapping]:
    """A mkdocs.yml, and those that it inherits from, the nearest first."""
    try:
        root = source.read(settings.read_bytes()).root
    except OSError:
        return
    if isinstance(root, Mapping):
        yield root
        parent = root.get("INHERIT")
        if isinstance(parent, Scalar) and depth < DEEPEST:
            yield from _roots(settings.parent / parent.value, depth + 1)


def _ours(plugins: Node | None) -> Iterator[Mapping]:
    for plugin in plugins.items if isinstance(plugins, List) else (plugins,):
        options = plugin.get("purposebook") if isinstance(plugin, Mapping) else None
        if isinstance(options, Mapping):
            yield options


def _word(options: Options, key: str, otherwise: str) -> str:
    found = [value for part in options if isinstance(value := part.get(key), Scalar) and not value.is_null]
    return found[0].value if found else otherwise


def _levels(checks: Node | None) -> Iterator[tuple[str, str]]:
    for entry in checks.entries if isinstance(checks, Mapping) else ():
        if isinstance(entry.value, Scalar):
            level = entry.value.value
            yield entry.key, OFF if level.lower() in NO else level
