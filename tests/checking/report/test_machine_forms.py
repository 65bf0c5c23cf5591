"""The forms that programs read: always whole and valid, whatever an author wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from purposebook.checking.report import FORMATS, Report
from purposebook.checking.rules import RULES
from purposebook.problems import Mark, Problem, Severity

SARIF = Path(__file__).parent / "sarif" / "sarif-2.1.0-rtm.5.json"
ANNOTATION = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*)(?:,[a-zA-Z]+=[^,:\r\n]*)*)::([^\r\n]*)")
Tell = Callable[..., Report]


@pytest.fixture(scope="module")
def schema() -> Draft4Validator:
    """The official schema of SARIF 2.1.0."""
    return Draft4Validator(json.loads(SARIF.read_text("utf-8")))


def test_every_form_is_there() -> None:
    """Otherwise a CI that is set up today asks for a form that has gone."""
    assert set(FORMATS) == {"text", "line", "json", "github", "sarif", "junit", "markdown"}


def test_sarif_is_valid(report: Report, schema: Draft4Validator) -> None:
    """Otherwise code scanning refuses the upload."""
    document = json.loads(FORMATS["sarif"](report))
    assert [error.message for error in schema.iter_errors(document)] == []
    (run,) = document["runs"]
    assert len(run["results"]) == len(report.problems)
    prints = [result["partialFingerprints"]["purposebookProblem/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def test_the_schema_itself_refuses_what_is_wrong(schema: Draft4Validator) -> None:
    """Otherwise the test above passes because it looks at nothing."""
    assert list(schema.iter_errors({"version": "2.1.0", "runs": [{"tool": {}, "results": [{}]}]}))


def test_sarif_explains_its_rules_and_related_places(told: Tell) -> None:
    """Otherwise a finding on GitHub is a bare sentence, and the other place has to be searched."""
    twice = "community: {name: L}\nmembers:\n  - {id: a, name: One}\n  - {id: a, name: Two, contributes: [Bread]}\n"
    (run,) = json.loads(FORMATS["sarif"](told(twice, addresses={"purpose.yml": "böok/a b.yml"})))["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert rules["nothing-received"]["fullDescription"]["text"] == RULES["nothing-received"].code.why
    assert RULES["nothing-received"].code.right in rules["nothing-received"]["help"]["markdown"]
    (clash,) = [result for result in run["results"] if result["ruleId"] == "duplicate-id"]
    place = clash["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "b%C3%B6ok/a%20b.yml", "uriBaseId": "%SRCROOT%"}
    assert place["region"]["startLine"] == 4
    assert clash["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_finding_is_known_again_when_lines_move(told: Tell) -> None:
    """Otherwise every comment at the top of the file closes all alerts and opens them anew."""
    text = "community: {name: L}\nmembers:\n  - {name: A, part_of: x}\n  - {name: B, contributes: [Bread]}\nkpis: 1\n"

    def prints(report: Report) -> list[str]:
        results = json.loads(FORMATS["sarif"](report))["runs"][0]["results"]
        return sorted(result["partialFingerprints"]["purposebookProblem/v1"] for result in results)

    assert prints(told(text)) == prints(told("# a note\n\n" + text))


def test_json_tells_everything(report: Report) -> None:
    """Otherwise an editor that reads it shows nothing, or the wrong place."""
    document = json.loads(FORMATS["json"](report))
    assert document["version"] == 1
    assert sum(document["counts"].values()) == len(document["problems"]) == len(report.problems)
    for problem in document["problems"]:
        assert (problem["line"], problem["column"]) <= (problem["end_line"], problem["end_column"])


def test_lines_are_one_for_each_problem(report: Report) -> None:
    """Otherwise an editor's list of problems shows pieces of text as places."""
    lines = FORMATS["line"](report).splitlines()
    assert len(lines) == len(report.problems)
    assert all(re.match(r"purpose\.yml:\d+:\d+: (error|warning|info): .* \[[a-z-]+\]$", line) for line in lines)


