"""Hand-written pages that link to entries of purpose.yml by their ids, and quote what they say."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import Html
from site_of_others import dead_links
from workshop import FLAT, PLAIN, Built, Project

PURPOSE = """\
community: {name: Fjord Rowers}
members:
  - {id: cox, formerly: [steerer], name: "Cox <b>& mate", size: 42000}
  - {id: rower, name: Rower, receives: [{id: calm, text: A calm boat}]}
success:
  kpis:
    - {id: crew, name: Full boats, unit: "%", target: 80, readings: [{on: 2026-06, value: 65}]}
"""
PAGE = """\
---
title: Season
---
# How [](purpose:kpi/crew#name) goes

See [the coxes](purpose:member/cox "Who steers"), [](purpose:member/cox) and [](purpose:receives/rower/calm),
or [as before](purpose:member/steerer), by [reference][crew] or <a href="purpose:member/rower"><b>HTML</b></a>.

| what | value |
|------|-------|
| now  | **[](purpose:kpi/crew#reading)** of [](purpose:kpi/crew#target) |

`[](purpose:member/cox)` {{ and }} `purpose:member/nobody`

```markdown
[](purpose:member/nobody)
```

    [](purpose:member/nobody)

[crew]: purpose:kpi/crew
"""
WRONG = """\
# Wrong

    [](purpose:member/cx)

!!! note
    [](purpose:member/cx) and [gone](purpose:member/nobody) and [](purpose:kpi/crew#readin)
"""
MARKED = "markdown_extensions: [smarty, pymdownx.superfences]\n"


def made(folder: Path, config: str = PLAIN + MARKED, page: str = PAGE) -> Project:
    """A community with pages of its own, in folders of ours and of its own."""
    project = Project(folder, config, PURPOSE)
    for path in ("season.md", "members/season.md", "about/us/README.md"):
        project.write(f"docs/{path}", page)
    return project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site, from a build that stops at a warning."""
    return made(tmp_path_factory.mktemp("quotes")).build("--strict")


def article(built: Built, path: str) -> str:
    """What stands on a page itself."""
    return built.text(path).partition("<article")[2].partition("</article>")[0]


def test_links_lead_to_entries_from_every_folder(site: Built) -> None:
    """Lost otherwise: a link by an id works on one page, and is dead on the one in a folder below."""
    assert site.code == 0, site.said
    assert dead_links(site) == []
    for path, members, success in (
        ("season", "../members", "../success"),
        ("members/season", "..", "../../success"),
        ("about/us", "../../members", "../../success"),
    ):
        html = article(site, f"{path}/index.html")
        assert f'<a title="Who steers" href="{members}/cox/">the coxes</a>' in html
        assert f'href="{members}/rower/#receives-calm">A calm boat</a>' in html
        assert f'<a href="{success}/crew/">reference</a>' in html
        assert f'<a href="{members}/rower/"><b>HTML</b></a>' in html


def test_facts_stand_in_place_of_empty_links(site: Built) -> None:
    """Lost otherwise: people copy a number into a page, and a year later the two differ."""
    html = article(site, "season/index.html")
    assert "65\u00a0%</a></strong> of <a" in html
    assert "80\u00a0%</a>" in html
    assert 'data-l="7"' in html
    assert '<h1 id="how-full-boats-goes">' in html


def test_words_of_the_file_are_no_html(site: Built) -> None:
    """Lost otherwise: a name with a bracket in it breaks the page that quotes it, or runs a script there."""
    assert "Cox &lt;b&gt;&amp; mate</a>" in article(site, "season/index.html")


def test_code_is_left_as_it_is(site: Built) -> None:
    """Lost otherwise: nobody can show how such a link is written."""
    html = article(site, "season/index.html")
    assert "<code>[](purpose:member/cox)</code> {{ and }} <code>purpose:member/nobody</code>" in html
    assert html.count("[](purpose:member/nobody)") == 2


def test_an_id_from_before_is_told_and_leads_on(site: Built) -> None:
    """Lost otherwise: an entry that gets a new id breaks the pages that name it, or nobody ever hears of it."""
    assert '<a href="../members/cox/">as before</a>' in article(site, "season/index.html")
    assert "docs/season.md:7:" in site.said
    assert "'member/steerer' has the id 'member/cox' by now." in site.said


def test_what_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    """Lost otherwise: a page promises what is gone, and the build is green."""
    project = made(tmp_path, page=WRONG)
    built = project.build()
    for told in (
        "docs/members/season.md:6:8 ",
        "Nothing in purpose.yml has the id 'member/cx'.",
        "Did you mean 'purpose:member/cox'?",
        "Nothing in purpose.yml has the id 'member/nobody'.",
        "A KPI has no key 'readin'.",
        "Did you mean 'reading'?",
    ):
        assert told in built.said
    assert "season.md:3:" not in built.said, "that is code"
    html = article(built, "season/index.html")
    assert '<span class="pb-loose">member/cx</span> and <span>gone</span>' in html
    assert project.build("--strict").code == 1


def test_without_folders_as_addresses(tmp_path: Path) -> None:
    """Lost otherwise: the site on a USB stick has links that no browser can open."""
    built = made(tmp_path, PLAIN + MARKED + FLAT).build("--strict")
    assert dead_links(built) == []
    assert '<a href="rower.html"><b>HTML</b></a>' in article(built, "members/season.html")


def test_a_page_that_is_left_out_gets_no_link(tmp_path: Path) -> None:
    """Lost otherwise: readers are led to a page that is not there."""
    config = PLAIN.replace("purposebook]", "purposebook: {leave_out: [members/cox.md]}]") + MARKED
    built = made(tmp_path, config).build("--strict")
    assert built.code == 0, built.said
    assert dead_links(built) == []
    html = article(built, "season/index.html")
    assert '<span title="Who steers">the coxes</span>, <span data-l="3">Cox &lt;b&gt;&amp; mate</span>' in html


def test_a_page_of_ones_own_in_place_of_a_generated_one(tmp_path: Path) -> None:
    """Lost otherwise: a link to an entry leads past the page that somebody wrote for it."""
    project = made(tmp_path)
    project.write("docs/members/cox/index.md", "# Ours\n")
    assert dead_links(project.build("--strict")) == []
    assert Html(project.build().text("members/cox/index.html")).titles


def test_a_quote_follows_the_file_while_serving(tmp_path: Path) -> None:
    """Lost otherwise: an author looks at yesterday's number until the server is started anew, or misses a slip."""
    project = made(tmp_path, page="Now [](purpose:kpi/crew#reading).\n")
    with project.served() as server:
        server.until(lambda html: "65\u00a0%" in html, "season/")
        project.write("purpose.yml", PURPOSE.replace("value: 65", "value: 71"))
        server.until(lambda html: "71\u00a0%" in html, "season/")
        project.write("purpose.yml", PURPOSE.replace("id: crew", "id: crews"))
        told = server.until(lambda html: "docs/season.md:1:8" in html, "season/")
        assert "Did you mean &#x27;purpose:kpi/crews&#x27;?" in told
