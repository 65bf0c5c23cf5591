"""By what a file is measured when it is checked by hand: the same as when its site is built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from purposebook import source
from purposebook.model.checks import OFF
from purposebook.source.nodes import Mapping, Node, Scalar, Sequence

SITE = "mkdocs.yml"
BASELINE = "purpose.baseline.yml"
PURPOSE = "purpose.yml"
NO = ("false", "no", "off")  # what YAML 1.1 takes for a bare off


@dataclass(frozen=True)
class Site:
    """What the site's own settings say about checks: their weights, and where accepted findings lie."""

    levels: dict[str, str] = field(default_factory=dict)
    baseline: Path = Path(BASELINE)
    settings: Path = Path(SITE)


def site_of(file: Path) -> Site:
    """The settings of the site that a file is built into, as far as there is one beside it or here.

    They are read softly: whatever is odd in mkdocs.yml is for MkDocs to tell.
    """
    for folder in (file.parent, Path()):
        options = _options(folder / SITE)
        if options is not None and (folder / _word(options, "file", PURPOSE)).absolute() == file.absolute():
            baseline = folder / _word(options, "accepted", BASELINE)
            return Site(dict(_levels(options.get("checks"))), baseline, folder / SITE)
    return Site({}, file.parent / BASELINE)


def _options(settings: Path) -> Mapping | None:
    """What stands below `purposebook:` in a mkdocs.yml."""
    try:
        root = source.read(settings.read_bytes()).root
    except OSError:
        return None
    plugins = root.get("plugins") if isinstance(root, Mapping) else None
    for plugin in plugins.items if isinstance(plugins, Sequence) else (plugins,):
        options = plugin.get("purposebook") if isinstance(plugin, Mapping) else None
        if isinstance(options, Mapping):
            return options
    return None


def _word(options: Mapping, key: str, otherwise: str) -> str:
    found = options.get(key)
    return found.value if isinstance(found, Scalar) and not found.is_null else otherwise


def _levels(checks: Node | None) -> Iterator[tuple[str, str]]:
    for entry in checks.entries if isinstance(checks, Mapping) else ():
        if isinstance(entry.value, Scalar):
            level = entry.value.value
            yield entry.key, OFF if level.lower() in NO else level
