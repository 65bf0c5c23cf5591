"""Entries under the headings of their authors."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.site.pages.page import Facts
from purposebook.site.pages.success import success_pages
from purposebook.site.website import generate

Model = Callable[[str], Index]


def test_the_board_is_parted_by_groups(model: Model) -> None:
    """Lost otherwise: seventy KPIs of fifteen focus areas stand in one flat list, or some under a wrong head."""
    index = model("""
        success:
          kpis:
            - {id: lines, name: Lines checked, group: Safety}
            - {id: alone, name: Alone}
            - {id: up, name: Kites up, group: Joy}
            - {id: hurt, name: Injuries, group: Safety}
        """)
    boards = next(success_pages(Facts(index))).context().boards  # type: ignore[attr-defined]
    assert [(board.name, [it.kpi.slug for it in board.standings]) for board in boards] == [
        ("", ["alone"]),
        ("Safety", ["lines", "hurt"]),
        ("Joy", ["up"]),
    ]


def test_other_names_lead_to_what_they_name() -> None:
    """Lost otherwise: nobody who looks for a gardener learns that she is called a grower here."""
    website, loaded = generate("""
community: {name: Seed Drawer}
members: [{id: grower, name: Grower, also_called: [gardener, allotment holder], receives: [A gardener's tip]}]
brand_role: {commitments: [{text: Advice, to: Gardener}]}
glossary: [{term: Sowing, also_called: seeding, means: Seeds put into the ground}]
guidelines: [Ask before seeding]
""")
    assert website
    assert loaded.problems == ()
    html = {page.path: str(website.draw(page)[0]) for page in website.pages}
    assert "gardener, allotment holder" in html["members/grower.md"]
    assert '<abbr title="Grower">gardener</abbr>' in html["members/grower.md"]
    assert 'href="../../members/grower/"' in html["purpose/brand-role.md"]
    assert "gardener, allotment holder</span></dt><dd><a" in html["glossary.md"]


def test_another_name_is_meant_as_a_whole(model: Model) -> None:
    """Lost otherwise: a long name that begins like another one leads to somebody else."""
    long = "The people who look after the seeds of the whole street"
    index = model(f"""
        members: [{{id: keeper, name: Keeper, also_called: ['{long} in spring', Seed holder]}}]
        stories: [{{title: T, text: It rained., by: ['{long} in autumn', seed-holder]}}]
        """)
    assert [index.target(teller) for teller in index.book.stories[0].by] == [None, index.book.members[0]]
