"""Who exchanges what with whom: the network, the ledger, the alignment of values."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.views.members.alignment import alignment
from purposebook.views.members.exchange import exchanges, interactions_of, network
from purposebook.views.members.ledger import account, ledger

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

COMMUNITY = """
    purpose:
      values: [{id: patience, name: Patience}, {id: play, name: Play}, {id: order, name: Order}]
    members:
      - id: first
        name: First-loafer
        shares: [patience]
        receives:
          - {id: rescue, text: Help in time, from: [regular, brand]}
          - {id: proof, text: Proof that it works}
          - {id: calm, text: A calm evening}
          - {none: No money}
        contributes:
          - {id: photo, text: A photo, to: [regular, everyone]}
          - {id: crumbs, text: Crumbs}
      - id: regular
        name: Regular
        shares: [patience, play]
        contributes: [{text: Patience, to: first}, Time]
      - {id: guest, name: Guest}
      - {id: ghost, name: Ghost, none: There are none}
    interactions:
      - {from: regular, to: first, text: Says what to change}
      - {from: [regular, first], to: [regular, first], text: Swap}
      - {from: first, to: first, none: They do not meet yet}
      - {from: guest, to: brand, none: They only read}
    brand_role:
      commitments: [{text: Someone at night, to: first, delivers: [first/rescue, first/calm]}]
    """


def test_every_exchange_is_there_once(model: Model) -> None:
    """Lost otherwise: a cell of the matrix lacks something that the file says, or says it twice."""
    index = model(COMMUNITY)
    found = [f"{it.giver.slug} > {it.taker.slug}: {it.what.text or 'none'}" for it in exchanges(index)]
    assert found == [
        "regular > first: Help in time",
        "brand > first: Help in time",
        "first > regular: A photo",
        "first > everyone: A photo",
        "regular > first: Patience",
        "regular > first: Says what to change",
        "regular > regular: Swap",
        "regular > first: Swap",
        "first > regular: Swap",
        "first > first: Swap",
        "first > first: none",
        "guest > brand: none",
    ]


def test_network(model: Model, the: The) -> None:
    """Lost otherwise: a party is missing on the ring, or a line has the wrong weight; 'none' counts as something."""
    index = model(COMMUNITY)
    found = network(index)
    assert [party.slug for party in found.parties] == ["first", "regular", "guest", "everyone", "brand"]
    ties = {(a.slug, b.slug): (there, back) for a, b, there, back in found.ties}
    assert ties == {
        ("first", "regular"): (2, 4), ("first", "everyone"): (1, 0), ("first", "brand"): (0, 1),
        ("first", "first"): (1, 0), ("regular", "regular"): (1, 0),
    }  # fmt: skip
    first, guest = the(index, "first"), the(index, "guest")
    assert [it.what.is_empty for it in found.cell(first, first)] == [False, True]
    assert found.weight(first, first) == 1
    assert found.cell(guest, first) == ()


def test_a_tie_of_equals(model: Model) -> None:
    """Lost otherwise: where as much comes back as goes there, or all stays among equals, no line is drawn."""
    found = network(
        model("members: [{id: a, name: A}, {id: b, name: B}]\ninteractions: {from: [a, b], to: [a, b], text: X}")
    )
    assert [(there, back) for _, _, there, back in found.ties] == [(1, 0), (1, 1), (1, 0)]


def test_a_network_of_nobody(model: Model) -> None:
    """Lost otherwise: a file with twenty lines stops the page of members."""
    found = network(model("members: [A, B]"))
    assert (found.parties, found.ties) == ((), [])


def test_interactions_of_a_party(model: Model, the: The) -> None:
    """Lost otherwise: a member type's page leaves out what it takes part in."""
    index = model(COMMUNITY)
    counts = {name: len(interactions_of(index, the(index, name))) for name in ("first", "regular", "guest", "brand")}
    assert counts == {"first": 3, "regular": 2, "guest": 1, "brand": 1}


def test_ledger(model: Model) -> None:
    """Lost otherwise: nobody sees that a value has no giver, or a gift no taker."""
    accounts = {it.member.slug: it for it in ledger(model(COMMUNITY))}
    assert list(accounts) == ["first", "regular"]  # the guest has no account, the ghost does not exist
    first, regular = accounts["first"], accounts["regular"]
    assert [income.value.id for income in first.income] == ["rescue", "proof", "calm"]
    assert [[str(it) for it in income.commitments] for income in first.income] == [
        ["Someone at night"], [], ["Someone at night"],
    ]  # fmt: skip
    assert [value.id for value in first.unprovided] == ["proof"]
    assert [gift.id for gift in first.unreceived] == ["crumbs"]
    assert [str(gift) for gift in regular.unreceived] == ["Time"]


@pytest.mark.parametrize(
    ("keys", "unprovided"),
    {
        "nobody says who": ("text: Help", 1),
        "nobody, and why": ("text: Help, from: {none: It just happens}", 0),
        "somebody": ("text: Help, from: everyone", 0),
    }.values(),
)
def test_what_counts_as_provided(keys: str, unprovided: int, model: Model) -> None:
    """Lost otherwise: a value is shown as nobody's while the file names who gives it."""
    index = model(f"members: [{{name: A, receives: {{{keys}}}}}]")
    assert len(account(index, index.book.members[0]).unprovided) == unprovided


def test_alignment(model: Model) -> None:
    """Lost otherwise: a value that nobody shares looks shared, or the reverse."""
    found = alignment(model(COMMUNITY))
    assert [member.slug for member in found.members] == ["first", "regular"]
    rows = {row.value.slug: [member.slug for member in row.sharers] for row in found.rows}
    assert rows == {"patience": ["first", "regular"], "play": ["regular"], "order": []}


def test_alignment_without_a_purpose(model: Model) -> None:
    """Lost otherwise: the page of the shared purpose fails for a file that has no purpose yet."""
    found = alignment(model("members: [A]"))
    assert (found.members, found.rows) == ((), ())
