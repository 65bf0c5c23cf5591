"""Problems told: as text for people, and in the forms that editors and CI systems read."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.report.github import as_annotations
from purposebook.report.json import as_json
from purposebook.report.junit import as_junit
from purposebook.report.line import as_lines
from purposebook.report.markdown import as_markdown
from purposebook.report.report import Paint, Report, counted
from purposebook.report.sarif import as_sarif
from purposebook.report.text import as_block, as_text, closing

__all__ = ["FORMATS", "Paint", "Report", "as_block", "closing", "counted"]

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "line": as_lines,
    "json": as_json,
    "github": as_annotations,
    "sarif": as_sarif,
    "junit": as_junit,
    "markdown": as_markdown,
}
