"""The navigation beside every page: Material's own, though most of it is drawn only once."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from workshop import FLAT, PLAIN, SHED, Built, Project

OWN = """nav:
  - index.md
  - Reading:
      - guide/index.md
      - guide/one.md
      - Elsewhere: https://a.example/
      - Deeper: [guide/a/one.md, guide/a/two.md, guide/a/three.md]
      - guide/two.md
      - guide/three.md
  - Members: [members/index.md, members/lender.md]
  - Our <i>week</i>: guide/four.md
  - guide/five.md
"""
WRITTEN = ("index", "one", "two", "three", "four", "five", "a/one", "a/two", "a/three")
STYLES = {"folders": PLAIN, "files": PLAIN + FLAT, "nav of an author": PLAIN + OWN, "both": PLAIN + FLAT + OWN}


def site(folder: Path, config: str) -> Built:
    """A site with generated pages and a handbook written by hand, some pages with an icon or a status."""
    project = Project(folder, config, SHED)
    for number, name in enumerate(WRITTEN):
        front = f"---\nstatus: new\nicon: material/star\ntitle: Page & {number}\n---\n" if number % 3 else ""
        project.write(f"docs/guide/{name}.md", f"{front}# Page {number}\n\n## First\n\n## Second\n")
    return project.build()


def _from_root(html: str, base: str) -> str:
    """A page's HTML with its addresses as seen from the root."""
    return re.sub(r'href="([^"#]*)"', lambda at: f'href="{urljoin(f"/{base}", at[1])}"', html)


def navigations(built: Built) -> dict[str, str]:
    """Page → the navigation beside it, with addresses from the root and without spaces between tags."""
    found = {}
    for file in built.pages():
        path = file.relative_to(built.site).as_posix()
        html = file.read_text(encoding="utf-8")
        for nav in re.findall(r'<nav class="md-nav md-nav--primary.*?(?=<div class="md-content")', html, re.DOTALL):
            whole = _from_root(nav, path)
            named = re.sub(r"__nav_[\d_]+\d", "__nav", whole)  # an id only has to be the same within a page
            # Ours have names.
            same = re.sub(r'aria-label(ledby="__nav[\d_]*_label"|="[^"]*")(?= aria-expanded)', "", named)
            found[path] = re.sub(r"\s*([<>])\s*", r"\1", same)
    return found


@pytest.mark.parametrize("style", STYLES)
def test_navigation_is_that_of_material(tmp_path: Path, style: str) -> None:
    """Lost otherwise: entries, active marks, icons or the contents on a phone differ from what Material documents."""
    ours = site(tmp_path / "ours", STYLES[style])
    assert ours.code == 0, ours.said
    spec = importlib.util.find_spec("material")
    assert spec
    assert spec.origin
    whole = (Path(spec.origin).parent / "templates/partials/nav.html").read_text(encoding="utf-8")
    other = tmp_path / "material"
    (other / "overrides/partials").mkdir(parents=True)
    (other / "overrides/partials/nav.html").write_text(whole, encoding="utf-8")
    plain = site(other, STYLES[style].replace("name: material", "name: material\n  custom_dir: overrides"))
    assert plain.code == 0, plain.said
    made = navigations(ours)
    assert len(made) > len(WRITTEN)
    assert made == navigations(plain)
    assert not [path for path, nav in made.items() if "#siblings-" in nav]


def test_entries_drawn_in_another_way_are_left_alone(tmp_path: Path) -> None:
    """Lost otherwise: an author's own entries, drawn differently each time, would vanish from the navigation."""
    project = Project(tmp_path, PLAIN.replace("name: material", "name: material\n  custom_dir: overrides"), SHED)
    project.write(
        "overrides/partials/nav-item.html",
        "{% macro render(nav_item, path, level, parent) %}<li data-on='{{ page.title }}'>{{ nav_item.title }}"
        "{% for item in nav_item.children or [] %}{{ render(item, path, level, nav_item) }}{% endfor %}"
        "</li>{% endmacro %}",
    )
    built = project.build()
    assert built.code == 0, built.said
    lists = re.findall(r"data-on='Home'>([^<]*)<", built.text("index.html"))
    assert "Home" in lists
    assert len(lists) > 10


def test_screens_stand_under_a_heading_of_their_own(tmp_path: Path) -> None:
    """Lost otherwise: whether an entry is a feature or the screen of the same name."""
    built = Project(tmp_path, PLAIN, SHED).build()
    assert built.code == 0, built.said
    nav = navigations(built)
    assert 'href="/screens/"' in nav["features/index.html"]
    assert 'href="/screens/card/"' not in nav["features/index.html"]
    drawn = built.text("screens/card/index.html")
    assert re.findall(r'<nav class="md-nav" data-md-level="\d" aria-label="([^"]*)"', drawn) == ["Features", "Screens"]
    under = nav["screens/card/index.html"].partition('href="/screens/"')[2].partition("</nav>")[0]
    assert "Tool card" in under
    assert "Features" not in under
