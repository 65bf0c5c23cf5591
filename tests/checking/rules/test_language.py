"""A word that the file asks not to use is found where it stands, to the column; and only where it is the file's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from purposebook.checking.examine import Standards, examine
from purposebook.loader import Loaded

LANGUAGE = 'language:\n  - {instead_of: [user, users, failed loaf, "C#"], say: power users, because: They bake.}\n'
START = LANGUAGE + "community:\n  name: Users of Loaf\n"

TABLE = [
    ("  summary: For all users of ovens", ["5:20 users"]),
    ("  summary: Users, and users", ["5:12 Users", "5:23 users"]),
    ('  summary: "For\n    users\\tof ovens"', ["6:5 users"]),
    ('  summary: "For \\u0075sers"', ["5:12 users"]),  # written in signs, so the text as a whole
    ("  summary: >-\n    For bakers\n    and users\n    of ovens", ["7:9 users"]),
    ("  summary: |  # users\n    A failed\n    loaf", ["6:7 failed loaf"]),
    ("  summary: For power users", []),
    ("  summary: superusers, user-friendly, end-user, @users, user_id", []),
    ("  summary: C# and c#.", ["5:12 C#", "5:19 c#"]),
    ("  summary: They call themselves 'users' and “users”", []),
    ("  summary: \"Don't ask users, don't\"", ["5:23 users"]),
    ("  summary: We never say users. Users bake", ["5:32 Users"]),
    ("  summary: Do not call anyone a user or write to users", []),
    ("  summary: Bakers instead of users; the word 'users' and the term users are gone", []),
    ("  summary: We do not sell to users", ["5:30 users"]),
    ("guidelines: [{text: Say bakers, because: We would not be called users}]", []),
    ("  summary: Rather than more users we want good ones", []),
    ("  summary: See https://example.org/users or `users` or a@users.org", []),
    ("  summary:\n    text: Für alle users\n    lang: de", []),
    ("  summary: {withheld: Only for users}", []),
    ("  url: https://example.org/users\n  details:\n    Users: 12\n    Size: 40 users", ["7:12 Users", "8:14 users"]),
    ("members: [{id: users, name: Bakers, persona: {name: Users, quote: We are users, goals: [More users]}}]",
     ["5:94 users"]),
    ("members: [{id: users, name: Bakers}, {id: b, name: B, part_of: users, receives: [{text: Thanks, from: users}]}]",
     []),
    ("purpose:\n  not: [A place for users]\n  values: [{name: Care, over: More users}]", []),
    ("members: [{id: a, name: Old users, status: retired, receives: [A place for users]}]", []),
    ("journeys:\n  - of: a\n    status: retired\n    stages: [{stage: join, actions: [Meets users]}]\n"
     "members: [{id: a, name: A}]", []),
    ("stories: [{title: The users, text: I saw users}]\nglossary: [{term: User, means: An old word for users}]", []),
    ("sources: [{id: s, name: Users in numbers}]\nrituals: [{id: r, name: Users' day}]", ["6:25 Users"]),
    ("success: {kpis: [{id: k, name: K, unit: users, formula: users / days, definition: {text: Users, note: users}}]}",
     ["5:41 users", "5:90 Users", "5:103 users"]),
    ("playbooks:\n  - name: P\n    plays: [{when: A user asks, avoid: [Dear user], say: [Dear user]}]",
     ["7:22 user", "7:64 user"]),
]  # fmt: skip


def _examined(text: str) -> Loaded:
    return examine(text, Standards(date(2026, 6, 15)))


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_word_is_found_where_it_is_the_communitys_own(text: str, expected: list[str]) -> None:
    """Lost otherwise: the word stays on a page; or an author is blamed for a quotation, an address or an id."""
    examined = _examined(START + text)
    assert not examined.problems
    found = [finding for finding in examined.findings if finding.code == "avoided-word"]
    assert [f"{it.mark.line}:{it.mark.column} {it.message.split(chr(39))[1]}" for it in found] == expected


def test_what_is_found_says_the_word_to_use_and_why() -> None:
    """Lost otherwise: an author knows what is wrong, and has to look up what would be right."""
    (found,) = [it for it in _examined(START + "  summary: For users").findings if it.code == "avoided-word"]
    assert "'power users'" in found.message
    assert found.hint == "Write 'power users': They bake."
    assert found.related[0][0].line == 2
    assert (found.mark.end_line, found.mark.end_column) == (5, 21)


def test_a_wording_may_name_in_its_reason_what_it_refuses() -> None:
    """Lost otherwise: whoever explains why a word is not used is told not to use it."""
    text = (
        "language: [{instead_of: [users], say: bakers, because: Users of an oven are bakers}]\ncommunity: {name: X}\n"
    )
    assert "avoided-word" not in {it.code for it in _examined(text).findings}


def test_words_of_scripts_without_blanks_are_found() -> None:
    """Lost otherwise: a Japanese community has a list of words, and a check that never finds one."""
    text = "language: [{instead_of: [客], say: 仲間}]\ncommunity:\n  name: パンの会\n  summary: お客様へ"
    found = [it.mark.column for it in _examined(text).findings if it.code == "avoided-word"]
    assert found == [13]


def test_a_wording_in_another_language_holds_for_that_language() -> None:
    """Lost otherwise: an English word is refused because it is a bad one in German."""
    text = "language: [{instead_of: [Gift], say: Geschenk, lang: de}]\ncommunity:\n  name: X\n  languages: [en]\n"
    summary = "  summary: {text: A gift, also: [{text: Ein Gift, lang: de}]}"
    found = [it.mark.column for it in _examined(text + summary).findings if it.code == "avoided-word"]
    assert found == [45]


SPELLINGS = [("We are parkrun", []), ("Every Parkrun, every park", ["6:18"]), ("parkrun (small p)", [])]


@pytest.mark.parametrize(("summary", "expected"), SPELLINGS)
def test_the_same_word_in_other_letters_can_be_the_one_to_avoid(summary: str, expected: list[str]) -> None:
    """Lost otherwise: a community that spells itself small is told to spell itself small, wherever it does."""
    examined = _examined(
        "language:\n  - say: parkrun (small p)\n    instead_of: [Parkrun, PARKRUN]\n"
        f"community:\n  name: T\n  summary: {summary}\n"
    )
    found = [it for it in examined.findings if it.code == "avoided-word"]
    assert [f"{it.mark.line}:{it.mark.column}" for it in found] == expected


CONTRARY = [
    ("  - {instead_of: users, say: audience}\n  - {instead_of: audience, say: members}", ["2:30"]),
    ("  - {instead_of: [users, fans], say: users}", ["2:38"]),
    ("  - {instead_of: Parkrun, say: parkrun}", []),
    ("  - {instead_of: users, say: members}\n  - {instead_of: members, say: people, status: retired}", []),
]


@pytest.mark.parametrize(("language", "expected"), CONTRARY)
def test_two_wordings_that_contradict_each_other_are_told(language: str, expected: list[str]) -> None:
    """Lost otherwise: half of the team says one word, half the other, both by the book."""
    examined = _examined(f"language:\n{language}\ncommunity: {{name: Loaf Club}}")
    found = [it for it in examined.findings if it.code == "contrary-wordings"]
    assert [f"{it.mark.line}:{it.mark.column}" for it in found] == expected


def test_of_several_words_each_is_found_where_it_stands() -> None:
    """Lost otherwise: the second agreement of a list is kept by nobody."""
    text = (
        "language: [{instead_of: [users], say: bakers}, {instead_of: [posts], say: stories}]\n"
        "community:\n  name: X\n  summary: For users\n  details: {Rhythm: Many posts}\n"
    )
    found = [(it.mark.line, it.mark.column) for it in _examined(text).findings if it.code == "avoided-word"]
    assert found == [(4, 16), (5, 26)]


BOUNDARIES = {
    "ja, before another script": ("ja", "顧客", "顧客の声を聞く", 1),
    "ja, within a longer word": ("ja", "顧客", "顧客番号と新規顧客", 0),
    "ja, before katakana": ("ja", "顧客", "顧客サービス", 1),
    "katakana": ("ja", "ユーザー", "ユーザーの声", 1),
    "katakana within a longer word": ("ja", "ユーザー", "ユーザーガイド", 0),
    "zh, which has no change of script": ("zh", "用户", "我们的用户很多", 1),
    "Latin letters before kana": ("ja", "user", "userの声", 1),
    "Latin letters within a word": ("en", "user", "users and user-names", 0),
}


@pytest.mark.parametrize(("lang", "avoided", "said", "count"), BOUNDARIES.values(), ids=BOUNDARIES)
def test_where_a_word_ends(lang: str, avoided: str, said: str, count: int, found: Callable[..., list[str]]) -> None:
    """Lost otherwise: in a language without blanks every longer word is a finding, or none is ever made."""
    wording = f"{{instead_of: ['{avoided}'], say: X, lang: {lang}}}"
    text = f"language: [{wording}]\npurpose: {{statement: {{text: '{said}', lang: {lang}}}}}\n"
    assert len(found(text, "avoided-word")) == count
