"""Who hands on to whom: an employee sees who stands above her, however the roles refer to each other."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.views.roles.escalation_ladder import ladder, ladder_from

Model = Callable[[str], Index]

ROLES = """
    members: [{id: lead, name: Lead}, {id: council, name: Council}]
    playbooks:
      - id: floor
        name: Floor
        plays:
          - {when: A, escalate: {to: desk, within: 5 min}}
          - {when: B, escalate: [{to: desk}, {to: council, within: 1 day}]}
          - {when: C, escalate: {none: Nobody is above}}
          - {when: D, status: retired, escalate: {to: council}}
      - id: desk
        name: Desk
        plays: [{when: E, escalate: {to: lead}}]
      - id: leaders
        name: Leaders
        role: lead
        plays: [{when: F, escalate: {to: lead}}]
    """


def _steps(index: Index) -> list[list[str]]:
    return [[index.label(role) for role in step] for step in ladder(index).steps]


def test_each_role_stands_above_all_that_hand_on_to_it(model: Model) -> None:
    """Lost otherwise: nobody sees who is the last to ask; a role and the member that plays it stand there twice."""
    assert _steps(model(ROLES)) == [["Floor"], ["Desk", "Council"], ["Leaders"]]


def test_what_reaches_a_role_is_told_by_giver(model: Model) -> None:
    """Lost otherwise: what is no longer in force, or handed to oneself, counts as an escalation."""
    index = model(ROLES)
    found = ladder(index)
    told = [(index.label(it.giver), index.label(it.taker), it.play.label) for it in found.hand_ons]
    assert told == [
        ("Floor", "Desk", "A"), ("Floor", "Desk", "B"), ("Floor", "Council", "B"), ("Desk", "Leaders", "E")
    ]  # fmt: skip
    desk = found.steps[1][0]
    assert {index.label(giver): len(ones) for giver, ones in found.by_giver(desk).items()} == {"Floor": 2}


def test_a_role_sees_its_own_part(model: Model) -> None:
    """Lost otherwise: a playbook shows the escalations of others as its own."""
    index = model(ROLES)
    floor, desk, _ = index.book.playbooks
    own = ladder_from(ladder(index), floor)
    assert [[index.label(role) for role in step] for step in own.steps] == [["Floor"], ["Desk", "Council"]]
    assert len(ladder_from(ladder(index), desk).hand_ons) == 1


def test_roles_that_hand_on_to_each_other_do_not_hang(model: Model) -> None:
    """Lost otherwise: two teams that help each other stop the build."""
    plays = "plays: [{when: X, escalate: [{to: a}, {to: b}, {to: c}]}]"
    index = model(f"playbooks: [{{id: a, {plays}}}, {{id: b, {plays}}}, {{id: c, {plays}}}]")
    found = ladder(index)
    assert sorted(role.slug for step in found.steps for role in step) == ["a", "b", "c"]
    assert len(found.back) >= 3
    assert len(found.hand_ons) == 6


def test_no_escalation_no_ladder(model: Model) -> None:
    """Lost otherwise: an empty picture."""
    assert ladder(model("playbooks: [{id: a, plays: [{when: X}]}]")).steps == ()


def test_a_circle_opens_where_the_fewest_plays_go(model: Model) -> None:
    """Lost otherwise: one play that a team hands back turns the ladder of everybody upside down."""
    index = model(
        "playbooks: [{id: top, plays: [{when: X, escalate: {to: floor}}]}, "
        "{id: floor, plays: [{when: A, escalate: {to: top}}, {when: B, escalate: {to: top}}]}]"
    )
    found = ladder(index)
    assert [[role.slug for role in step] for step in found.steps] == [["floor"], ["top"]]
    assert [(giver.slug, taker.slug) for giver, taker in found.back] == [("top", "floor")]


def test_times_are_said_as_written_and_never_guessed(model: Model) -> None:
    """Lost otherwise: somebody reads a time that nobody promised."""
    times = ("", ", within: 15 min", ", within: at once", ", within: {none: Nobody waits}", ", within: {withheld: Law}")
    plays = ", ".join(f"{{when: W{n}, escalate: {{to: b{time}}}}}" for n, time in enumerate(times))
    found = ladder(model(f"playbooks: [{{id: a, plays: [{plays}]}}, {{id: b}}]"))
    assert [one.time for one in found.hand_ons] == [
        "no time given", "within 15 min", "at once", "Nobody waits", "not published"
    ]  # fmt: skip
