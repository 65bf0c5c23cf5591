"""A real browser on really built sites, served by a small server of our own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "built"))

from looking import MEASURE, NARROW, WIDE, Visit
from serving import Server, end, executable, home_of, serving
from workshop import PLAIN, ROOT, Project, built

INSTANT = "site_url: {home}\n" + PLAIN.replace("name: material", "name: material\n  features: [navigation.instant]")
PATIENCE = 60_000  # milliseconds to wait for what has to come; only a hang reaches them, also on a busy machine
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser."""
    with sync_playwright() as playwright:
        path = executable(playwright)
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """The address of the site of a purpose.yml, built at most once per session."""
    base = tmp_path_factory.getbasetemp()
    servers: dict[Path, Server] = {}

    def address(purpose: Path, config: str = PLAIN, strict: bool = False) -> str:
        site = built(base, purpose, config, strict)
        assert site.code == 0, site.said
        if site.site not in servers:
            servers[site.site] = serving(site.site)
        return home_of(servers[site.site])

    yield address
    for server in servers.values():
        end(server)


@pytest.fixture(scope="session")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site on which Material answers a click by exchanging what stands on the page."""
    folder = tmp_path_factory.mktemp("instant")
    server = serving(folder / "site")
    site = Project(folder, INSTANT.format(home=home_of(server)), ROOT / "purpose.yml").build("--strict")
    assert site.code == 0, site.said
    yield home_of(server)
    end(server)


@pytest.fixture(scope="session")
def visiting(browser: Browser) -> Callable[..., Any]:
    """Opens a tab on a site; its `wrong` lists dialogs, errors and requests to other hosts."""

    @contextmanager
    def open_tab(home: str, **settings: Any) -> Iterator[Visit]:
        context: BrowserContext = browser.new_context(viewport=WIDE, **settings)
        context.set_default_timeout(PATIENCE)
        try:
            yield watched(context.new_page(), home, settings.get("java_script_enabled", True))
        finally:
            context.close()

    return open_tab


def watched(page: Page, home: str, has_scripts: bool) -> Visit:
    """A tab that notes what must not happen."""
    visit = Visit(page, home, has_scripts)
    host = "/".join(home.split("/")[:3])

    def dismiss(dialog: Any) -> None:
        visit.wrong.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("pageerror", lambda error: visit.wrong.append(f"error on {page.url}: {error}"))
    page.on("console", lambda said: said.type == "error" and visit.wrong.append(f"console on {page.url}: {said.text}"))
    page.on("response", lambda got: got.status < 400 or visit.wrong.append(f"{got.status} on {page.url}: {got.url}"))
    page.on(
        "request",
        lambda asked: (
            None if asked.url.startswith((host, "data:", "blob:")) else visit.wrong.append(f"another host: {asked.url}")
        ),
    )
    return visit


@pytest.fixture(scope="session")
def pages_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[str]]:
    """The addresses of all pages of a site, without those that only lead on."""
    base = tmp_path_factory.getbasetemp()

    def listed(purpose: Path, config: str = PLAIN, strict: bool = False) -> list[str]:
        site = built(base, purpose, config, strict)
        return [*(name.removesuffix("index.html") for name in site.articles()), "404.html"]

    return listed


@pytest.fixture(scope="session")
def tour(
    served: Callable[..., str],
    pages_of: Callable[..., list[str]],
    visiting: Callable[..., Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Any]:
    """Every page of the bundled site, wide and narrow, light and dark, and every picture to take away."""
    bundled = ROOT / "purpose.yml"
    found: dict[str, Any] = {"overflow": {}, "pictures": {}, "pages": []}
    paths = [path for path in pages_of(bundled) if path != "404.html"]
    site = built(tmp_path_factory.getbasetemp(), bundled).site
    drawings = [path.relative_to(site).as_posix() for path in site.glob("journeys/*.svg")]
    views = [("default", WIDE), ("slate", NARROW)]  # and the other way round on the next page: sizes change slowly
    with visiting(served(bundled), reduced_motion="reduce") as visit:
        for path in [*paths, *drawings]:
            page = visit.go(path)
            found["pictures"][path] = page.evaluate(MEASURE)
            if path.endswith(".svg"):
                continue
            found["pages"].append(path)
            for scheme, size in views:
                visit.view(scheme, size)
                if over := visit.overflow():
                    found["overflow"][f"{path} {scheme} at {size['width']}"] = over
            views = [(scheme, size) for (scheme, _), (_, size) in zip(views, reversed(views), strict=True)]
        found["wrong"] = list(visit.wrong)
    return found
