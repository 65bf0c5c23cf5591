"""What reading a file can find wrong, each kind explained in a file of its own: `<family>/<code>.yml`.

What rules find is explained by the rules themselves.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from purposebook.bundled import data
from purposebook.problems.code import Code, Family, unwrapped
from purposebook.problems.problem import Severity

FOLDER = Path(__file__).parent


@cache
def families() -> tuple[Family, ...]:
    """All families in the order of `families.yml`; the files are read when somebody asks for the first time."""
    listed = data(FOLDER / "families.yml")
    return tuple(
        Family(name, family["about"], tuple(_read(name, code) for code in family["codes"]))
        for name, family in listed.items()
    )


def _read(family: str, name: str) -> Code:
    """The code that a file explains; its keys are the fields of `Code`."""
    said = data(FOLDER / family / f"{name}.yml")
    severity, why = Severity(said.pop("severity")), said.pop("why")
    return Code(name, family, severity, why=unwrapped(why), **said)
