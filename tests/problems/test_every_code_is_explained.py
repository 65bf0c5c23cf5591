"""Whatever Purposebook can report is explained, with an example that does what it says; and nothing else is."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from purposebook.checking.examine import Standards, examine
from purposebook.checking.explanations import every_code, families
from purposebook.checking.rules import RULES
from purposebook.loader import Loaded
from purposebook.problems import Severity, codes
from purposebook.problems.code import Code

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "purposebook"
READ = [code for family in codes.families() for code in family.codes]
NO_TEXT_SHOWS_IT = {
    "unreadable-file",
    "too-large",
    "bad-encoding",
    "template-broken",
    "cannot-draw",
    "build-stopped",
    "unknown-quote",
    "former-quote",
}
EACH = pytest.mark.parametrize("code", [code for code in READ if code.wrong], ids=lambda code: code.id)
KEBAB = re.compile(r"[a-z]+(-[a-z0-9]+)*")
JARGON = re.compile(
    r"\b(mapping|scalar|sequence|node|token|parser?|string|integer|boolean|dict|regex)\b", re.IGNORECASE
)

CHECKED = """
from datetime import date
from purposebook.checking.examine import Standards, examine
from purposebook.checking.explanations import every_code
from purposebook.problems import codes
loaded = examine("community: {name: Loaf Club, nmae: Loaf}", Standards(date(2026, 6, 15)))
print(len(loaded.problems), codes.families.cache_info().misses, every_code.cache_info().misses)
"""


def _used(module: Path) -> Iterator[str]:
    """The codes that a module gives to its problems: the first fitting argument, or the constant that holds it."""
    tree = ast.parse(module.read_text("utf-8"))
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(tree):
        name = getattr(getattr(call, "func", None), "id", "") or getattr(getattr(call, "func", None), "attr", "")
        if isinstance(call, ast.Call) and name in {"Problem", "Fault", "_told"}:
            first = call.args[0] if call.args else None
            value = constants.get(first.id) if isinstance(first, ast.Name) else getattr(first, "value", None)
            if isinstance(value, str) and KEBAB.fullmatch(value):
                yield value


USED = {code for module in PACKAGE.rglob("*.py") for code in _used(module)}


def _examined(text: str, code: Code) -> Loaded:
    today = date(2026, 6, 15)
    if code.file == "purpose.yml":
        return examine(text, Standards(today))
    return examine("community: {name: Loaf Club}", Standards(today, accepted=text))


@pytest.mark.slips
def test_the_list_is_closed() -> None:
    """Lost otherwise: an author looks up a code and is told that there is no such thing; or learns one never used."""
    assert len(USED) > 45
    assert {code.id for code in READ} == USED


def test_every_file_has_its_place() -> None:
    """Lost otherwise: somebody explains a mistake in a file that no page ever shows."""
    files = {(file.parent.name, file.stem) for file in (PACKAGE / "problems" / "codes").glob("*/*.yml")}
    assert {(code.family, code.id) for code in READ} == files


def test_who_checks_a_file_does_not_wait_for_explanations() -> None:
    """Lost otherwise: each command reads seventy files before it begins, to show none of them."""
    run = subprocess.run([sys.executable, "-c", CHECKED], capture_output=True, check=True, text=True)
    assert run.stdout.split() == ["1", "0", "0"]


def test_no_two_kinds_share_a_name() -> None:
    """Lost otherwise: turning one check off turns another off, too."""
    assert len(every_code()) == len(READ) + len(RULES)
    names = [family.name for family in families()]
    assert len(set(names)) == len(names)


def test_what_the_bad_files_expect_is_explained() -> None:
    """Lost otherwise: a code that only a test knows."""
    texts = [file.read_text("utf-8", errors="replace") for file in (ROOT / "tests").glob("[ls]*/**/*.yml")]
    expected = {line.split()[3] for text in texts for line in text.split("\n") if line.startswith("# expect:")}
    assert expected
    assert expected <= set(every_code())


def test_only_what_no_text_can_show_has_no_example() -> None:
    """Lost otherwise: an author is told what is wrong, and never sees how it looks when it is right."""
    assert {code.id for code in every_code().values() if not (code.wrong and code.right)} == NO_TEXT_SHOWS_IT


@pytest.mark.slips
@EACH
def test_the_wrong_example_shows_this_and_nothing_else(code: Code) -> None:
    """Lost otherwise: the example teaches another mistake than the one it stands beside."""
    examined = _examined(code.wrong, code)
    found = {(it.code, it.severity) for it in (*examined.problems, *examined.findings) if it.code not in RULES}
    assert found == {(code.id, code.severity)}


@EACH
def test_the_right_example_is_right(code: Code) -> None:
    """Lost otherwise: who follows the advice is told off again."""
    examined = _examined(code.right, code)
    assert [it.code for it in (*examined.problems, *examined.findings) if it.code not in RULES] == []


@pytest.mark.parametrize("code", every_code().values(), ids=lambda code: code.id)
def test_the_words_are_plain(code: Code) -> None:
    """Lost otherwise: a community manager opens the explanation and finds a parser's."""
    assert not JARGON.search(f"{code.title} {code.why}")
    assert code.title.endswith(".")
    assert code.why.endswith((".", "?"))
    assert len(code.title) < 100


def test_no_rule_stops_a_build_by_itself() -> None:
    """Lost otherwise: a community cannot publish because a number has no owner yet."""
    assert {rule.code.severity for rule in RULES.values()} <= {Severity.WARNING, Severity.INFO}
