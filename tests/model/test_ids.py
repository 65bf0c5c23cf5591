"""Ids: made from names of any script, the same for ever, and told apart the way people tell names apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.ids import LONGEST, fold, slug
from purposebook.fields.text import Entity
from purposebook.loader import Loaded
from purposebook.model.index import Index

# Lost otherwise: a name in another script, of a file system or of symbols only gives no address, or one that moves.
SLUGS = {
    "First Loaf": "first-loaf",
    "First  loaf!": "first-loaf",
    "焼きたてのパン": "焼きたてのパン",
    "ファースト・ローフ": "ファースト-ローフ",
    "خباز مبتدئ": "خباز-مبتدئ",
    "Über uns": "über-uns",
    "Straße": "strasse",
    "Ｃｌｕｂ": "club",
    "e\u0301cole": "école",
    "C": "c",
    "C#": "c",
    "🍞 Bread": "bread",
    "🍞": "entry-1f35e",
    "--": "entry-2d-2d",
    "con": "entry-con",
    "LPT1": "entry-lpt1",
    "Index": "entry-index",
    "everyone": "entry-everyone",
}


@pytest.mark.parametrize(("name", "expected"), SLUGS.items())
def test_slug(name: str, expected: str) -> None:
    """See the table."""
    assert slug(name) == expected
    assert slug(expected) == expected


@pytest.mark.parametrize(
    "name", ["", " ", "a" * 99, "ß" * 99, f"{'a' * 39} b", "../../etc/passwd", "a\\b", "<i>", "\u202eabc"]
)
def test_a_slug_is_always_a_safe_file_name(name: str) -> None:
    """Lost otherwise: a page outside the site's folder, a path that is too long, or no name at all."""
    made = slug(name)
    assert made
    assert len(made) <= LONGEST
    assert not set(made) & set("/\\.<>:\"'|?*#% \u202e")
    assert made.strip("-") == made


# Lost otherwise: two names that differ for every reader of the language get one id, and the file is refused.
APART = {
    "Hindi": ("की", "का"),
    "Tamil": ("கா", "கி"),
    "Thai": ("ที่", "ทู"),
    "Japanese": ("か", "が"),
    "German": ("Bär", "Bar"),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_names_that_differ_have_ids_that_differ(one: str, other: str) -> None:
    """See the table."""
    assert slug(one) != slug(other)


# Lost otherwise: two pages at one address, the second over the first, without a word.
ALIKE = [
    ("Instructor", "instructor"),
    ("C", "C#"),
    ("Club", "Ｃｌｕｂ"),
    ("Straße", "STRASSE"),
    ("école", "e\u0301cole"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_that_look_alike_clash(one: str, other: str, load: Callable[[str], Loaded]) -> None:
    """See the table."""
    loaded = load(f"community: {{name: T}}\nmembers:\n- name: '{one}'\n- name: '{other}'\n")
    (problem,) = loaded.problems
    assert problem.code == "duplicate-id"
    assert problem.mark.line == 4
    assert "line 3" in problem.message
    assert [mark.line for mark, _ in problem.related] == [3]


def test_the_way_out_of_a_clash_works(load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: the example under 'Give one of them an id of its own' leads to the next error."""
    first = load("community: {name: T}\nmembers:\n- name: C\n- name: C#\n")
    second = load(f"community: {{name: T}}\nmembers:\n- name: C\n- name: C#\n  {first.problems[0].example}\n")
    assert second.problems == ()


def test_folding_is_nfkc_and_case() -> None:
    """Lost otherwise: `Reply-Time` written in a reference does not find `reply-time`."""
    assert fold("ＲＥＰＬＹ-Time") == "reply-time"


# Lost otherwise: an id that breaks an address, a path or a link is let through; or a sound one is refused.
IDS = {
    "first-loaf": None, "x": None, "a1": None, "ünder": None, "最初": None, "no": None, "a" * 40: None,
    "First": "bad-id", "a b": "bad-id", "a/b": "bad-id", "../x": "bad-id", "a" * 41: "bad-id", "-a": "bad-id",
    "a.b": "bad-id", "Ｃ": "bad-id", "🍞": "bad-id", "brand": "reserved-id", "nul": "reserved-id",
}  # fmt: skip


@pytest.mark.parametrize(("id", "code"), IDS.items())
def test_a_given_id_is_checked(id: str, code: str | None, load: Callable[[str], Loaded]) -> None:
    """See the table; the example beside the error is sound itself."""
    loaded = load(f"community: {{name: T}}\nmembers:\n- name: T\n  id: '{id}'\n")
    assert [problem.code for problem in loaded.problems] == ([code] if code else [])
    for problem in loaded.problems:
        assert load(f"community: {{name: T}}\nmembers:\n- name: T\n  {problem.example}\n").problems == ()


def test_a_former_id_is_checked_too(load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: `formerly: [../../x]` writes a file outside the site's folder."""
    loaded = load("community: {name: T}\nmembers:\n- {name: T, formerly: [../../x]}\n")
    assert [problem.code for problem in loaded.problems] == ["bad-id"]


def test_formerly_keeps_references_alive(model: Callable[[str], Index], the: Callable[[Index, str], Entity]) -> None:
    """Lost otherwise: renaming one id means correcting the whole file at once."""
    index = model("""
        members:
          - {id: first-loaf, name: First-loafer, formerly: [newcomer, novice]}
          - {id: regular, name: Regular, part_of: newcomer}
          - {id: novice, name: Another}
          - {id: leader, name: Leader, part_of: novice}
        """)
    regular, leader = the(index, "member/regular"), the(index, "member/leader")
    assert index.targets(regular.part_of) == [the(index, "first-loaf")]  # type: ignore[attr-defined]
    assert index.targets(leader.part_of) == [the(index, "member/novice")]  # type: ignore[attr-defined]  # who has it now
    assert the(index, "newcomer") is the(index, "first-loaf")
