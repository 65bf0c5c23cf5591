"""Slips of the pen that the type checker has to find. Lost otherwise: a typo keeps types and tests green, and a page
misses what it should say."""

from __future__ import annotations

from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).parents[2]
HEAD = """
from purposebook.fields.ids import To
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.kinds import Kind
from purposebook.model.members import Member, MemberSort
from purposebook.model.purpose import Purpose
from purposebook.model.success import Direction, Kpi

def asked(index: Index, kpi: Kpi, entity: Entity, purpose: Purpose) -> object:
"""
RIGHT = [
    "return index.users(kpi, Kpi, Kpi.drives)[0].drives",
    "return [member.stake for member in index.of(Member)]",
    "return [kpi.unit for kpi in index.targets(kpi.drives, Kpi)]",
    "return index.home(entity, Member) or index.owner(entity, Member)",
    "return To(Kind.KPI), kpi.direction is Direction.UP",
    "return purpose.statement",
]
WRONG = {
    "return index.users(kpi, Kpi, Kpi.drivs)": 'has no attribute "drivs"',
    "return purpose.statment": 'has no attribute "statment"',
    "return index.users(kpi, 'kpi')": "incompatible type",
    "return index.users(kpi, Kpi, 'drives')": "incompatible type",
    "return index.users(kpi, Kpi, Kpi.unit)": "incompatible type",
    "return [kpi.drivs for kpi in index.of(Kpi)]": 'has no attribute "drivs"',
    "return [kpi.stake for kpi in index.targets(kpi.drives, Kpi)]": 'has no attribute "stake"',
    "return To(Kind.KPIS)": 'has no attribute "KPIS"',
    "return To('kpi')": "incompatible type",
    "return kpi.direction is Direction.UPWARDS": 'has no attribute "UPWARDS"',
    "return MemberSort.ROBOT": 'has no attribute "ROBOT"',
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """What mypy says of each line of a module that asks everything above, one after the other."""
    module = tmp_path_factory.mktemp("typos") / "asked.py"
    module.write_text("".join(f"{HEAD}    {line}\n" for line in [*RIGHT, *WRONG]), encoding="utf-8")
    options = ["--config-file", str(ROOT / "pyproject.toml"), "--disable-error-code=no-redef"]
    out, err, _ = api.run([*options, str(module)])
    assert not err
    lines = [line.split(":", 2) for line in out.splitlines() if line.count(":") > 1]
    return {int(number): words for _, number, words in lines if " error" in words}


def _line(asked: str) -> int:
    return ([*RIGHT, *WRONG].index(asked) + 1) * (HEAD.count("\n") + 1)


def test_a_kind_and_a_key_that_are_there_are_right(told: dict[int, str]) -> None:
    """Lost otherwise: what follows proves nothing, as mypy refuses everything."""
    assert not {asked: told[_line(asked)] for asked in RIGHT if _line(asked) in told}


@pytest.mark.parametrize(("asked", "words"), WRONG.items())
def test_a_slip_of_the_pen_is_found(told: dict[int, str], asked: str, words: str) -> None:
    """See above."""
    assert words in told[_line(asked)]
