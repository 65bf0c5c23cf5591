"""Beside other plugins and settings of MkDocs and Material: each a small real site, with the real package."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from site_of_others import HERE, Site, dead_links, site
from workshop import Built

SITES = {file.stem: file for file in sorted((HERE / "sites").glob("*.yml"))}


def tabs(built: Built) -> list[str]:
    """The words of the tabs of the front page."""
    home = built.text("index.html")
    bar = home.partition('<ul class="md-tabs__list">')[2].partition("</nav>")[0]
    return [" ".join(part.partition("</a>")[0].split()) for part in bar.split('class="md-tabs__link">')[1:]]


@pytest.mark.parametrize("name", SITES)
def test_a_site_beside_others(name: str, tmp_path: Path) -> None:
    """Lost otherwise: a site that uses this plugin or setting breaks, or shows dead links, when ours is added."""
    case = site(SITES[name])
    if case.needs and not importlib.util.find_spec(case.needs):
        pytest.skip(f"{case.needs} is tried by 'make beside'")
    built = case.write(tmp_path / "site").build(*(["--strict"] if case.strict else []))
    assert built.code == case.code, built.said
    assert not [words for words in case.unsaid if words in built.said and words not in case.said], built.said
    assert not [words for words in case.said if words not in built.said], built.said
    if not case.code:
        holds(case, built)


def holds(case: Site, built: Built) -> None:
    """What must be true of a site that was built."""
    assert dead_links(built) == []
    assert not case.tabs or tabs(built) == list(case.tabs)
    for path, words in case.holds.items():
        assert not [said for said in words if said not in built.text(path)], built.text(path)
    for path, words in case.in_order.items():
        found = re.search(".*?".join(map(re.escape, words)), built.text(path), re.DOTALL)
        assert found, f"{path}: {words}"
    for path, words in case.lacks.items():
        if words:
            assert not [said for said in words if said in built.text(path)], built.text(path)
        else:
            assert not (built.site / path).exists()
