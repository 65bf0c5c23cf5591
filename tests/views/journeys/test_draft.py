"""Journey drafts: a team without journeys would lose the start that its own file gives it."""

from __future__ import annotations

from purposebook.loader import load
from purposebook.model.members import Member
from purposebook.views.file.questions import questions_about
from purposebook.views.journeys.draft import Draft, draft
from purposebook.views.members.profile import profile

FILE = """
community: {name: A}
members:
  - {id: ana, name: Ana, receives: [{id: help, text: Help}, {id: fun, text: Fun}]}
  - {id: bob, name: Bob, receives: [{id: tea, text: Tea}]}
brand_role: {commitments: [{id: night, text: Nights, delivers: ana/help, stage: join}]}
lifecycle: [{id: join, name: Join, ritual: hello}, {id: stay, name: Stay}]
rituals: [{id: hello, name: Hello}]
"""


def of(text: str, name: str) -> Draft | None:
    index = load(text).index
    assert index
    member = index.named(f"member/{name}")[0]
    assert isinstance(member, Member)
    return draft(index, profile(index, member))


def test_what_the_file_ties_to_a_stage_stands_there_and_the_rest_beside_it() -> None:
    """A promise would be forgotten, or put at a stage that nobody named."""
    found = of(FILE, "ana")
    assert found
    assert [(part.stage.slug, [entity.slug for entity in part.found]) for part in found.stages] == [
        ("join", ["night", "hello"]),
        ("stay", []),
    ]
    assert [said.slug for said in found.unplaced] == ["fun"]


def test_a_written_journey_needs_no_draft() -> None:
    """What somebody observed would stand beside something that nobody did."""
    assert of(FILE + "journeys: [{of: ana, stages: [{stage: join}]}]", "ana") is None


def test_nothing_is_drafted_from_nothing() -> None:
    """An empty map would look like knowledge."""
    assert of(FILE.replace(", ritual: hello", ""), "bob") is None


def test_what_is_for_everyone_makes_no_draft() -> None:
    """Twenty committees would each get the same journey of one promise that names none of them."""
    assert of(FILE.replace("delivers: ana/help", "to: everyone"), "bob") is None
    assert of(FILE.replace("delivers: ana/help", "to: bob"), "bob")


def test_those_whom_the_community_is_not_for_have_no_journey_and_no_questions() -> None:
    """A page would ask what is in it for somebody who is shut out, and promise them what everyone gets."""
    file = FILE.replace("name: Bob", "name: Bob, kind: excluded").replace("delivers: ana/help", "to: [everyone, ana]")
    index = load(file).index
    assert index
    (bob,) = (member for member in index.book.members if member.slug == "bob")
    assert profile(index, bob).commitments == ()
    assert of(file, "bob") is None
    assert not questions_about(bob)
