"""What an author may set below `purposebook:` in mkdocs.yml, and what is told of a setting that has no effect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError

from purposebook.authoring import history
from purposebook.bundled import TEMPLATES
from purposebook.nearness import nearest
from purposebook.plugin.theme import FILLED_IN

BASELINE = "purpose.baseline.yml"


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs ships no types for it
    """What an author may set below `purposebook:` in mkdocs.yml."""

    file = option.Type(str, default="purpose.yml")
    templates = option.Type(str, default=TEMPLATES)
    checks = option.Type(dict, default={})
    accepted = option.Type(str, default=BASELINE)
    publish_source = option.Type(bool, default=False)
    changes_since = option.Optional(option.Type(str))
    authors_corner = option.Type(bool, default=True)
    leave_out = option.ListOfItems(option.Type(str), default=[])
    leave_unset = option.ListOfItems(option.Type(str), default=[])


def refuse_unknown(options: Options, root: Path, file: Path) -> None:
    """Stop at a name that leads nowhere: it is typed once, and trusted for years."""
    if options.templates != TEMPLATES and not (root / options.templates).is_dir():
        folders = [folder.name for folder in root.iterdir() if folder.is_dir()]
        raise _unknown("templates", options.templates, "there is no such folder beside it", folders)
    since = options.changes_since
    if since and not history.is_known(file, since) and not history.is_shallow(file.parent):
        told = "Git knows no such tag, branch or commit here"
        raise _unknown("changes_since", since, told, history.tags(file.parent))
    for name in options.leave_unset:
        if name not in FILLED_IN:
            raise _unknown("leave_unset", name, "Purposebook fills in no such thing", list(FILLED_IN))


def _unknown(key: str, word: str, told: str, known: list[str]) -> PluginError:
    near = nearest(word, known)
    return PluginError(f"mkdocs.yml: '{key}: {word}': {told}." + (f" Did you mean '{near}'?" if near else ""))


def without_effect(options: Options, root: Path, file: Path) -> Iterator[str]:
    """What is told, as a warning, of a setting that changes nothing here."""
    if options.accepted != BASELINE and not (root / options.accepted).is_file():
        yield f"mkdocs.yml: 'accepted: {options.accepted}': there is no such file beside it."
    since = options.changes_since
    if since and history.is_known(file, since) and not history.last_release(file, since)[0]:
        yield f"mkdocs.yml: 'changes_since: {since}': there was no {file.name} yet, so there is no page of changes."
    if since and not history.is_known(file, since):  # else it was refused
        yield f"mkdocs.yml: 'changes_since: {since}': {SHALLOW}"


SHALLOW = (
    "this copy of the repository holds the last commits only, so there is no page of changes. "
    "Fetch all of them ('git fetch --unshallow --tags'; on GitHub 'fetch-depth: 0' below actions/checkout)."
)
