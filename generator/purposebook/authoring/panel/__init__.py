"""The panel on a served page that tells an author what is wrong, and keeps out of the way otherwise.

Its style and script come with it, so that no page that is published carries them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from purposebook.checking.report import Report, counted
from purposebook.checking.report.frame import drawn, frame
from purposebook.checking.report.groups import Group, grouped
from purposebook.checking.report.visible import one_line, visible
from purposebook.loader import Loaded
from purposebook.problems import Mark, Problem, Severity

HERE = Path(__file__).parent
OLD = "You see the last good version of the site. It comes back by itself as soon as the file is mended."
BESIDE = "The site is up to date; these places want a look."


def panel(loaded: Loaded, name: str, is_old: bool) -> str:
    """The problems of a file as one block of HTML that can be folded, or hidden until something changes."""
    report = Report(loaded.all_problems, loaded.text, name)
    title = f"{name}: {counted(report.counts)}"
    note = OLD if is_old else BESIDE if not loaded.is_broken else ""
    groups = list(grouped(report))
    inner = "".join(_weight(severity, groups, report) for severity in Severity)
    worst = groups[0].severity.value
    return (
        f'<details class="pb-panel-problems pb-panel-problems--{worst}" data-problems="{_fingerprint(loaded)}" open>'
        f"<summary>{escape(title)}</summary><div><p>{note}</p>"
        f'<p><button type="button" hidden>Hide until something changes</button></p>{inner}</div>'
        f"<style>{_own('panel.css')}</style><script>{_own('panel.js')}</script></details>\n"
    )


def _own(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _fingerprint(loaded: Loaded) -> str:
    """What is the same as long as the problems are, even if they move."""
    told = sorted((problem.file, problem.code, problem.about, problem.message) for problem in loaded.all_problems)
    return hashlib.sha256(repr(told).encode(errors="replace")).hexdigest()[:16]


def _weight(severity: Severity, groups: Sequence[Group], report: Report) -> str:
    """The problems of one weight: errors lie open, the others are folded."""
    own = [group for group in groups if group.severity is severity]
    if not own:
        return ""
    items = "".join(_group(group, report) for group in own)
    if severity is Severity.ERROR:
        return items
    return f"<details><summary>{counted({severity: report.counts[severity]})}</summary>{items}</details>"


def _group(group: Group, report: Report) -> str:
    told = "".join(_problem(problem, report) for problem in group.told)
    rest = f"… {group.rest}. " if group.folded else ""
    return f"{told}<p>{escape(rest)}<small>More: <code>purposebook explain {escape(group.code)}</code></small></p>"


def _problem(problem: Problem, report: Report) -> str:
    return f"<article>{''.join(_parts(problem, report))}</article>"


def _parts(problem: Problem, report: Report) -> Iterator[str]:
    yield f"<p><code>{_said(report.place(problem))}</code> <strong>{_said(problem.message)}</strong></p>"
    yield _framed(problem.mark, report.lines(problem))
    if problem.hint:
        yield f"<p>{_said(problem.hint)}</p>"
    if problem.example:
        yield "<p>Like this:</p>" + _lines([visible(line) for line in problem.example.splitlines()])
    for mark, label in problem.related:
        yield f"<p><code>{_said(report.place(problem, mark))}</code> {_said(label)}</p>"
        yield _framed(mark, report.lines(problem), around=0)


def _framed(mark: Mark, lines: list[str], around: int = 2) -> str:
    rows = drawn(frame(mark, lines, around))
    return _lines(rows) if rows else ""


def _lines(lines: Sequence[str]) -> str:
    """Lines as they are; they can be reached by keyboard, as they may be wider than the panel."""
    return f'<pre tabindex="0"><code>{escape(chr(10).join(lines))}</code></pre>'


def _said(words: str) -> str:
    return escape(one_line(words))
