"""Problems told: as text for people, and in the forms that editors and CI systems read."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.checking.report.github import as_annotations
from purposebook.checking.report.json import as_json
from purposebook.checking.report.junit import as_junit
from purposebook.checking.report.line import as_lines
from purposebook.checking.report.markdown import as_markdown
from purposebook.checking.report.report import Paint, Report, counted
from purposebook.checking.report.sarif import as_sarif
from purposebook.checking.report.text import as_blocks, as_text, closing

__all__ = ["FORMATS", "Paint", "Report", "as_blocks", "closing", "counted"]

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "line": as_lines,
    "json": as_json,
    "github": as_annotations,
    "sarif": as_sarif,
    "junit": as_junit,
    "markdown": as_markdown,
}
