"""Golden pages: what a reader reads, kept as text under tests/golden/<case>/. UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from reading import Html
from workshop import GOLDEN, PLAIN, ROOT, SHED, Built, Project, surroundings

from purposebook.bundled import TEMPLATES, ours
from purposebook.site.website import Setting, Website, generate

MINIMAL = ROOT / "examples" / "minimal" / "purpose.yml"
PAGES = {
    "tool-shed": (
        "index", "purpose", "purpose/five-questions", "members", "members/borrower", "journeys/first-loan",
        "success/loans", "features/late-box", "playbooks/shed-team", "playbooks/shed-team/training",
        "changes", "health",
    ),
    "minimal": ("index", "purpose", "purpose/five-questions", "members", "success", "playbooks", "health", "ids"),
}  # fmt: skip


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The tool shed in a Git checkout whose last release was another purpose.yml."""
    made = Project(tmp_path_factory.mktemp("released"), PLAIN, SHED.with_name("before.yml"))
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    for words in (("init", "--quiet"), ("add", "."), (*who, "commit", "--quiet", "-m", "First"), ("tag", "v1.0")):
        subprocess.run(["git", *words], cwd=made.folder, env=surroundings(), check=True, capture_output=True)
    made.write("purpose.yml", SHED.read_text(encoding="utf-8"))
    built = made.build("--strict")
    assert built.code == 0, built.said
    return built


@pytest.mark.parametrize(("case", "page"), [(case, page) for case, pages in PAGES.items() for page in pages])
def test_a_page_reads_as_it_did(released: Built, site_of: Callable[..., Built], case: str, page: str) -> None:
    """Without this, words on a page could get lost, doubled or moved without anybody noticing."""
    built = released if case == "tool-shed" else site_of(MINIMAL, strict=True)
    read = Html(built.text("index.html" if page == "index" else f"{page}/index.html")).words
    golden = GOLDEN / case / f"{page.replace('/', '.')}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(read, encoding="utf-8")
    assert read == golden.read_text(encoding="utf-8"), (
        "if the change is meant: UPDATE_GOLDEN=1 python -m pytest tests/site"
    )


def test_every_golden_page_is_compared() -> None:
    """Without this, a golden file of a page that is gone would look like a page that is tested."""
    kept = {(path.parent.name, path.stem) for path in GOLDEN.glob("*/*.txt")}
    assert kept == {(case, page.replace("/", ".")) for case, pages in PAGES.items() for page in pages}


def drawn(purpose: Path, before: Path | None = None) -> tuple[Website, set[str]]:
    """A website whose pages were all drawn, with the templates that were asked for."""
    old = before.read_text(encoding="utf-8") if before else ""
    website, loaded = generate(purpose.read_bytes(), Setting(before=old, since="v1.0" if old else ""))
    assert website, loaded.problems
    asked: set[str] = set()
    loader, kept = website.environment.loader, website.environment.cache
    assert loader is not None
    assert kept is not None
    kept.clear()  # another test of this process may have drawn with the same templates
    load = loader.load

    def noted(environment: object, name: str, *rest: object) -> object:
        asked.add(name)
        return load(environment, name, *rest)  # type: ignore[arg-type]

    loader.load = noted  # type: ignore[method-assign,assignment]
    for page in website.pages:
        website.draw(page)
    return website, asked


def test_every_template_is_reached() -> None:
    """Without this, a template could break, or stay behind unused, and no test would see it."""
    folder = ours(TEMPLATES)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.j2")}
    _, asked = drawn(SHED, SHED.with_name("before.yml"))
    assert asked == there


def test_every_page_draws_on_its_own() -> None:
    """Without this, a page could depend on another having been drawn before it (a caching or ordering bug)."""
    website, _ = drawn(SHED)
    first = {page.path: website.draw(page)[0] for page in website.pages}
    fresh, _ = generate(SHED.read_bytes())
    assert fresh
    assert {page.path: fresh.draw(page)[0] for page in reversed(fresh.pages)} == first
