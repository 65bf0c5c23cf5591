"""What is written is shown, whether or not anything else is written beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import pytest
from answers import AUTHORS, COMMUNITY, SETTING, WORLD, book, read, right, site, together
from breakages import Place, Value, places, written

from purposebook.fields.text import Noted
from purposebook.site.website import generate

SILENT = {  # keys that say nothing to readers, and why
    "schema": "the version of the format",
    "checks": "what weighs how much while the file is checked",
    "id": "an address",
    "formerly": "an address that still works",
    "lang": "in which language something is pronounced",
    "of": "the end of a scale on which nothing stands",
    "url": "where a link leads; the link is there without it",
}
CLASH = {"purpose.values", "success.kpis"}  # their examples have the ids to which other examples refer


@pytest.mark.parametrize("place", [it for it in places() if it.key not in SILENT], ids=str)
@pytest.mark.site
def test_each_key_alone_reaches_a_page(place: Place) -> None:
    """Lost otherwise: what an author wrote, as long as nothing else is written beside it."""
    assert _said(book(place, right(place))) - _said(_without(book(place, "§"))), "nothing is shown but what was before"


def _said(made: Value) -> Counter[str]:
    """What the pages of a small community say with something made, block by block; without it if it is no file."""
    (file,) = together([made])
    return _read(file) or _read(written({**COMMUNITY, **made})) or _read(written(WORLD))


@cache
def _read(text: str) -> Counter[str]:
    website, _ = generate(text, SETTING)
    return Counter(filter(None, map(str.strip, read(website, *AUTHORS).split("\n") if website else ())))


def _without(value: Value) -> Value:
    """A file without the value at its place."""
    if isinstance(value, dict):
        return {key: _without(inner) for key, inner in value.items() if inner != "§"}
    return [_without(inner) for inner in value] if isinstance(value, list) else value


def _day(number: int) -> str:
    return str(date(2027, 1, 1) + timedelta(days=number))


PRINT: dict[str, Callable[[int], tuple[Value, str]]] = {
    "status": lambda number: (f"proposed {number}q", f"proposed {number}q"),
    "source": lambda number: (f"Survey {number}q", f"Survey {number}q"),
    "note": lambda number: (f"Note {number}q", f"Note {number}q"),
    "details": lambda number: ({"Weather": f"Wind {number}q"}, f"Wind {number}q"),
    "as_of": lambda number: (_day(number), f"as of {_day(number)}"),
    "review_by": lambda number: (_day(number), f"to be looked at again by {_day(number)}"),
}


@pytest.mark.parametrize("key", PRINT)
def test_small_print_stands_beside_each_key_alone(key: str) -> None:
    """Lost otherwise: that a sentence is only proposed, old, doubtful, or hedged by a note."""
    printed = {it: PRINT[key](number) for number, it in enumerate(places()) if _is_noted(it)}
    files = together(book(place, right(place), {key: written}) for place, (written, _) in printed.items())
    pages = "".join(read(site(file), *AUTHORS) for file in files)
    assert not [str(place) for place, (_, shown) in printed.items() if shown not in pages]
    assert len(printed) > 200


def _is_noted(place: Place) -> bool:
    """Whether small print can stand beside a key that says something itself."""
    taken = {*Noted.model_fields, "id", "formerly"}
    return issubclass(place.base, Noted) and place.key not in taken and str(place) not in CLASH
