"""What the README and the guide for contributors show is run: a newcomer copies it, and it works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from purposebook.checking.examine import Standards, examine
from purposebook.clock import today
from purposebook.site.website import generate

ROOT = Path(__file__).parents[1]
GUIDES = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")}
README = GUIDES["README.md"]
(SHOWN,) = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_file_of_the_readme_is_sound_and_makes_a_site() -> None:
    """Lost otherwise: the first file that somebody copies is told to be wrong."""
    examined = examine(SHOWN, Standards(today()))
    assert not examined.problems
    assert not [found for found in examined.findings if found.severity != "info"]
    website, _ = generate(SHOWN)
    assert website
    assert all(website.draw(page)[0] for page in website.pages)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_make_is_one_that_there_is(guide: str) -> None:
    """Lost otherwise: the first command of a newcomer ends with "no rule to make target"."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = set(re.findall(r"(?:^|`|=1 )make ([a-z]+)", GUIDES[guide], re.MULTILINE))
    assert told
    assert told <= targets


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_leads_to_a_file(guide: str) -> None:
    """Lost otherwise: a newcomer is sent to a file that is gone."""
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", GUIDES[guide])
    assert [link for link in links if not (ROOT / link).exists()] == []
