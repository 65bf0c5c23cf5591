"""A role's whole part; the front door; and the choices of a knowledge check."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from purposebook.fields.text import Entity
from purposebook.loader import Loaded
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.views.file.groups import grouped
from purposebook.views.file.home import home
from purposebook.views.file.questions import open_questions
from purposebook.views.roles.role import role
from purposebook.views.roles.training import choices
from purposebook.views.success.numbers import kpi_tree

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

COMMUNITY = """
    members: [{id: helper, name: Helper}, {id: first, name: First}, {id: old, name: Old, status: retired}]
    interactions:
      - {from: helper, to: first, text: Helps}
      - {from: first, to: support, text: Asks}
      - {from: first, to: first, text: Chat}
    brand_role:
      commitments: [{text: Nights, owner: support}, {text: Days, owner: helper}, {text: Never, owner: other}]
    journeys:
      - id: path
        of: first
        owner: helper
        stages: [{stage: join, owner: support}, {stage: lead, owner: other}, {stage: leave, owner: [support, helper]}]
    success: {north_star: k, kpis: [{id: k, name: K, owner: support}, {id: l, name: L, owner: other}]}
    playbooks:
      - id: support
        name: Support
        audience: employee
        role: helper
        serves: [first, everyone]
        plays: [{id: p, when: Late, escalate: {to: other, when: Twice}}]
      - id: other
        name: Other
        audience: employees
        plays:
          - id: q
            when: Rude
            escalate: [{to: helper, within: 15 min}, {to: [support, first]}, {to: other}]
      - {id: friends, name: Friends, audience: partners}
      - {id: first, name: First, status: draft}
      - {id: past, name: Past, status: retired, audience: volunteer}
    """


def _slugs(entities: Iterable[Entity]) -> list[str]:
    return [entity.slug for entity in entities]


def _playbook(index: Index, the: The, name: str) -> Playbook:
    found = the(index, name)
    assert isinstance(found, Playbook)
    return found


def test_role(model: Model, the: The) -> None:
    """Lost otherwise: a person's playbook leaves out a promise, a moment or a number that is theirs."""
    index = model(COMMUNITY)
    found = role(index, _playbook(index, the, "playbook/support"))
    assert found.member is the(index, "member/helper")
    assert _slugs(found.serves) == ["first", "everyone"]
    assert [str(it) for it in found.commitments] == ["Nights", "Days"]
    assert _slugs(found.journeys) == ["path"]
    assert [(it.journey.slug, str(it.stage.stage)) for it in found.moments] == [("path", "join"), ("path", "leave")]
    assert _slugs(it.kpi for it in found.numbers) == ["k"]
    assert sorted(str(it) for it in found.interactions) == ["Asks", "Helps"]
    assert [(call.playbook.slug, call.play.slug) for call in found.calls] == [("other", "q"), ("other", "q")]


def test_an_interaction_stands_once(model: Model, the: The) -> None:
    """Lost otherwise: what names both the playbook and its member type stands twice on the page."""
    index = model("""
        members: [{id: helper, name: Helper}, {id: first, name: First}]
        interactions: [{from: [helper, support], to: first, text: Helps}]
        playbooks: [{id: support, name: Support, role: helper}]
        """)
    found = role(index, _playbook(index, the, "playbook/support"))
    assert [str(it) for it in found.interactions] == ["Helps"]


def test_home(model: Model) -> None:
    """Lost otherwise: somebody finds no door of theirs, or one that leads to what is no longer in force."""
    index = model(COMMUNITY)
    found = home(index)
    assert [_slugs(playbooks) for _, playbooks in found.doors] == [["support", "other"], ["friends"], ["first"]]
    assert len({words for words, _ in found.doors}) == 3
    assert "old" not in _slugs(found.members)
    assert "helper" in _slugs(found.members)
    assert [star.kpi.slug for star in found.north_stars] == ["k"]


def test_home_of_a_file_with_a_name_only(model: Model) -> None:
    """Lost otherwise: the first minute ends in a traceback."""
    found = home(model(""))
    assert (found.doors, found.members, found.north_stars) == ((), (), ())


def test_choices_hide_the_right_answer(model: Model) -> None:
    """Lost otherwise: the right answer always stands first, or last."""
    index = model("""
        playbooks:
          - name: P
            training:
              - name: M
                check:
                  - {ask: When?, answer: four hours, others: [A week, "a day", never]}
                  - {ask: Why?, others: [b, a]}
                  - {ask: Open?}
        """)
    checks = index.book.playbooks[0].training[0].check
    assert [[str(it) for it in choices(check)] for check in checks] == [
        ["a day", "A week", "four hours", "never"], ["a", "b"], [],
    ]  # fmt: skip


def test_groups_stand_where_they_are_first_named(model: Model) -> None:
    """Lost otherwise: headings in an order that the author did not choose, or one heading twice."""
    index = model("guidelines: [{text: a, group: B}, c, {text: d, group: A}, {text: e, group: B}]")
    found = [
        (name, [str(it) for it in entries]) for name, entries in grouped(index.book.guidelines, lambda it: it.group)
    ]
    assert found == [("B", ["a", "e"]), ("", ["c"]), ("A", ["d"])]
    assert grouped((), lambda _: None) == []


@pytest.mark.parametrize(("north", "stars"), [("k", ["k"]), ("[l, k]", ["l", "k"]), ("{none: Nobody counts here}", [])])
def test_north_stars(north: str, stars: list[str], model: Model) -> None:
    """Lost otherwise: who has two of them, or refuses to count, can not say so."""
    index = model(f"success: {{north_star: {north}, kpis: [{{id: k, name: K}}, {{id: l, name: L}}]}}")
    assert [star.kpi.slug for star in home(index).north_stars] == stars
    assert "north_star" not in [question.key for question in open_questions(index)]
    assert [branch.standing.kpi.slug for branch in kpi_tree(index)] == list(dict.fromkeys((*stars, "k", "l")))


@pytest.mark.parametrize(
    ("brand", "called"), [("Mill", "Mill"), ("{none: Nobody owns us}", "Loaf Club"), ("{text: Mill, lang: en}", "Mill")]
)
def test_who_stands_behind(brand: str, called: str, load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: a fellowship that nobody owns is asked for its owner for ever."""
    index = load(f"community: {{name: Loaf Club, brand: {brand}}}").index
    assert index
    assert index.brand.label == called
    assert "brand" not in [question.key for question in open_questions(index)]
