"""The site that `purposebook pages` writes, built by other engines, and our plugin under those that know plugins."""

from __future__ import annotations

import posixpath
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, sync_playwright
from reading import Html
from serving import Server, end, executable, home_of, serving
from workshop import PLAIN, ROOT, SHED, Built, Project, surroundings

THEMES = entry_points(group="mkdocs.themes").names
THEME = "materialx" if "materialx" in THEMES else "material"
CONFIG = PLAIN.replace("name: material", f"name: {THEME}") + "repo_url: https://github.com/trial/trial\n"
ENGINES = {
    "mkdocs": ["build", "--strict"],
    "properdocs": ["build", "--strict", "--config-file", "mkdocs.yml"],
    "zensical": ["build", "--strict"],
}
CONTENTS = re.compile(r'<a href="(#[^"]+)" class="md-nav__link">')
LOADED = ("script", "img", "iframe", "source")
engines = pytest.mark.parametrize("engine", ENGINES)
pytestmark = [pytest.mark.site, pytest.mark.slow]


def run(engine: str, folder: Path) -> Built:
    """A site built by an engine where its mkdocs.yml lies."""
    if not find_spec(engine):
        pytest.skip(f"{engine} is tried by 'make engines'")
    if engine == "zensical" and THEME != "material":
        pytest.skip("Zensical brings its own theme")
    command = [sys.executable, "-m", engine, *ENGINES[engine]]
    done = subprocess.run(
        command, cwd=folder, env=surroundings(), capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    return Built(done.returncode, done.stdout + done.stderr, folder / "site")


@pytest.fixture(scope="session", params=[SHED, ROOT / "purpose.yml"], ids=["tool shed", "bundled"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site with a page of its own, written as files into `out`, and built with our plugin."""
    made = Project(tmp_path_factory.mktemp("project"), CONFIG, request.param)
    made.write("docs/about.md", "# About\n\nBy hand; see [the members](members/index.md) and [keys](keys.md).\n")
    subprocess.run(
        [sys.executable, "-m", "purposebook", "pages", "out"], cwd=made.folder, env=surroundings(), check=True
    )
    built = made.build("--strict")
    assert built.code == 0, built.said
    return made


@pytest.fixture(scope="session")
def sites(project: Project) -> dict[str, Built]:
    """The engines' sites of the project, as far as they are built."""
    return {"plugin": Built(0, "", project.folder / "site")}


def site_of(engine: str, project: Project, sites: dict[str, Built]) -> Built:
    """The site that an engine makes of the written files, built once."""
    if engine not in sites:
        made = run(engine, project.folder / "out")
        assert made.code == 0, made.said
        (project.folder / "out/site").rename(project.folder / f"site-{engine}")
        sites[engine] = made._replace(site=project.folder / f"site-{engine}")
    return sites[engine]


def dead_links(built: Built) -> Iterator[str]:
    """The links within a site that lead to no file, or to no anchor of it; its 404.html knows no folder."""
    pages = {page.relative_to(built.site).as_posix(): Html(page.read_text("utf-8")) for page in built.pages()}
    for name, page in pages.items():
        for link in page.links if name != "404.html" else ():
            parts = urlsplit(link.address.strip())
            if parts.scheme or parts.netloc:
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
            )
            target = posixpath.normpath(f"{target}/index.html") if parts.path.endswith(("/", ".")) else target
            anchor = unquote(parts.fragment)
            if not (built.site / target).is_file() or (anchor and anchor not in {*pages[target].ids, "__top"}):
                yield f"{name}: {link.address}"


@engines
def test_every_link_leads_somewhere(engine: str, project: Project, sites: dict[str, Built]) -> None:
    """Lost otherwise: an engine that changes addresses in HTML sends readers into nothing."""
    built = site_of(engine, project, sites)
    assert [*dead_links(built)] == []
    assert len(built.pages()) > 15


@engines
def test_every_page_says_the_same(engine: str, project: Project, sites: dict[str, Built]) -> None:
    """Lost otherwise: a parser of Markdown takes a star, a blank line or a picture for something else."""
    ours, theirs = sites["plugin"].articles(), site_of(engine, project, sites).articles()
    assert ours.keys() <= theirs.keys()
    different = [path for path in ours if Html(ours[path]).words != Html(theirs[path]).words]
    assert different == []


@engines
def test_every_page_has_its_contents(engine: str, project: Project, sites: dict[str, Built]) -> None:
    """Lost otherwise: the list of what stands on a page is empty beside the page."""
    ours, theirs = sites["plugin"].articles(), site_of(engine, project, sites).articles()
    missing = {
        path: gone
        for path in ours
        if path != "index.html" and (gone := {*CONTENTS.findall(ours[path])} - {*CONTENTS.findall(theirs[path])})
    }
    assert missing == {}


@engines
def test_nothing_is_loaded_from_another_host(engine: str, project: Project, sites: dict[str, Built]) -> None:
    """Lost otherwise: every visitor is told on to a font, a script or an icon host."""
    for path, page in site_of(engine, project, sites).articles().items():
        found = [
            link.address
            for link in Html(page).links
            if link.tag in LOADED or link.attributes.get("rel", "") in ("stylesheet", "preconnect", "icon")
        ]
        assert not [address for address in found if urlsplit(address).netloc], path


@engines
def test_the_search_finds_words_of_our_pages(engine: str, project: Project, sites: dict[str, Built]) -> None:
    """Lost otherwise: a site of a hundred pages in which nothing is found."""
    built = site_of(engine, project, sites)
    server = serving(built.site)
    with ThreadPoolExecutor(1) as thread:  # apart from the browser that other tests share
        outside = thread.submit(_searching, server).result()
    end(server)
    assert [url for url in outside if not url.startswith((home_of(server), "data:", "blob:"))] == []


def _searching(server: Server) -> list[str]:
    """Search in the site with a browser; the addresses that it asked for."""
    outside: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(playwright), args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: outside.append(request.url))
        page.goto(f"{home_of(server)}health/")
        searched(page, "members")
        page.locator("mark", has_text=re.compile("members", re.IGNORECASE)).first.wait_for()
        browser.close()
    return outside


def searched(page: Page, words: str) -> None:
    """Type words into the search, whichever an engine has."""
    page.locator(".md-search__button, .md-search__input").locator("visible=true").first.click()
    page.keyboard.type(words)


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_our_plugin_works_there(engine: str, tmp_path: Path) -> None:
    """Lost otherwise: a site that moves to ProperDocs or MaterialX loses its pages, or builds them broken."""
    made = Project(tmp_path, CONFIG, SHED)
    built = run(engine, made.folder)
    assert built.code == 0, built.said
    assert [*dead_links(built)] == []
    assert "WARNING" not in built.said
