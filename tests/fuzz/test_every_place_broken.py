"""Every key of the model broken in every way that an author leaves one: nothing ends in a traceback.

The files are made from the model, so a new key is tried as well; see `breakages.py`.
"""

from __future__ import annotations

import pytest
from breakages import BREAKAGES, broken, places
from looks import STANDARDS, mend, read

from purposebook.loader import Loaded
from purposebook.site.pages import Facts, pages
from purposebook.site.website import Setting, Website


def _website(loaded: Loaded) -> Website:
    """The site of whatever is sound, also where a mistake would stop the build: a file mended by half is drawn."""
    assert loaded.index
    setting = Setting(standards=STANDARDS)
    facts = Facts(loaded.index, loaded.all_problems, today=STANDARDS.today)
    return Website(loaded, loaded.index, setting, tuple(pages(facts)))


def test_reflection_finds_the_model() -> None:
    """Lost otherwise: every test below passes on nothing."""
    assert len(places()) > 350
    assert max(len(place.way) for place in places()) > 3


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_place_is_read_and_told(name: str) -> None:
    """Lost otherwise: a key that an editor closed with empty braces ends `check` in a traceback."""
    for text in broken(name):
        assert read(text.encode()).index


@pytest.mark.site
@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_place_is_mended(name: str) -> None:
    """Lost otherwise: the same of `fix`, which tries what it proposes."""
    for text in broken(name):
        mend(text.encode())


@pytest.mark.site
@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_place_is_drawn(name: str) -> None:
    """Lost otherwise: a file that `check` lets through stops the site on one of its pages."""
    books = [loaded for text in broken(name) if (loaded := read(text.encode())).book and loaded.book.community]
    assert books
    for website in map(_website, books):
        for page in website.pages:
            website.draw(page)
        assert website.files
