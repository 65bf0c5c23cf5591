"""Problems in SARIF 2.1.0, the form in which code scanning takes them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from purposebook.checking.report.documented import Documentation, documentation
from purposebook.checking.report.json import as_ascii
from purposebook.checking.report.report import Report
from purposebook.checking.report.visible import one_line
from purposebook.problems import Mark, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(report: Report) -> str:
    """One run with the rules that found something, and a result for each problem."""
    codes = sorted({problem.code for problem in report.problems})
    driver = {
        "name": "Purposebook",
        "semanticVersion": version("purposebook"),
        "rules": [_rule(documentation(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(report, codes)),
    }
    return as_ascii({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(told: Documentation) -> dict[str, Any]:
    return {
        "id": told.code,
        "name": "".join(word.capitalize() for word in told.code.split("-")),
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": told.why},
        "help": {"text": told.as_text(), "markdown": told.as_markdown()},
        "defaultConfiguration": {"level": LEVELS[told.severity]},
        "properties": {"tags": ["purposebook", *([told.family] if told.family else [])]},
    }


def _results(report: Report, codes: list[str]) -> Iterator[dict[str, Any]]:
    for problem, fingerprint in zip(report.problems, _fingerprints(report), strict=True):
        address = report.address(problem)
        related = [
            {"id": number, **_location(address, mark), "message": {"text": one_line(label)}}
            for number, (mark, label) in enumerate(problem.related, 1)
        ]
        yield {
            "ruleId": problem.code,
            "ruleIndex": codes.index(problem.code),
            "level": LEVELS[problem.severity],
            "message": {"text": one_line(f"{problem.message} {problem.hint}")},
            "locations": [_location(address, problem.mark)],
            **({"relatedLocations": related} if related else {}),
            "partialFingerprints": {"purposebookProblem/v1": fingerprint},
        }


def _location(address: str, mark: Mark) -> dict[str, Any]:
    """A place; the file's address is relative to the top of the repository."""
    region = {"startLine": mark.line, "startColumn": mark.column}
    if mark.end_line:
        region |= {"endLine": mark.end_line, "endColumn": mark.end_column}
    return {"physicalLocation": {"artifactLocation": _artifact(address), "region": region}}


def _artifact(address: str) -> dict[str, str]:
    if address.startswith("/"):
        return {"uri": "file://" + quote(address)}
    return {"uri": quote(address.replace("\\", "/")), "uriBaseId": "%SRCROOT%"}


def _fingerprints(report: Report) -> Iterable[str]:
    """By what each problem is known again when lines move: its kind, what it is about, and its own line's words."""
    met: Counter[tuple[str, ...]] = Counter()
    for problem in report.problems:
        lines = report.lines(problem)
        line = lines[problem.mark.line - 1] if problem.mark.line <= len(lines) else ""
        key = (problem.code, problem.file, problem.about, "" if problem.about else "".join(line.split()))
        met[key] += 1
        whole = "\0".join([*key, str(met[key])])
        yield hashlib.sha256(whole.encode(errors="replace")).hexdigest()[:32]
