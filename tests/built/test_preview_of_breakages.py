"""While serving, whatever breaks is told on the page that is open, the last good site behind it, and it recovers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

import pytest
from workshop import Project, Server

GOOD = "community:\n  name: Trial\npurpose:\n  statement: Bread worth sharing\nplaybooks:\n  - {id: host, name: Host}\n"
PANEL = "pb-panel-problems"
CONFIG = """\
site_name: Trial
theme: {name: material, custom_dir: look}
plugins: [search, purposebook]
markdown_extensions:
  - pymdownx.snippets: {check_paths: true}
hooks: [hook.py]
watch: [trouble.py, ours.py, look]
"""
# What stands in trouble.py happens while a page is put into the theme, what stands in ours.py while we draw one.
HOOK = """\
import pathlib
from purposebook.site.website import Website
real = getattr(Website.draw, "real", Website.draw)
def draw(*given):
    exec(pathlib.Path("ours.py").read_text())
    return real(*given)
draw.real = real
Website.draw = draw
def on_page_context(*_, **__):
    exec(pathlib.Path("trouble.py").read_text())
"""
OURS = CONFIG.replace("purposebook]", "purposebook: {%s}]")
KEYS, HOME = "docs_templates/file/keys.html.j2", "docs_templates/file/home.html.j2"
FILES = {
    "mkdocs.yml": CONFIG,
    "purpose.yml": GOOD,
    "hook.py": HOOK,
    "trouble.py": "",
    "ours.py": "",
    "docs/page.md": "# A page\n",
    "look/main.html": '{% extends "base.html" %}\n',
    KEYS: "<h1>Keys of ours</h1>\n",
}
Breakage = tuple[str, str | bytes | None, str]  # a file, what stands in it then (None: it is gone), what is told
BREAKAGES: dict[str, Breakage] = {
    "purpose.yml deleted": ("purpose.yml", None, "purpose.yml cannot be read (No such file or directory)"),
    "purpose.yml empty": ("purpose.yml", "", "There is nothing in this file yet."),
    "purpose.yml half saved": ("purpose.yml", GOOD[:-5], "The bracket { opens here and is not closed."),
    "purpose.yml no YAML": ("purpose.yml", "community: [\n", "purpose.yml:1"),
    "purpose.yml with tabs": ("purpose.yml", GOOD.replace("  ", "\t"), "begin with a tab"),
    "purpose.yml in UTF-16": ("purpose.yml", GOOD.encode("utf-16"), "This file is not saved as UTF-8."),
    "purpose.yml in Latin-1": ("purpose.yml", GOOD.replace("Br", "ö").encode("latin-1"), "perhaps 'ö' is meant"),
    "purpose.yml with marks of a merge": (
        "purpose.yml",
        f"{GOOD}<<<<<<< HEAD\na: 1\n=======\n>>>>>>> b\n",
        "Git could",
    ),
    "purpose.yml with a name that leads nowhere": ("purpose.yml", f"{GOOD}    serves: bakr\n", "bakr"),
    "a template with an unknown name": (HOME, "{{ nope.x }}", "'nope' is undefined"),
    "a template with an open block": (KEYS, "{% if x %}", "file/keys.html.j2:1"),
    "a template that raises": (KEYS, "{{ 1 / 0 }}", "ZeroDivisionError"),
    "a template that includes another": (KEYS, '{% include "nosuch.j2" %}', "This template cannot be drawn: nosuch.j2"),
    "a template in Latin-1": (KEYS, "ö".encode("latin-1"), "file/keys.html.j2:1"),
    "a theme with an open block": ("look/main.html", "{% if x %}", "main.html"),
    "a theme that raises": ("look/main.html", "{{ nope.x.y }}", "'nope' is undefined"),
    "a page in Latin-1": ("docs/page.md", "# ö".encode("latin-1"), "page.md"),
    "a page with a snippet that is not there": ("docs/page.md", '--8<-- "nosuch.md"\n', "nosuch.md"),
    "a hook that raises": ("trouble.py", "raise KeyError('oven')\n", "KeyError: 'oven'"),
    "a hook that is no Python": ("trouble.py", "def on_page_context(:\n", "invalid syntax"),
    "a hook that exits": ("trouble.py", "raise SystemExit('enough')\n", "enough"),
    "a full disk": ("trouble.py", "raise OSError(28, 'No space left on device', 'x.html')\n", "x.html: No space left"),
    "a mistake of ours": ("ours.py", "raise IndexError('loaf')\n", "Please report this line"),
    "mkdocs.yml deleted": ("mkdocs.yml", None, "mkdocs.yml"),
    "mkdocs.yml empty": ("mkdocs.yml", "", "'site_name': Required configuration not provided."),
    "mkdocs.yml no YAML": ("mkdocs.yml", "site_name: [\n", "error parsing the configuration file"),
    "mkdocs.yml with an unknown plugin": ("mkdocs.yml", CONFIG.replace("search", "serch"), "serch"),
    "mkdocs.yml with an unknown theme": ("mkdocs.yml", CONFIG.replace("name: material", "name: materiel"), "materiel"),
    "mkdocs.yml with an unknown extension": ("mkdocs.yml", CONFIG.replace(".snippets", ".snipets"), "snipets"),
    "mkdocs.yml with an option of another type": ("mkdocs.yml", OURS % "leave_out: 3", "'leave_out': Expected a list"),
    "mkdocs.yml with templates that are not there": ("mkdocs.yml", OURS % "templates: nosuch", "no such folder"),
    "mkdocs.yml with a section that there is not": ("mkdocs.yml", f"{CONFIG}nav: [purposebook: homes]\n", "'homes'"),
    "mkdocs.yml with us twice": (
        "mkdocs.yml",
        OURS.replace(": {%s}", ", purposebook"),
        "lists purposebook twice",
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that is served all along."""
    made = Project(tmp_path_factory.mktemp("preview"))
    for path, text in FILES.items():
        made.write(path, text)
    return made


