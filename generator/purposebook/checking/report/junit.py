"""Problems as JUnit XML, for CI systems that show tests."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from purposebook.checking.report.report import Report
from purposebook.checking.report.text import as_block
from purposebook.checking.report.visible import one_line
from purposebook.problems import Problem

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0


def as_junit(report: Report) -> str:
    """A test for each problem: one that fails where the check fails by it; a single passing one where nothing is."""
    failing = sum(problem.severity in report.failing for problem in report.problems)
    counts = {"tests": str(len(report.problems) or 1), "failures": str(failing), "errors": "0"}
    suites = Element("testsuites", counts)
    suite = SubElement(suites, "testsuite", {"name": _legal(report.address_of_file), **counts, "skipped": "0"})
    for problem in report.problems:
        _case(suite, problem, report)
    if not report.problems:
        SubElement(suite, "testcase", {"classname": _legal(report.address_of_file), "name": "nothing to mend"})
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode")


def _case(suite: Element, problem: Problem, report: Report) -> None:
    words = _legal(one_line(problem.message))
    name = f"{problem.mark.line}:{problem.mark.column} {words}"
    address = _legal(report.address(problem))
    case = {"classname": f"{address}.{problem.code}", "name": name, "file": address, "line": str(problem.mark.line)}
    made = SubElement(suite, "testcase", case)
    if problem.severity in report.failing:
        told = SubElement(made, "failure", {"type": problem.code, "message": words})
    else:
        told = SubElement(made, "system-out")
    told.text = _legal(as_block(problem, report))


def _legal(words: str) -> str:
    return _ILLEGAL.sub("\ufffd", words)
