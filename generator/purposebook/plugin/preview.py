"""While serving: a build that breaks off is told on the page, with the last good site behind it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from purposebook.authoring.panel import panel
from purposebook.loader import Loaded
from purposebook.plugin.failing import stopped_while_serving

PLACES = (re.compile(rb'<article class="md-content[^>]*>'), re.compile(rb"<body[^>]*>"))  # the first that a page has
HTML = "text/html"
Told = Callable[[BaseException, list[str]], str]


class Preview:
    """Stands between MkDocs' server and its builder, and between its server and the browser.

    MkDocs lets every browser wait while the last build has failed. Here the build counts as done, the folder still
    holds the last good site, and `told` makes a block of HTML of the error and of what the log said meanwhile.
    """

    def __init__(self, server: LiveReloadServer, told: Told) -> None:
        self._trouble = b""
        self._told = told
        self._build = server.builder
        self._serve = server.serve_request
        server.builder = self.build
        server.set_app(self.respond)

    def build(self) -> None:
        """Build, and note what went wrong instead of stopping."""
        with _errors_of_the_log() as lines:
            try:
                self._build()
                self._trouble = b""
            except (Exception, SystemExit) as error:
                self._trouble = self._told(error, lines).encode()

    def respond(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a browser; while something is broken, each page shows it."""
        if not self._trouble:
            return self._serve(environ, start_response)
        held: list[Any] = []
        body = self._serve(environ, lambda *given: held.extend(given))
        status, headers = held[0], dict(held[1])
        if not headers.get("Content-Type", "").startswith(HTML):
            start_response(status, list(headers.items()))
            return body
        page = self._shown_on(b"".join(body))
        start_response(status, [*{**headers, "Content-Length": str(len(page))}.items()])
        return [page]

    def _shown_on(self, page: bytes) -> bytes:
        found = [match for place in PLACES if (match := place.search(page))]
        end = found[0].end() if found else 0
        return page[:end] + self._trouble + page[end:]


def preview(server: LiveReloadServer, file: Path, root: Path, folders: Iterable[Path]) -> None:
    """Have a server show what breaks a build, and look at purpose.yml and at folders of templates as well."""
    if file.exists():
        server.watch(str(file))
    else:  # not what lies deeper: it holds .git, and whatever other plugins write
        server.watch(str(file.parent if file.parent.is_dir() else root), recursive=False)
    for folder in folders:
        if folder.is_dir():
            server.watch(str(folder))
    Preview(server, _trouble)


def _trouble(error: BaseException, lines: list[str]) -> str:
    """What broke off a build, as a block of HTML."""
    problem = stopped_while_serving(error, lines)
    return panel(Loaded(None, None, (problem,), ""), problem.file, is_old=True)


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _errors_of_the_log() -> Iterator[list[str]]:
    """What MkDocs and its plugins log as an error meanwhile: a broken mkdocs.yml is told there only."""
    kept, log = _Kept(), logging.getLogger("mkdocs")
    log.addHandler(kept)
    try:
        yield kept.lines
    finally:
        log.removeHandler(kept)