@pytest.fixture(scope="module")
def server(folder: Project) -> Iterator[Server]:
    """The running server."""
    with folder.served() as running:
        running.until(is_good)
        yield running


def is_good(html: str) -> bool:
    """Whether a page shows the site and nothing to mend."""
    return "Bread worth sharing" in html and PANEL not in html


def save(project: Project, files: Mapping[str, str | bytes | None]) -> None:
    """Save files as an editor does, in one go, or take them away."""
    for path, text in files.items():
        file = project.folder / path
        if text is None:
            file.unlink(missing_ok=True)
        else:
            made = project.folder.with_suffix(".new")  # outside: what lies in the folder is watched
            made.write_bytes(text if isinstance(text, bytes) else text.encode())
            made.replace(file)


def told_on(server: Server, words: str, path: str = "") -> str:
    """The page as soon as it says what is broken."""
    return server.until(lambda html: PANEL in html and words in unescape(html), path)


@pytest.mark.parametrize(("path", "text", "told"), BREAKAGES.values(), ids=BREAKAGES)
def test_a_breakage_is_shown_and_goes(
    folder: Project, server: Server, path: str, text: str | bytes | None, told: str
) -> None:
    """Lost otherwise: every page waits for ever, and the reason stands in a terminal that nobody looks at."""
    save(folder, {path: text})
    assert "Bread worth sharing" in told_on(server, told), "the last good version stays readable"
    save(folder, {path: FILES.get(path)})
    server.until(is_good)


def test_other_pages_show_it_as_well(folder: Project, server: Server) -> None:
    """Lost otherwise: whoever has another page open looks at an old one, and wonders why nothing changes."""
    save(folder, {"trouble.py": "raise KeyError('oven')\n"})
    told_on(server, "oven", "playbooks/host/")
    save(folder, {"trouble.py": ""})
    server.until(lambda html: PANEL not in html, "playbooks/host/")


def test_a_server_started_on_a_broken_template_recovers(tmp_path: Path) -> None:
    """Lost otherwise: the server ends with a traceback before the first page."""
    made = Project(tmp_path)
    for path, text in {**FILES, HOME: "{{ nope.x }}"}.items():
        made.write(path, text)
    with made.served() as server:
        told_on(server, "nope")
        (tmp_path / HOME).unlink()
        server.until(is_good)
