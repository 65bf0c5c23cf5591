"""Member types in families."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.views.members.families import FEW, families

Model = Callable[[str], Index]

MANY = """
    members:
      - {id: contributor, name: Contributor, kind: person}
      - {id: reviewer, name: Reviewer, kind: person, kind_of: contributor}
      - {id: chair, name: Chair, kind: person, kind_of: reviewer}
      - {id: docs, name: SIG Docs, kind: group, group: Interest groups, part_of: contributor}
      - {id: node, name: SIG Node, kind: group, group: Interest groups}
      - {id: alone, name: Alone, kind: group, group: A group of one}
      - {id: acme, name: Acme, stake: vendor}
      - {id: bolt, name: Bolt, stake: vendor}
"""


def _names(index: Index) -> list[tuple[str, list[str]]]:
    found = families(index, index.book.members)
    return [(family.name, [member.label for member in family.entries]) for family in found]


def test_many_stand_under_what_holds_them_together(model: Model) -> None:
    """Lost otherwise: ninety working groups are a wall of cards in the order of the file."""
    more = "".join(f"      - {{id: m{number}, name: M{number}}}\n" for number in range(FEW))
    assert _names(model(MANY + more)) == [
        ("Contributor", ["Contributor", "Reviewer", "Chair"]),
        ("Interest groups", ["SIG Docs", "SIG Node"]),
        ("Vendor", ["Acme", "Bolt"]),
        ("Others", ["Alone", *(f"M{number}" for number in range(FEW))]),
    ]


def test_a_few_need_no_heading(model: Model) -> None:
    """Lost otherwise: a community of eight types is cut into headings with one card each."""
    assert [name for name, _ in _names(model(MANY))] == [""]
    assert families(model(""), ()) == [("", ())]
