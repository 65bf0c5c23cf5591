"""The bundled file and the examples, built with four lines of mkdocs.yml."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from reading import Html
from workshop import CASES, EDITED, FLAT, HOSTED, PLAIN, SHED, Built, case_name

STYLES = {
    "folders": PLAIN,
    "files": PLAIN + FLAT + HOSTED + EDITED,  # also on GitHub, where Material would fetch stars and icons
}
Sites = Callable[..., Built]
every_case = pytest.mark.parametrize("purpose", [*CASES, SHED], ids=case_name)
every_style = pytest.mark.parametrize("style", STYLES)


@every_case
def test_builds_strictly_without_a_warning(site_of: Sites, purpose: Path) -> None:
    """Without this, the first thing a newcomer does, `mkdocs build --strict`, would fail or warn."""
    built = site_of(purpose, strict=True)
    assert built.code == 0, built.said
    assert "WARNING" not in built.said
    assert "ERROR" not in built.said
    assert (built.site / "index.html").is_file()


def addresses(built: Built) -> dict[str, Html]:
    return {str(path.relative_to(built.site)): Html(path.read_text(encoding="utf-8")) for path in built.pages()}


def led_to(page: str, address: str, home: str = "/book/") -> tuple[str, str] | None:
    """The file of the site and the anchor that an address on a page leads to; None for another host."""
    parts = urlsplit(address.strip())
    if parts.scheme in ("http", "https", "mailto", "tel", "data") or parts.netloc:
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        path = path.removeprefix(home) if path.startswith(home) else path.lstrip("/")
        found = path or "index.html"
    else:
        found = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if path.endswith("/") or found == ".":
        found = posixpath.normpath(posixpath.join(found, "index.html"))
    return found, unquote(parts.fragment)


@every_style
@every_case
def test_every_link_leads_somewhere(site_of: Sites, purpose: Path, style: str) -> None:
    """Without this, readers would click into nothing: a missing page, file, anchor or permanent link."""
    built = site_of(purpose, STYLES[style], strict=style == "folders")
    pages = addresses(built)
    dead = []
    for name, page in pages.items():
        for link in page.links:
            found = led_to(name, link.address)
            if found is None:
                continue
            target, anchor = found
            if "//" in link.address or (style == "files" and link.address.endswith("/")):
                dead.append(f"{name}: {link.address} (not found by every server)")
            if not (built.site / target).is_file():
                dead.append(f"{name}: {link.address} (no file {target})")
            elif anchor and target in pages and anchor not in {*pages[target].ids, "__top"}:
                dead.append(f"{name}: {link.address} (no anchor)")
    assert not dead, "\n".join(dead[:40])
    assert sum(len(page.links) for page in pages.values()) > 100


@every_style
@every_case
def test_ids_stand_once_per_page(site_of: Sites, purpose: Path, style: str) -> None:
    """Without this, a link to an anchor could land on the wrong entry, and labels name the wrong control."""
    pages = addresses(site_of(purpose, STYLES[style], strict=style == "folders"))
    twice = {
        name: [id for id, count in Counter(page.ids).items() if count > 1]
        for name, page in pages.items()
        if len(set(page.ids)) != len(page.ids)
    }
    assert not twice


@every_style
@every_case
def test_permanent_links_send_readers_on(site_of: Sites, purpose: Path, style: str) -> None:
    """Without this, a link kept in a mail (`/id/kpi/reply-time`) would stop working."""
    built = site_of(purpose, STYLES[style], strict=style == "folders")
    kept = {name: page for name, page in addresses(built).items() if name.startswith("id/")}
    assert kept
    for name, page in kept.items():
        sent = [link for link in page.links if link.attribute == "content"]
        assert len(sent) == 1, name
        found = led_to(name, sent[0].address)
        assert found, name
        assert (built.site / found[0]).is_file(), f"{name} → {sent[0].address}"


LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
LOADED_LINKS = {"stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "icon", "modulepreload", "manifest"}


@every_style
@every_case
def test_nothing_is_loaded_from_another_host(site_of: Sites, purpose: Path, style: str) -> None:
    """Without this, every visitor would be told on to a font, script or icon host, and the site would break offline."""
    built = site_of(purpose, STYLES[style], strict=style == "folders")
    outside = []
    for name, page in addresses(built).items():
        for link in page.links:
            loads = LOADING.get(link.tag) == link.attribute or (
                link.tag == "link" and LOADED_LINKS & set(link.attributes.get("rel", "").split())
            )
            if loads and re.match(r"(https?:)?//", link.address):
                outside.append(f"{name}: {link.tag} {link.address}")
    for sheet in built.site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        outside += [
            f"{sheet.name}: {found}" for found in re.findall(r"url\([\"']?(?:https?:)?//[^)]*\)|@import[^;]*", text)
        ]
    assert not outside


def test_no_stars_are_fetched_from_github(site_of: Sites) -> None:
    """Without this, each page of a book on GitHub would ask api.github.com for its stars."""
    built = site_of(SHED, STYLES["files"])
    for page in built.pages():
        html = page.read_text(encoding="utf-8")
        assert 'data-md-component="source"' not in html, page
    assert 'href="https://github.com/community/book"' in built.text("index.html")


def test_edit_links_open_the_line_in_purpose_yml(site_of: Sites) -> None:
    """Without this, the edit button would open a file that does not exist instead of the entity's own line."""
    built = site_of(SHED, STYLES["files"])
    lines = SHED.read_text(encoding="utf-8").splitlines()
    for path, begins in (
        ("members/keeper.html", "- id: keeper"),
        ("success/returns.html", "- id: returns"),
        ("playbooks/keepers.html", "- id: keepers"),
        ("purpose/index.html", "purpose:"),
        ("journeys/first-loan.html", "- id: first-loan"),
    ):
        edits = [link.address for link in Html(built.text(path)).links if "/edit/" in link.address]
        assert len(edits) == 1, (path, edits)
        address, _, line = edits[0].partition("#L")
        assert posixpath.normpath(urlsplit(address).path) == "/community/book/edit/main/purpose.yml", edits[0]
        near = lines[max(0, int(line) - 2) : int(line)]  # a section without a dash is marked at its first key
        assert any(begins in found for found in near), (path, line, near)
