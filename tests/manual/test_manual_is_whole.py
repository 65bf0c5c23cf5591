"""The manual as a site: it builds, every page can be reached, and every link leads somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from manual_pages import MANUAL, PAGES, ROOT, SETTINGS
from project_links import UNKNOWN
from reading import Html
from workshop import Built

PICTURES = MANUAL / "pictures"
OPEN = "Open the site"
REPOSITORY = "https://git.example/community/purposebook"


def built(folder: Path, repository: str = "") -> Built:
    """The manual, built into a folder as `make manual` does."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(SETTINGS), "-d", str(folder)]
    env = {**os.environ, "REPO_URL": repository, "SITE_URL": ""}
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False)
    return Built(done.returncode, done.stdout + done.stderr, folder)


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The manual as it is published."""
    return built(tmp_path_factory.mktemp("manual"), REPOSITORY)


@pytest.mark.site
def test_the_manual_builds_without_a_warning(manual: Built) -> None:
    """Lost otherwise: a page cannot be reached, or a link or an anchor leads nowhere, and readers find it first."""
    assert manual.code == 0, manual.said
    assert len([page for page in manual.articles() if page.endswith("index.html")]) == len(PAGES)


@pytest.mark.site
def test_it_builds_where_the_repository_has_no_address(tmp_path: Path) -> None:
    """Lost otherwise: who builds the manual at home gets warnings about links to files of the project."""
    made = built(tmp_path)
    assert made.code == 0, made.said
    assert not [page for page, html in made.articles().items() if 'href="../../../' in html]


@pytest.mark.site
def test_links_to_files_of_the_project_lead_into_its_repository(manual: Built) -> None:
    """Lost otherwise: the manual sends readers to a file that the published site does not have."""
    led = {link.address for html in manual.articles().values() for link in Html(html).links}
    inside = {address for address in led if address.startswith(f"{REPOSITORY}/blob/main/")}
    assert inside
    assert not [address for address in inside if not (ROOT / address.split("/main/")[1].split("#")[0]).exists()]
    assert not [address for address in led if address.startswith(UNKNOWN)]


@pytest.mark.site
def test_nothing_is_fetched_from_elsewhere(manual: Built) -> None:
    """Lost otherwise: reading the manual tells another host who reads it."""
    for page, html in manual.articles().items():
        assert not re.findall(r'<(?:script|img|iframe)[^>]+src="(?:https?:)?//', html), page
        assert not re.findall(r'<link[^>]+rel="(?:stylesheet|preconnect)"[^>]+href="(?:https?:)?//', html), page


@pytest.mark.parametrize("name", PAGES)
def test_links_in_the_repository_lead_to_files(name: str) -> None:
    """Lost otherwise: who reads the manual in the repository follows a link to a file that is gone."""
    page = PAGES[name]
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.words)
    assert [link for link in links if not (page.path.parent / link).exists()] == []


@pytest.mark.site
def test_every_community_is_where_the_manual_says(manual: Built) -> None:
    """Lost otherwise: "Communities to look at" leads to a folder into which nothing is published."""
    folders = set(re.findall(f'href="([^"]*)">{OPEN}</a>', manual.text("communities/index.html")))
    examples = {f"{file.parent.name}/" for file in ROOT.glob("examples/*/mkdocs.yml")} - {"template/"}
    assert folders == {"the-proving-room/", *examples}
    dry = subprocess.run(["make", "-n", "pages"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    assert "--site-dir build/pages/communities/the-proving-room" in dry
    assert "for file in examples/*/mkdocs.yml" in dry


def test_what_is_built_is_what_is_published() -> None:
    """Lost otherwise: the manual is built, and another folder is published."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8"))
    build = workflow["jobs"]["build"]
    assert [step["run"] for step in build["steps"] if "run" in step] == ["make pages"]
    assert [step["with"]["path"] for step in build["steps"] if "upload-pages" in step.get("uses", "")] == [
        "build/pages"
    ]
    assert {"REPO_URL", "SITE_URL"} <= set(build["env"])


def test_every_picture_is_taken_by_the_script() -> None:
    """Lost otherwise: a picture shows a site of last year, and nobody knows how to take it anew."""
    text = "".join(page.text for page in PAGES.values())
    shown = set(re.findall(r"!\[[^\]]+\]\([^)]*pictures/([^)]+)\.png\)", text))
    script = Path(__file__).with_name("take_pictures.py").read_text("utf-8")
    assert shown == set(re.findall(r'Picture\("(\w+)"', script))
    assert shown == {file.stem for file in PICTURES.iterdir()}
