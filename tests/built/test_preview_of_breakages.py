"""While serving, whatever breaks is told on the page that is open, the last good site behind it, and it recovers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from workshop import PLAIN, Project, Server

GOOD = "community:\n  name: Trial\npurpose:\n  statement: Bread worth sharing\nplaybooks:\n  - {id: host, name: Host}\n"
PANEL = "pb-panel-problems"
CONFIG = PLAIN + "hooks: [hook.py]\nwatch: [trouble.py]\n"
HOOK = "import pathlib\ndef on_page_context(*_, **__):\n    exec(pathlib.Path('trouble.py').read_text())\n"
BREAKAGES = {
    "a template with an unknown name": ("docs_templates/file/home.html.j2", "{{ nope.x }}", "'nope' is undefined"),
    "a template with an open block": ("docs_templates/file/home.html.j2", "{% if x %}", "home.html.j2"),
    "a hook that raises": ("trouble.py", "raise KeyError('oven')\n", "KeyError: 'oven'"),
    "a hook that is no Python": ("trouble.py", "def on_page_context(:\n", "invalid syntax"),
    "a hook that exits": ("trouble.py", "raise SystemExit('enough')\n", "enough"),
    "a mkdocs.yml that is no YAML": ("mkdocs.yml", "site_name: [\n", "mkdocs.yml"),
    "a mkdocs.yml with an unknown plugin": ("mkdocs.yml", CONFIG.replace("search", "serch"), "serch"),
    "a purpose.yml that is no YAML": ("purpose.yml", "community: [\n", "purpose.yml:1"),
    "a name that leads nowhere": ("purpose.yml", GOOD + "    serves: bakr\n", "bakr"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that is served all along."""
    made = Project(tmp_path_factory.mktemp("preview"), CONFIG, GOOD)
    made.write("hook.py", HOOK)
    made.write("trouble.py", "")
    made.write("docs_templates/file/.keep", "")
    return made


@pytest.fixture(scope="module")
def server(folder: Project) -> Iterator[Server]:
    """The running server."""
    with folder.served() as running:
        running.until(lambda html: "Bread worth sharing" in html)
        yield running


@pytest.mark.parametrize(("path", "text", "told"), BREAKAGES.values(), ids=BREAKAGES)
def test_a_breakage_is_shown_and_goes(folder: Project, server: Server, path: str, text: str, told: str) -> None:
    """Lost otherwise: every page waits for ever, and the reason stands in a terminal that nobody looks at."""
    file = folder.folder / path
    before = file.read_text() if file.exists() else None
    folder.write(path, text)
    broken = server.until(lambda html: PANEL in html and told in html.replace("&#39;", "'").replace("&#x27;", "'"))
    assert "Bread worth sharing" in broken, "the last good version stays readable"
    server.until(lambda html: PANEL in html, "playbooks/host/")
    file.unlink() if before is None else folder.write(path, before)
    server.until(lambda html: "Bread worth sharing" in html and PANEL not in html)


def test_a_server_started_on_a_broken_template_recovers(tmp_path: Path) -> None:
    """Lost otherwise: the server ends with a traceback before the first page."""
    made = Project(tmp_path, CONFIG, GOOD)
    made.write("hook.py", HOOK)
    made.write("trouble.py", "")
    template = made.write("docs_templates/file/home.html.j2", "{{ nope.x }}")
    with made.served() as server:
        server.until(lambda html: PANEL in html and "nope" in html)
        template.unlink()
        server.until(lambda html: "Bread worth sharing" in html and PANEL not in html)
