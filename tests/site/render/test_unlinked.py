"""Links to what is left out: plain text, wherever they stand."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from purposebook.site.render.unlinked import unlinked

GONE = frozenset({"members/b/", "", "flat.html", "id/x/"})
CASES = {
    "a name": ('<a href="../b/">B</a>', "<span>B</span>"),
    "a place on its page": ('<a href="../b/#top">B</a>', "<span>B</span>"),
    "a card keeps its looks": ('<a class="pb-card" href="../b/"><b>B</b></a>', '<span class="pb-card"><b>B</b></span>'),
    "the front page": ('<a href="../../">Home</a>', "<span>Home</span>"),
    "a file": ('<a href="../../flat.html">F</a>', "<span>F</span>"),
    "a picture": ('<svg><a href="../b/"><rect/></a></svg>', "<svg><g><rect/></g></svg>"),
    "another page": ('<a href="../c/">C</a>', '<a href="../c/">C</a>'),
    "another site": ('<a href="https://a.example/members/b/">B</a>', '<a href="https://a.example/members/b/">B</a>'),
    "the page itself": ('<a href="#b">B</a>', '<a href="#b">B</a>'),
}


@pytest.mark.parametrize("name", CASES)
def test_only_what_is_left_out_loses_its_link(name: str) -> None:
    """Lost otherwise: a link to a page that is left out is dead, or one to another page is gone."""
    html, right = CASES[name]
    page = Markup(html)  # noqa: S704  # our own words
    assert unlinked(page, "members/a/", GONE) == right
    assert unlinked(page, "members/a/", frozenset()) == html
