"""What an author brings along: pages in docs/, templates, and settings in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reading import Html
from workshop import PLAIN, SHED, Built, Project

Make = Callable[..., Project]


def nav_links(html: str) -> str:
    """The part of a page that holds its navigation."""
    return html[: html.index("<article")]


def test_a_hand_written_page_wins(project: Make) -> None:
    """Without this, a page that an author wrote by hand would be overwritten, or overwrite without a word."""
    made = project(SHED)
    made.write("docs/index.md", "# Our own door\n\n[Keepers](members/keeper.md)\n")
    made.write("docs/members/borrower.md", "# Borrowers by hand\n")
    made.write("docs/members/keeper/index.md", "# Keepers by hand\n")
    made.write("docs/success/index.md", "# Success by hand\n")
    built = made.build()
    assert built.code == 0, built.said
    for path, words in (
        ("index.html", "Our own door"),
        ("members/borrower/index.html", "Borrowers by hand"),
        ("members/keeper/index.html", "Keepers by hand"),
        ("success/index.html", "Success by hand"),
    ):
        assert words in built.text(path), path
        assert "pb-" not in Html(built.text(path)).words
    for source in ("index.md", "members/borrower.md", "members/keeper/index.md", "success/index.md"):
        assert f"{source} from your docs folder stands in place of the generated page" in built.said
    assert "We know all twelve" not in built.text("members/keeper/index.html")
    members = Html(built.text("members/index.html"))
    assert "keeper/" in [link.address.removeprefix("./") for link in members.links]


def test_readme_counts_as_index(project: Make) -> None:
    """Without this, docs/README.md and the generated home would be written to the same file."""
    made = project(SHED)
    made.write("docs/README.md", "# Read me first\n")
    built = made.build("--strict")
    assert built.code == 0, built.said
    assert "Read me first" in built.text("index.html")


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with pages, templates and files of the author's own beside the generated ones."""
    made = Project(tmp_path_factory.mktemp("beside"), purpose=SHED)
    made.write("docs/house-rules.md", "# House rules\n\n[To the keepers](members/keeper.md)\n")
    made.write("docs/how-to/sharpen.md", "# Sharpen a blade\n")
    made.write("docs/members/alumni.md", "# Alumni\n")
    made.write("docs/llms.txt", "ours")
    made.write("docs_templates/file/glossary.html.j2", "{# Ours. #}\n<h1>Our words</h1>\n{{ heading('Second') }}\n")
    card = "{% macro card(entity, kicker='', text='') %}<b>CARD {{ entity.label }}</b>{% endmacro %}"
    made.write("docs_templates/parts/card.html.j2", card)
    built = made.build("--strict")
    assert built.code == 0, built.said
    return built


def test_other_pages_appear_in_the_navigation(beside: Built) -> None:
    """Without this, an author's own pages would be built and never found."""
    home = Html(nav_links(beside.text("index.html")))
    found = {link.address.removeprefix("./") for link in home.links}
    assert {"house-rules/", "purpose/", "members/", "how-to/sharpen/"} <= found
    for path in ("house-rules/index.html", "how-to/sharpen/index.html", "members/alumni/index.html"):
        assert (beside.site / path).is_file()
    assert "Alumni" in nav_links(beside.text("members/alumni/index.html"))


def test_own_files_beside_the_pages_win(beside: Built) -> None:
    """Without this, an author's own llms.txt would be overwritten."""
    assert beside.text("llms.txt") == "ours"
    assert '"Keeper"' in beside.text("purpose.json")


def test_one_template_can_be_replaced(beside: Built) -> None:
    """Without this, a community could not change how one page looks without copying all the others."""
    assert "Our words" in beside.text("glossary/index.html")
    assert 'href="#second"' in beside.text("glossary/index.html")
    assert "CARD Keeper" in beside.text("members/index.html")
    assert "Ten minutes of showing how" in beside.text("members/keeper/index.html")


def test_an_own_nav_is_kept(project: Make) -> None:
    """Without this, an author could neither order the navigation nor name its entries."""
    nav = "nav:\n  - Start: index.md\n  - Who: members/index.md\n"
    nav += "  - Inside: [success/index.md, Numbers: success/loans.md]\n"
    built = project(SHED, PLAIN + nav).build()
    assert built.code == 0, built.said
    home = nav_links(built.text("index.html"))
    assert "Who" in home
    assert "Inside" in home
    assert "Playbooks" not in home
    assert "Numbers" in nav_links(built.text("success/loans/index.html"))
    assert (built.site / "playbooks" / "index.html").is_file()


CONFIG = """\
site_name: Trial
theme:
  name: material
  custom_dir: overrides
  features: [navigation.sections]
  font: {text: Lora}
  palette: {scheme: slate, primary: teal}
extra_css: [ours.css]
extra_javascript: [ours.js]
markdown_extensions:
  - toc: {permalink: false}
plugins: [search, purposebook]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with settings of its own for everything that the plugin would fill in."""
    made = Project(tmp_path_factory.mktemp("own"), CONFIG, SHED)
    made.write("docs/ours.css", "body { outline: 0 }")
    made.write("docs/ours.js", "")
    made.write("docs/house.md", "# House\n\n## Rules\n\nText\n")
    made.write("overrides/partials/copyright.html", "<p>Copyright of our own</p>")
    made.write("overrides/assets/purposebook/styles/base/print.css", "/* print of our own */")
    made.write("overrides/assets/purposebook/scripts/sections/file/more.js", "/* a script beside theirs */")
    built = made.build("--strict")
    assert built.code == 0, built.said
    return built


def test_own_settings_are_respected(own: Built) -> None:
    """Without this, the plugin would overrule palette, fonts, features and styles that an author chose."""
    home = own.text("index.html")
    assert 'data-md-color-scheme="slate" data-md-color-primary="teal"' in home
    assert "Lora" in home
    assert "navigation.sections" in home
    assert "navigation.tabs" in home
    assert "ours.js" in home
    sheets = [link.address for link in Html(home).links if link.address.endswith(".css")]
    assert sheets[-1].endswith("ours.css"), "an author's style comes last, so that it wins"
    assert "headerlink" not in own.text("house/index.html")


def test_own_overrides_win(own: Built) -> None:
    """Without this, a file in an author's custom_dir would be shadowed by the plugin's own."""
    assert "Copyright of our own" in own.text("index.html")
    style = own.text("assets/purposebook/purposebook.css")
    assert "/* print of our own */" in style
    assert "@page" not in style
    assert "Figtree" in style
    assert "/* a script beside theirs */" in own.text("assets/purposebook/purposebook.js")


def test_styles_and_scripts_come_as_one_file_each(own: Built) -> None:
    """Lost otherwise: a page asks for sixty files, or a file in which a part lacks what comes before it."""
    assets = {path.name for path in (own.site / "assets" / "purposebook").iterdir()}
    assert assets == {"fonts", "purposebook.css", "purposebook.js"}
    style, script = own.text("assets/purposebook/purposebook.css"), own.text("assets/purposebook/purposebook.js")
    order = [style.index(word) for word in ("@layer purposebook.base,", "@font-face", ".pb-kicker {", ".pb-hero {")]
    assert order == sorted(order)
    assert script.startswith('"use strict";')
    order = [script.index(word) for word in ("const purposebook =", "purposebook.memory =", "purposebook.part(")]
    assert order == sorted(order)
