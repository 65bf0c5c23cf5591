"""purpose.yml read for a build, and what is told of it in the log."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.exceptions import PluginError

from purposebook.authoring import history
from purposebook.checking.examine import Standards
from purposebook.checking.report import Report, as_blocks
from purposebook.clock import today
from purposebook.loader import Loaded
from purposebook.model.checks import OFF
from purposebook.plugin.options import Options
from purposebook.plugin.surroundings import SETTINGS
from purposebook.problems import START, Problem, Severity
from purposebook.site.website import Setting, Website, generate

log = logging.getLogger("mkdocs.plugins.purposebook")
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}


def read(file: Path, root: Path, options: Options, is_serving: bool) -> tuple[Website | None, Loaded]:
    """The website of the file, not drawn yet, or None where a mistake stands in the way; and what was read.

    `root` is the folder of mkdocs.yml. A file that cannot be read stops a build, but not a preview.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        if not is_serving:
            raise PluginError(
                f"{options.file} cannot be read ({error.strerror}). It belongs beside mkdocs.yml; "
                "the smallest one that works says 'community:' and, below it, '  name: …'."
            ) from error
        return None, absent(options.file, error)
    templates = root / options.templates
    before, since = history.last_release(file, options.changes_since)
    setting = Setting(
        templates=(templates,) if templates.is_dir() else (),
        source_name=options.file,
        publishes_source=options.publish_source,
        has_corner=options.authors_corner,
        is_preview=is_serving,
        before=before,
        since=since,
        standards=_standards(root, options),
    )
    return generate(data, setting)


def _standards(root: Path, options: Options) -> Standards:
    accepted = root / options.accepted
    levels = {str(rule): OFF if level is False else str(level) for rule, level in options.checks.items()}
    return Standards(today(), levels, accepted.read_bytes() if accepted.is_file() else b"", options.accepted)


def tell_of(loaded: Loaded, name: str) -> None:
    """Log what is wrong with the file called `name` and with the settings of its checks, as `check` tells it.

    Findings are counted. Mistakes come last, beside the word that nothing was built.
    """
    serious = [found for found in loaded.findings if found.severity is Severity.ERROR or found.file == SETTINGS]
    if others := len(loaded.findings) - len(serious):
        log.info("%s: %s. 'purposebook check' tells them.", name, counted(others, "finding"))
    tell(Report((*loaded.problems, *serious), loaded.text, name))


def tell(report: Report) -> None:
    """Log problems, each as weightily as it is."""
    for severity, block in as_blocks(report):
        log.log(LEVELS[severity], "%s", block)


def summary(loaded: Loaded, name: str) -> str:
    """Why nothing was built, in a sentence."""
    count = sum(problem.severity is Severity.ERROR for problem in loaded.problems)
    mistakes = counted(count, "mistake")
    return f"{name} has {mistakes} (see above). Nothing was built; the last site is as it was."


def counted(count: int, name: str) -> str:
    """A number of things in words: `1 mistake`, `2 mistakes`."""
    return f"1 {name}" if count == 1 else f"{count} {name}s"


def absent(name: str, error: OSError) -> Loaded:
    """What stands in for a file that cannot be read while its author is watching."""
    message = f"{name} cannot be read ({error.strerror})."
    hint = "This page comes back by itself as soon as the file is there again."
    return Loaded(None, None, (Problem("unreadable-file", START, message, hint),), "")
