"""References: what leads somewhere, what is told when it does not, and that the site stands all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.loader import Loaded
from purposebook.model.journeys import Pain
from purposebook.model.members import Member
from purposebook.problems import Severity

Load = Callable[[str], Loaded]

COMMUNITY = """\
community: {name: T, brand: T Ltd}
purpose: {values: [{id: patience, name: Patience}]}
members:
  - {id: first-loaf, name: First-loafer, receives: [{id: rescue, text: Help}, {id: proof, text: Proof}]}
  - {id: regular, name: Regular, plural: The old hands, receives: [{id: rescue, text: A hand}]}
channels: [{id: forum, name: Forum}]
lifecycle: [{id: join, name: Join}, {id: leave, name: Leave}]
journeys:
  - {id: path, of: first-loaf, stages: [{id: begin, stage: join}, {id: end, name: End}]}
  - {id: other, of: regular, stages: [{id: begin, stage: leave}]}
success: {kpis: [{id: reply-time, name: Reply time}, {id: forum, name: Forum posts}]}
playbooks: [{id: support, name: Support, plays: [{id: late, when: Late}]}]
"""

# What is written under a key → what is told: nothing, or the code and words that must be in it.
# Lost otherwise: an author is sent after a sound reference, or a broken one is shown as plain text without a word.
TOLD: dict[str, tuple[str, str, str]] = {
    "an id": ("features: [{name: F, serves: [first-loaf]}]", "", ""),
    "owner and id": ("features: [{name: F, serves: [first-loaf/rescue]}]", "", ""),
    "kind and id": ("features: [{name: F, serves: [kpi/forum]}]", "", ""),
    "an id as a name": ("features: [{name: F, serves: [First-loafer]}]", "unknown-reference", "'first-loaf'"),
    "a bare id of one": ("features: [{name: F, serves: proof}]", "", ""),
    "a bare id of two": (
        "features: [{name: F, serves: rescue}]", "ambiguous-reference", "first-loaf/rescue or regular/rescue"),
    "the best kind wins": ("guidelines: [{text: G, for: support}]", "", ""),
    "everyone": ("guidelines: [{text: G, for: everyone}]", "", ""),
    "brand": ("guidelines: [{text: G, for: brand}]", "", ""),
    "everyone is no member": ("glossary: [{term: T, see: everyone}]", "wrong-kind", "'everyone'"),
    "a slip": ("features: [{name: F, for: regualr}]", "unknown-reference", "Did you mean 'regular'?"),
    "a slip behind a slash": (
        "features: [{name: F, serves: first-loaf/resuce}]", "unknown-reference", "'first-loaf/rescue'"),
    "a slip of the owner": (
        "features: [{name: F, serves: frist-loaf/proof}]", "unknown-reference", "'first-loaf/proof'"),
    "nothing alike": ("features: [{name: F, for: martians}]", "unknown-reference", "Known: first-loaf, regular"),
    "the wrong kind": ("features: [{name: F, for: reply-time}]", "wrong-kind", "'reply-time' is a KPI"),
    "the wrong kind, in full": ("rituals: [{name: R, in: kpi/forum}]", "wrong-kind", "a channel"),
    "the right one of two kinds": ("rituals: [{name: R, in: forum}]", "", ""),
    "a folder too many": ("features: [{name: F, serves: receives/first-loaf/rescue/x}]", "unknown-reference", ""),
    "a sentence": ("features: [{name: F, serves: [A hand]}]", "unknown-reference", "Did you mean 'regular/rescue'?"),
    "the brand, by its name": ("guidelines: [{text: G, for: T Ltd}]", "unknown-reference", "Did you mean 'brand'?"),
    "several of them": ("guidelines: [{text: G, for: Regulars}]", "unknown-reference", "Did you mean 'regular'?"),
    "in words": ("screens: [{name: S, stage: When they come in}]", "unknown-reference", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "words"), TOLD.values(), ids=TOLD)
def test_what_is_told(text: str, code: str, words: str, load: Load) -> None:
    """See the table."""
    loaded = load(COMMUNITY + text)
    assert [problem.code for problem in loaded.problems] == ([code] if code else [])
    for problem in loaded.problems:
        assert words in f"{problem.message} {problem.hint}"


def test_a_sentence_without_an_id_is_shown_how_to_get_one(load: Load) -> None:
    """Lost otherwise: the author is told a name that is not known either, once she writes it."""
    text = COMMUNITY + "features: [{name: F, serves: [%s]}]\nguidelines:\n  - text: G\nbrand_role:\n  commitments:\n%s"
    [problem] = load(text % ("We answer at night", "    - We answer at night\n")).problems
    assert problem.message == "'We answer at night' is a sentence, and 'serves' needs an id to find it by."
    assert problem.hint.endswith("then write that id here: serves: we-answer-at")
    assert problem.example == "- id: we-answer-at\n  text: We answer at night"
    mended = "\n".join(f"    {line}" for line in problem.example.splitlines())
    assert load(text % ("we-answer-at", mended)).problems == ()


# The sentence that stands there, and another id → what is to be written instead of it.
SENTENCES = {
    "the first three words": ("We answer at night", "other", "serves: we-answer-at"),
    "without articles": ("The answer to a call", "other", "serves: answer-to-call"),
    "all words, where three are taken": ("We answer at night", "we-answer-at", "serves: we-answer-at-night"),
    "all words, where they are articles": ("The", "other", "serves: the"),
}


@pytest.mark.parametrize(("sentence", "other", "hint"), SENTENCES.values(), ids=SENTENCES)
def test_a_short_id_is_proposed_that_is_free(sentence: str, other: str, hint: str, load: Load) -> None:
    """Lost otherwise: the id that is proposed is that of something else."""
    text = f"channels: [{{id: {other}, name: C}}]\nbrand_role: {{commitments: [{sentence}]}}\n"
    [problem] = load(f"community: {{name: T}}\n{text}features: [{{name: F, serves: [{sentence}]}}]\n").problems
    assert problem.hint.endswith(hint)


def test_what_belongs_to_another_is_named_after_it(load: Load) -> None:
    """Lost otherwise: the id that is proposed leads to what somebody else gets."""
    text = "community: {name: T}\nmembers: [{id: baker, name: Baker, receives: [Help at night]}]\n"
    [problem] = load(f"{text}features: [{{name: F, serves: [Help at night]}}]\n").problems
    assert problem.hint.endswith("serves: baker/help-at-night")


def test_what_is_known_is_named_where_nothing_is_near(load: Load) -> None:
    """Lost otherwise: the author has to guess what would have been right, or is shown a hundred names."""
    near, far = (load(COMMUNITY + f"features: [{{name: F, for: {id}}}]").problems[0] for id in ("regualr", "martians"))
    assert (near.hint, near.example) == ("Did you mean 'regular'?", "for: regular")
    assert far.hint.endswith("Known: first-loaf, regular, support, everyone, brand.")
    assert far.example == ""
    rows = ", ".join(f"{{id: m{n}, name: M{n}}}" for n in range(6))
    many = load(f"community: {{name: T}}\nmembers: [{rows}]\nguidelines: [{{text: G, for: martians}}]").problems[0]
    assert many.hint.endswith("m5, everyone, brand.")
    rows = ", ".join(f"{{id: m{n}, name: M{n}}}" for n in range(7))
    many = load(f"community: {{name: T}}\nmembers: [{rows}]\nguidelines: [{{text: G, for: martians}}]").problems[0]
    assert many.hint.endswith("m6, everyone ….")
    nobody = load("community: {name: T}\nrituals: [{name: R, in: forum}]").problems[0]
    assert "Known" not in nobody.hint


def test_a_broken_reference_stops_no_site(load: Load) -> None:
    """Lost otherwise: one wrong id and the whole site is gone."""
    loaded = load(COMMUNITY + "features: [{name: F, serves: [martians]}]")
    assert [problem.severity for problem in loaded.problems] == [Severity.WARNING]
    assert not loaded.is_broken
    assert loaded.index
    assert loaded.index.targets(loaded.index.book.features[0].serves) == []


def test_what_is_written_nearby_goes_first(load: Load) -> None:
    """Lost otherwise: `next: begin` within a journey is called ambiguous because another journey has a 'begin', too."""
    loaded = load("""\
        community: {name: T}
        journeys:
          - {id: one, subject: X, stages: [{id: begin, name: B}, {id: end, name: E, next: begin}]}
          - id: two
            subject: Y
            stages:
              - {id: begin, name: B, pains: {id: wait, text: Wait}, opportunities: {text: O, eases: wait}}
          - {id: three, subject: Z, stages: [{id: begin, name: B, pains: {id: wait, text: Wait}}]}
        """)
    assert loaded.problems == ()
    index = loaded.index
    assert index
    (target,) = index.targets(index.book.journeys[0].stages[1].onward)
    assert str(index.address(target)) == "journey-stage/one/begin"
    (pain,) = index.targets(index.book.journeys[1].stages[0].opportunities[0].eases)
    assert str(index.address(pain)) == "pain/two/wait"


# Words that may be an id: linked when they are one, told when they nearly are, left alone when they are words.
# Lost otherwise: a sentence is called a mistake, or a slip of an id stands on the page as a name.
MENTIONS = {
    "forum": ("", True),
    "Forum": ("", True),
    "The kitchen": ("", False),
    "Telephone": ("", False),
    "foruum": ("unknown-reference", False),
    "Our forum": ("", False),
    "'Forum, at night'": ("", False),
}


@pytest.mark.parametrize(("words", "expected"), MENTIONS.items())
def test_mentions(words: str, expected: tuple[str, bool], load: Load) -> None:
    """See the table."""
    code, is_linked = expected
    members = f"members: [{{name: A, persona: {{channels: {words}}}}}]\n"
    loaded = load(f"community: {{name: T}}\nchannels: [{{id: forum, name: Forum}}]\n{members}")
    assert [problem.code for problem in loaded.problems] == ([code] if code else [])
    index = loaded.index
    assert index
    persona = index.book.members[0].persona
    assert persona
    assert bool(index.targets(persona.channels)) is is_linked


def test_a_clash_of_ids_names_both_lines_and_keeps_both(load: Load) -> None:
    """Lost otherwise: the second of two entities is gone, with all that it says."""
    loaded = load("community: {name: T}\nmembers:\n- name: A\n- name: B\n- {id: a, name: C}\n- name: a\n")
    assert [(problem.mark.line, problem.related[0][0].line) for problem in loaded.problems] == [(5, 3), (6, 3)]
    assert loaded.is_broken
    assert loaded.index
    assert [str(loaded.index.address(member)) for member in loaded.index.of(Member)] == [
        "member/a", "member/b", "member/a-2", "member/a-3",
    ]  # fmt: skip


def test_the_same_id_at_different_homes_is_no_clash(load: Load) -> None:
    """Lost otherwise: two member types can not both have a 'rescue', though the guide says so."""
    assert load(COMMUNITY).problems == ()


def test_sentences_may_be_alike(load: Load) -> None:
    """Lost otherwise: the same pain at two stages is an error."""
    stages = "[{name: A, pains: Wait}, {name: B, pains: [Wait, wait]}]"
    loaded = load(f"community: {{name: T}}\njourneys: [{{subject: X, stages: {stages}}}]")
    assert loaded.problems == ()
    assert loaded.index
    assert len({loaded.index.address(pain) for pain in loaded.index.of(Pain)}) == 3


@pytest.mark.parametrize("count", [1, 2000])
def test_many_entities_are_read_in_good_time(count: int, load: Load) -> None:
    """Lost otherwise: a large file with many slips takes minutes. (Runs within the suite's time.)"""
    rows = "".join(f"  - {{id: m{n}, name: M {n}, part_of: m{n + 1}}}\n" for n in range(count))
    loaded = load(f"community: {{name: T}}\nmembers:\n{rows}")
    assert [problem.code for problem in loaded.problems] == ["unknown-reference"]


def test_an_id_that_was_changed_is_mended_in_one_place(load: Load) -> None:
    """Lost otherwise: thirty references are mended by hand, and old links to the page stay broken."""
    text = "community: {name: T}\nmembers:\n  - {id: group, %sname: Local club}\n"
    text += "guidelines: [{text: G, for: local-club}]\n"
    [problem] = load(text % "").problems
    assert problem.hint.startswith(
        "Did you mean 'group'? If that is its new id, write there, in line 3: 'formerly: [local-club]'."
    )
    [problem] = load(text % "formerly: [chapter], ").problems
    assert "'formerly: [chapter, local-club]'" in problem.hint
    assert load(text % "formerly: [chapter, local-club], ").problems == ()


def test_a_name_in_words_is_no_new_id(load: Load) -> None:
    """Lost otherwise: an author adds 'formerly' where nothing ever had another id."""
    text = "community: {name: T}\nmembers:\n  - {id: group, name: Local club}\nguidelines: [{text: G, for: %s}]\n"
    [problem] = load(text % "The local club").problems
    assert problem.hint == "Did you mean 'group'?"


def test_two_of_one_name_are_not_told_apart_by_it(load: Load) -> None:
    """Lost otherwise: the first of two is proposed, be it the wrong one."""
    rows = "members:\n  - {id: m1, name: Local club}\n  - {id: m2, name: local club}\n"
    [problem] = load("community: {name: T}\n" + rows + "guidelines: [{text: G, for: local-club}]\n").problems
    assert "Did you mean" not in problem.hint


# The lines of a guideline → the example: the author's own line where one key stands on it, else the key alone.
CORRECTED = {
    "a line of its own": ("  - text: G\n    for: [frist-loaf, regular]  # soon", "for: [first-loaf, regular]  # soon"),
    "behind another key": ("  - {text: G, for: frist-loaf}", "for: first-loaf"),
    "on several lines": ("  - text: G\n    for: frist-\n      loaf", "for: first-loaf"),
}


@pytest.mark.parametrize(("lines", "example"), CORRECTED.values(), ids=CORRECTED)
def test_the_authors_own_line_is_shown(lines: str, example: str, load: Load) -> None:
    """Lost otherwise: who copies the example loses the other names on the line, or its remark."""
    [problem] = load(f"{COMMUNITY}guidelines:\n{lines}\n").problems
    assert problem.example == example


def test_only_a_sure_slip_is_mended(load: Load) -> None:
    """Lost otherwise: `fix` writes a name that may not be meant, or leaves a plain slip to the author."""
    mends = {"regualr": ["regular"], "regularity": [], "martians": []}
    for name, expected in mends.items():
        [problem] = load(f"{COMMUNITY}guidelines: [{{text: G, for: {name}}}]").problems
        assert [edit.text for edit in problem.fix] == expected


def test_the_key_is_the_one_that_stands_there(load: Load) -> None:
    """Lost otherwise: the author looks for a key 'to' that she never wrote."""
    text = "community: {name: T}\njourneys: [{subject: X, stages: [{name: A, next: %s}]}]\n"
    bare, keyed = (load(text % value).problems[0].message for value in ("nowhere", "{to: nowhere, when: it rains}"))
    assert "('next' takes" in bare
    assert "('to' takes" in keyed
