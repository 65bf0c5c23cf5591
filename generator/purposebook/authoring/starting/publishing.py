"""How a new community is checked and published: the file that its host runs, and the clicks that it takes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from purposebook.authoring.starting.remote import Home


class Host(StrEnum):
    """Where a community is published from."""

    GITHUB = "github"
    GITLAB = "gitlab"
    ELSEWHERE = "elsewhere"


FILES = {Host.GITHUB: ".github/workflows/pages.yml", Host.GITLAB: ".gitlab-ci.yml"}


def host_of(home: Home | None) -> Host:
    """The host of a repository; GitHub where there is no repository yet, or its host is not known."""
    known = {"gitlab": Host.GITLAB, "codeberg": Host.ELSEWHERE}
    return known.get(home.kind, Host.GITHUB) if home else Host.GITHUB


def pipeline(host: Host, branch: str) -> dict[str, str]:
    """The file that a host runs, by its path; nothing where none is known. `branch` is the one to publish from."""
    if host not in FILES:
        return {}
    text = Path(__file__).with_name(f"{host}.yml").read_text("utf-8")
    return {FILES[host]: text.replace("BRANCH", branch)}


def clicks(host: Host, home: Home | None, branch: str) -> str:
    """What to do once, so that the site is published."""
    if host is Host.GITHUB:
        at = f" ({home.address}/settings/pages)" if home and home.kind == "github" else ""
        return f"on GitHub, once, Settings → Pages → Source: GitHub Actions{at}; then each push to {branch} does."
    if host is Host.GITLAB:
        at = f" ({home.address}/pages)" if home and home.kind == "gitlab" else ""
        return (
            f"push to {branch}; its address stands under Deploy → Pages{at}, who may see it under Settings → General."
        )
    return "'mkdocs build' makes the folder site/, which any web server can show."
