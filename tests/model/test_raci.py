"""Who does what, written as tables have it: a role in each column, the letters R, A, C and I in the cells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.listing import Listing
from purposebook.loader import Loaded
from purposebook.model.index import Index

MEMBERS = "members: [{id: nurse, name: Nurse}, {id: doctor, name: Doctor}, {id: patient, name: Patient}]\n"
ROW = MEMBERS + "playbooks: [{id: ward, name: Ward, raci: [{task: Round, CELLS}]}]"

# Lost otherwise: the RACI of every project handbook, which has its roles as columns, is an unknown key in each cell.
READ = {
    "nurse: R": {"responsible": ["nurse"]},
    "nurse: r, doctor: a": {"responsible": ["nurse"], "accountable": ["doctor"]},
    "nurse: R/A, patient: I": {"responsible": ["nurse"], "accountable": ["nurse"], "informed": ["patient"]},
    "doctor: 'A, C'": {"accountable": ["doctor"], "consulted": ["doctor"]},
    "doctor: AR": {"accountable": ["doctor"], "responsible": ["doctor"]},
    "responsible: nurse, doctor: R": {"responsible": ["nurse", "doctor"]},
    "responsible: [nurse, patient], doctor: R": {"responsible": ["nurse", "patient", "doctor"]},
    "accountable: doctor": {"accountable": ["doctor"]},
}


@pytest.mark.parametrize(("cells", "shares"), READ.items())
def test_roles_as_keys(cells: str, shares: dict[str, list[str]], model: Callable[[str], Index]) -> None:
    """See the table."""
    (row,) = model(ROW.replace("CELLS", cells)).book.playbooks[0].raci
    found = {share: getattr(row, share) for share in ("responsible", "accountable", "consulted", "informed")}
    assert {share: list(map(str, parties)) for share, parties in found.items() if parties} == shares
    assert all(isinstance(parties, Listing) for parties in found.values())


@pytest.mark.parametrize("cells", ["nurse: maybe", "nurse: [R]", "zz: x"])
def test_what_is_no_letter_is_no_role(cells: str, load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: a key with a slip in it is taken for a role, and nobody hears of it."""
    found = load("community: {name: Clinic}\n" + ROW.replace("CELLS", cells)).problems
    assert [problem.code for problem in found] == ["unknown-key"]


def test_a_role_that_nobody_knows_is_told_at_its_key(load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: an author looks for a reference that stands nowhere in the file."""
    (problem,) = load("community: {name: Clinic}\n" + ROW.replace("CELLS", "nurses: R")).problems
    assert (problem.code, problem.mark.line) == ("unknown-reference", 3)
    assert "'nurses'" in problem.message
