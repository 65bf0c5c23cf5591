"""The examples in a rule's documentation do what it says: an author who follows them is rid of the finding."""

from __future__ import annotations

from datetime import date

import pytest

from purposebook.checking.examine import Standards, examine
from purposebook.checking.rules import RULES, Rule
from purposebook.checking.rules.docstring import documented
from purposebook.loader import Loaded
from purposebook.problems import Severity

TODAY = date(2026, 6, 15)
EACH = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


def _examined(text: str) -> Loaded:
    return examine(text, Standards(TODAY))


@EACH
def test_the_wrong_example_is_found(rule: Rule) -> None:
    found = [problem for problem in _examined(rule.code.wrong).findings if problem.code == rule.code.id]
    assert found, "the wrong example does not show the problem"
    assert all(problem.mark.line > 1 or problem.about == "" for problem in found)
    assert all(problem.hint for problem in found), "a finding says how to mend it"


@EACH
def test_the_right_example_is_clean(rule: Rule) -> None:
    examined = _examined(rule.code.right)
    assert not examined.problems
    assert rule.code.id not in {problem.code for problem in examined.findings}


@EACH
def test_the_wrong_example_is_sound_yaml(rule: Rule) -> None:
    assert not _examined(rule.code.wrong).problems


@pytest.mark.parametrize("left_out", ["", "Wrong", "Right", "\n\nIt matters."])
def test_a_rule_that_does_not_say_enough_is_no_rule(left_out: str) -> None:
    """Lost otherwise: a check without a word of why it matters, or without a file that shows it, reaches authors."""
    whole = "A thing is odd.\n\nIt matters.\n\nWrong:\n    a: 1\nRight:\n    a: 2"
    text = whole.replace(left_out, "")
    if left_out:
        with pytest.raises(ValueError, match="the docstring of the rule odd-thing lacks"):
            documented("odd-thing", "file", Severity.INFO, text)
    else:
        code = documented("odd-thing", "file", Severity.INFO, text)
        assert (code.title, code.why, code.wrong.strip(), code.right.strip()) == (
            "A thing is odd.", "It matters.", "a: 1", "a: 2",
        )  # fmt: skip


def test_a_check_weighs_what_the_file_says() -> None:
    """Lost otherwise: a team that turned a check off, or made it an error, hears what it heard before."""
    rule = RULES["nothing-received"]
    weights = {}
    for level in ("off", "info", "warning", "error"):
        found = _examined(f"{rule.code.wrong}checks: {{nothing-received: {level}}}\n").findings
        weights[level] = [it.severity.value for it in found if it.code == "nothing-received"]
    assert weights == {"off": [], "info": ["info"], "warning": ["warning"], "error": ["error"]}