def test_junit_is_valid_xml_and_its_counts_are_right(report: Report) -> None:
    """Otherwise a CI system cannot read it, or shows a red build as a green one."""
    (suite,) = ET.fromstring(FORMATS["junit"](report).encode())  # noqa: S314  # our own XML
    cases = suite.findall("testcase")
    assert int(suite.attrib["tests"]) == len(cases) == max(1, len(report.problems))
    failed = [case for case in cases if case.find("failure") is not None]
    assert int(suite.attrib["failures"]) == len(failed) == report.counts[Severity.ERROR]


def test_junit_fails_by_what_the_check_fails_by(told: Tell) -> None:
    """Otherwise a strict check ends with 1 while all its tests are green."""
    report = told(
        "community: {name: L}\nmembers: [{name: A, part_of: x}]\n",
        failing=frozenset({Severity.ERROR, Severity.WARNING}),
    )
    assert "<failure" in FORMATS["junit"](report)


def test_annotations_are_what_the_runner_reads(report: Report) -> None:
    """Otherwise a line of an author's file becomes a command of its own, or an annotation is cut off."""
    for line in FORMATS["github"](report).splitlines():
        assert ANNOTATION.fullmatch(line) or line.startswith("GitHub shows 10 of each kind")


def test_annotations_are_escaped_as_the_toolkit_does() -> None:
    """Otherwise a percent sign, a comma or a line break garbles the annotation."""
    problem = Problem("odd", Mark(2, 3, 2, 9), "50% more: a, b", "Say\nit", "a: 100%\nb: 2", Severity.INFO)
    report = Report([problem], addresses={"purpose.yml": "a,b:c/purpose.yml"})
    assert FORMATS["github"](report) == (
        "::notice file=a%2Cb%3Ac/purpose.yml,line=2,endLine=2,col=3,endColumn=9,title=50%25 more%3A a%2C b [odd]"
        "::Say%0Ait%0ALike this:%0Aa: 100%25%0Ab: 2"
    )


def test_changed_lines_come_under_githubs_cap() -> None:
    """Otherwise GitHub shows ten old warnings and drops the one that this pull request brought."""
    problems = [Problem("odd", Mark(line, 1), "Odd", severity=Severity.WARNING) for line in range(1, 31)]
    lines = FORMATS["github"](Report(problems, changed=frozenset({29, 30}))).splitlines()
    assert ["line=29" in lines[0], "line=30" in lines[1], "line=1," in lines[2]] == [True, True, True]
    assert lines[-1] == "GitHub shows 10 of each kind as annotations; 20 warnings stand in this log only."


def test_markdown_takes_nothing_of_an_author_for_markup(report: Report) -> None:
    """Otherwise a file could put links, pictures or mentions into the summary of a build."""
    text = FORMATS["markdown"](report)
    tokens = MarkdownIt("commonmark").parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in inner} <= {
        "text", "text_special", "strong_open", "strong_close", "code_inline", "hardbreak", "softbreak", "html_inline"
    }  # fmt: skip
    assert {child.content for child in inner if child.type == "html_inline"} <= {"<!-- -->"}
    blocks = "".join(token.content for token in tokens if token.type == "html_block")
    assert not re.sub(r"</?details( open)?>|</?summary>|\d+ (error|warning|note)s?|\s", "", blocks)
    assert text.count("<details") == text.count("</details>")


def test_nothing_to_say_is_said_in_every_form() -> None:
    """Otherwise a CI step fails on an empty file just because all is well."""
    report = Report(())
    assert json.loads(FORMATS["json"](report))["problems"] == []
    assert json.loads(FORMATS["sarif"](report))["runs"][0]["results"] == []
    assert ET.fromstring(FORMATS["junit"](report))[0][0].attrib["name"] == "nothing to mend"  # noqa: S314  # our own XML
    assert "Nothing to mend" in FORMATS["markdown"](report)
    assert FORMATS["github"](report) == FORMATS["line"](report) == ""
