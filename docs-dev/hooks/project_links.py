"""Links from the manual to files of the project: to the repository on the web, or plain words where none is known."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.project_links")

ROOT = Path(__file__).resolve().parents[2]
UNKNOWN = "https://github.com/OWNER/purposebook"
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]\n]+)\]\((?P<path>\.\./[^)#\s]+)(?P<anchor>#[^)\s]*)?\)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let each page lead to its file, where the repository has an address."""
    if config.repo_url:
        config.edit_uri = f"edit/main/{Path(config.docs_dir).relative_to(ROOT).as_posix()}/"
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with links that leave the manual led to the repository, and with the repository's real address."""
    folder = Path(config.docs_dir, page.file.src_uri).parent

    def led(found: re.Match[str]) -> str:
        target = (folder / found["path"]).resolve()
        if target.is_relative_to(config.docs_dir):
            return found[0]
        if not (target.is_relative_to(ROOT) and target.exists()):
            log.warning("%s links to %s, which is not there.", page.file.src_uri, found["path"])
        return _in_repository(found, target, config.repo_url or "")

    led_on = _LINK.sub(led, markdown)
    return led_on.replace(UNKNOWN, config.repo_url.rstrip("/")) if config.repo_url else led_on


def _in_repository(found: re.Match[str], target: Path, repository: str) -> str:
    """The link into the repository; its words alone where the repository has no address."""
    if not repository:
        return found["words"]
    kind = "tree" if target.is_dir() else "blob"
    path = target.relative_to(ROOT).as_posix()
    return f"[{found['words']}]({repository.rstrip('/')}/{kind}/main/{path}{found['anchor'] or ''})"
