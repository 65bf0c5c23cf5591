"""What is said where drawing a site fails: one sentence that names the file, and what to do."""

from __future__ import annotations

import logging
import sysconfig
import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.exceptions import MkDocsException
from mkdocs.utils import CountHandler

from purposebook.authoring.starting.requirement import REPOSITORY
from purposebook.bundled import TEMPLATES, ours
from purposebook.problems import START, Mark, Problem
from purposebook.site.website import Website

INSTALLED = tuple({
    sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), sysconfig.get_path("platlib"),
    str(Path(__file__).parents[1]),
})  # fmt: skip
REPORT = f"{REPOSITORY}/issues"


class DrawingError(Exception):
    """A page that could not be drawn, with the problem as its author is told it."""

    def __init__(self, problem: Problem) -> None:
        place = f"{problem.file}, line {problem.mark.line}: " if problem.file else ""
        super().__init__(f"{place}{problem.message} {problem.hint}")
        self.problem = problem


def drawn(website: Website, templates: Path) -> Website:
    """A website with all its pages and files drawn; raises `DrawingError` where one cannot be.

    `templates` is where templates of the author's own lie.
    """
    for page in website.pages:
        try:
            website.drawn(page)
        except Exception as error:
            raise failure(error, page.path, templates) from error
    try:
        len(website.files)
    except Exception as error:
        raise failure(error, "beside the pages", templates) from error
    return website


def stopped(error: BaseException) -> str:
    """What broke off a build outside of our pages, in a sentence: a plugin, a hook, a theme, the disk."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'The disk'}: {error.strerror}."
    told = f"{type(error).__name__}: {str(error).rstrip('.')}"
    return f"{told}{_place(error)}. '--verbose' tells more."


def _place(error: BaseException) -> str:
    """The innermost line of the project's own files that an error comes through, else its innermost line."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not frame.filename.startswith(INSTALLED)]
    return "".join(f" ({frame.filename}, line {frame.lineno})" for frame in (own or frames)[-1:])


def stopped_while_serving(error: BaseException, lines: list[str]) -> Problem:
    """What broke off a build while an author is watching; `lines` are the errors that the log tells."""
    told = " ".join(lines if isinstance(error, MkDocsException) and lines else [*lines[:1], stopped(error)])
    hint = "The site below is the last one that could be built. Mend the file that was changed last."
    return Problem("build-stopped", START, told, hint, file="mkdocs.yml")


def failure(error: Exception, page: str, templates: Path) -> DrawingError:
    """What stopped the drawing of a page: a template of the author's own in `templates`, or a mistake of ours."""
    place = _unreadable(error, templates) or _template(error)
    if place and _is_theirs(place[0], templates):
        return DrawingError(_of_a_template(error, *place))
    return DrawingError(_of_ours(error, page))


def _of_a_template(error: Exception, file: str, line: int) -> Problem:
    name = Path(file)
    said = f"{name.parent.name}/{name.name}" if name.parent.name else name.name
    told = str(error).rstrip(".") if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    told = "it is not saved as UTF-8" if isinstance(error, UnicodeDecodeError) else told
    return Problem(
        "template-broken",
        Mark(line, 1),
        f"This template cannot be drawn: {told}.",
        "Mend the line, or take the file away: then the page is drawn as it was before you wrote one of your own.",
        file=said,
    )


def _of_ours(error: Exception, page: str) -> Problem:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return Problem(
        "cannot-draw",
        START,
        f"The page {page} could not be drawn: {type(error).__name__} at {where}: {error}.",
        f"That is a mistake in Purposebook, not in your file. Please report this line: {REPORT}",
    )


def _unreadable(error: Exception, templates: Path) -> tuple[str, int] | None:
    """The template of the author's own that is saved in another encoding; the error does not say which one it is."""
    found = sorted(templates.rglob("*.j2")) if isinstance(error, UnicodeDecodeError) else []
    return next(((str(file), 1) for file in found if not _is_utf8(file.read_bytes())), None)


def _is_utf8(data: bytes) -> bool:
    return data.decode(errors="replace").encode() == data


def _template(error: Exception) -> tuple[str, int] | None:
    """The innermost template that an error comes from, with its line."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or "", error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    found = [(frame.filename, frame.lineno or 1) for frame in frames if frame.filename.endswith(".j2")]
    return found[-1] if found else None


def _is_theirs(file: str, templates: Path) -> bool:
    return Path(file).is_relative_to(templates) and not Path(file).is_relative_to(ours(TEMPLATES))


def has_warnings() -> bool:
    """Whether MkDocs has counted warnings in this build."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
