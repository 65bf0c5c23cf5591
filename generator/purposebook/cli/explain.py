"""`purposebook explain`: what a kind of problem means, and what can be done about it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator

import click

from purposebook.checking.explanations import every_code, families, is_rule, near, shown
from purposebook.cli.colours import paint, say
from purposebook.model.checks import LEVELS
from purposebook.problems import Severity
from purposebook.problems.code import Code, Family

WIDEST = 100
STOPS = {
    Severity.ERROR: "Until it is mended, no site is built.",
    Severity.WARNING: "The site is built all the same, if not in strict mode.",
    Severity.INFO: "The site is built all the same.",
    "checks": "The site is built all the same.",
}
EXAMPLES = """
\b
Examples:
  purposebook explain                    all of them, one line each
  purposebook explain nothing-received   one of them, with examples
"""


def _completed(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    return [code for code in every_code() if code.startswith(begun)]


@click.command(epilog=EXAMPLES)
@click.argument("code", required=False, shell_complete=_completed)
def explain(code: str | None) -> None:
    """Explain a kind of problem, by the CODE that stands beside it in square brackets; without one, list them all."""
    if code is None:
        say("\n\n".join([*(_listed(family) for family in families()), paint(_more(), "quiet")]))
        return
    name = code.strip("[] ").lower().replace("_", "-")
    found = every_code().get(name)
    if found is None:
        meant = near(name)
        hint = f"Did you mean '{meant}'?" if meant else "'purposebook explain' lists them all."
        raise click.UsageError(f"There is no check and no mistake called '{code}'. {hint}")
    say("\n\n".join(_explained(found)))


def _width() -> int:
    return min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns)


def _listed(family: Family) -> str:
    longest = max(map(len, every_code()))
    rows = (f"  {code.id:<{longest}}  {_cut(code.title, _width() - longest - 4)}" for code in family.codes)
    return "\n".join([paint(family.title, "place"), *rows])


def _cut(words: str, width: int) -> str:
    return words if len(words) <= width else textwrap.shorten(words, max(width, 12), placeholder=" …")


def _more() -> str:
    return "purposebook explain CODE tells one of them, with a wrong and a right example."


def _explained(code: Code) -> Iterator[str]:
    weight = paint(code.severity.value, code.severity.value)
    yield f"{paint(code.id, 'place')}  {weight}\n{_wrapped(code.title)}"
    yield "\n\n".join(_wrapped(part) for part in code.why.split("\n\n"))
    beside = "" if code.file == "purpose.yml" else f" ({code.file})"
    if code.wrong:
        yield f"Wrong{beside}:\n\n{_indented(shown(code.wrong))}"
        yield f"Right{beside}:\n\n{_indented(code.right)}"
    yield _ways(code) if is_rule(code) else _fixed(code)


def _ways(code: Code) -> str:
    others = ", ".join(level for level in LEVELS if level != code.severity.value)
    level = f"checks:\n  {code.id}: off"
    accept = f'purposebook check --only {code.id} --write-baseline --reason "…"'
    return "\n\n".join([
        _wrapped(f"It weighs '{code.severity}'. To have it weigh less or more ({others}), write in purpose.yml:"),
        _indented(level),
        _wrapped("To let stand for now what it finds today, with a reason, in purpose.baseline.yml:"),
        _indented(accept),
    ])  # fmt: skip


def _fixed(code: Code) -> str:
    return _wrapped(f"{STOPS.get(code.family) or STOPS[code.severity]} It cannot be turned off or accepted.")


def _wrapped(words: str) -> str:
    return textwrap.fill(words, _width(), break_long_words=False, break_on_hyphens=False)


def _indented(lines: str) -> str:
    return textwrap.indent(lines.rstrip("\n"), "    ")
