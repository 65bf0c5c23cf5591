"""An author at work: `mkdocs serve` with a browser open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from workshop import PLAIN, Project, Server

Make = Callable[..., Project]
GOOD = "community:\n  name: Trial\npurpose:\n  statement: Bread worth sharing\n"
MISSPELLED = GOOD.replace("statement", "statment")
PANEL = "pb-panel-problems"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that is served all along."""
    made = Project(tmp_path_factory.mktemp("served"), purpose=GOOD)
    made.write("docs_templates/file/keys.html.j2", "<h1>First try</h1>")
    return made


@pytest.fixture(scope="module")
def server(folder: Project) -> Iterator[Server]:
    """The running server."""
    with folder.served() as running:
        running.until(lambda html: "Bread worth sharing" in html)
        yield running


def is_good(html: str) -> bool:
    """Whether a page shows the site and nothing to mend."""
    return "Bread worth sharing" in html and PANEL not in html


def test_a_mistake_shows_on_the_open_page_and_goes_when_mended(folder: Project, server: Server) -> None:
    """Without this, an author's browser would hang or stay silent after a slip, until the server is started anew."""
    folder.write("purpose.yml", MISSPELLED)
    broken = server.until(lambda html: PANEL in html and "purpose.yml:4:3" in html)
    assert "statment" in broken
    assert "Bread worth sharing" in broken, "the last good version stays readable"
    server.until(lambda html: PANEL in html, "purpose/")  # on whatever page is open
    folder.write("purpose.yml", GOOD)
    server.until(is_good)


def test_what_is_open_is_asked_where_an_author_watches(server: Server, project: Make) -> None:
    """Without this, an author would not see what is missing on the page; or all readers would."""
    server.until(lambda html: is_good(html) and "Why would anyone invest time in this community?" in html)
    built = project(GOOD).build()
    assert "Why would anyone" not in built.text("index.html")
    assert "Why would anyone" in built.text("health/index.html"), "the corner of the authors"


def test_a_corner_of_the_authors_can_be_left_out(project: Make) -> None:
    """Without this, a community could not publish without its open questions; or a strict build would miss a page."""
    made = project(GOOD, config=PLAIN.replace("purposebook]", "purposebook: {authors_corner: false}]"))
    built = made.build("--strict")
    assert built.code == 0, built.said
    assert not {"health", "checks", "keys"} & {path.name for path in built.site.iterdir()}
    assert "For authors" not in built.text("how/index.html")


def test_a_change_appears(folder: Project, server: Server) -> None:
    """Without this, an author would have to restart the server to see an edit."""
    folder.write("purpose.yml", GOOD + "members:\n  - {id: baker, name: Baker}\n")
    server.until(lambda html: "Baker" in html)
    server.until(lambda html: "Baker" in html, "members/baker/")
    folder.write("purpose.yml", GOOD)
    server.until(lambda html: is_good(html) and "Baker" not in html)


def test_a_deleted_file_shows_and_can_come_back(folder: Project, server: Server) -> None:
    """Without this, switching a Git branch, which deletes and restores the file, would end the server."""
    (folder.folder / "purpose.yml").unlink()
    server.until(lambda html: PANEL in html and "Bread worth sharing" in html)
    folder.write("purpose.yml", GOOD)
    server.until(is_good)


def test_a_template_change_appears(folder: Project, server: Server) -> None:
    """Without this, whoever changes a template would have to restart the server for each try."""
    folder.write("docs_templates/file/keys.html.j2", "<h1>Second try</h1>")
    server.until(lambda html: "Second try" in html, "keys/")


def test_the_panel_tells_everything_as_text(folder: Project, server: Server) -> None:
    """Without this, markup in a broken file would run in the author's browser through the panel."""
    folder.write("purpose.yml", GOOD + '"</code><script>window.__pwned=1</script>": 1\n')
    html = server.until(lambda html: PANEL in html and "window.__pwned" in html)
    assert "<script>window.__pwned" not in html
    assert "&lt;script&gt;window.__pwned" in html
    folder.write("purpose.yml", GOOD)
    server.until(is_good)


@pytest.mark.parametrize("start", [MISSPELLED, None], ids=["misspelled", "missing"])
def test_starting_with_a_bad_file_recovers(tmp_path_factory: pytest.TempPathFactory, start: str | None) -> None:
    """Without this, an author who starts the server on a half-written file would have to guess and start again."""
    made = Project(tmp_path_factory.mktemp("bad-start"), purpose=start)
    with made.served() as server:
        waiting = server.until(lambda html: PANEL in html)
        assert "purpose.yml" in waiting
        made.write("purpose.yml", GOOD)
        server.until(is_good)
