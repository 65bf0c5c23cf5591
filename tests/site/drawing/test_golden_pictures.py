"""One picture of each sort, of the tool shed, kept under tests/golden/pictures. UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from purposebook.site.drawing import gallery
from purposebook.site.files import journey_maps
from purposebook.site.website import generate

GOLDEN = Path(__file__).parents[2] / "golden"
SHED = GOLDEN / "tool-shed" / "purpose.yml"
DRAWN: dict[str, Callable[..., str]] = {
    name: thing
    for name, thing in vars(gallery).items()
    if callable(thing) and thing.__module__ == gallery.__name__ and not name.startswith("_")
}


@pytest.fixture(scope="module")
def pictures() -> Iterator[dict[str, str]]:
    """The first picture that the pages and files of the tool shed get from each function of the gallery."""
    found: dict[str, str] = {}

    def noted(name: str, draw: Callable[..., str]) -> Callable[..., str]:
        def picture(*asked: object) -> str:
            made = draw(*asked)
            found.setdefault(name, str(made))
            return made

        return picture

    with pytest.MonkeyPatch.context() as patch:
        for name, draw in DRAWN.items():
            for holder in (gallery, journey_maps):
                if hasattr(holder, name):
                    patch.setattr(holder, name, noted(name, draw))
        website, _ = generate(SHED.read_bytes())
        assert website
        assert website.files
        for page in website.pages:
            website.draw(page)
        yield found


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_looks_as_it_did(pictures: dict[str, str], name: str) -> None:
    """Lost otherwise: a line moves, a colour or a word goes, and no other test minds."""
    golden = GOLDEN / "pictures" / f"{name}.svg"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(pictures[name] + "\n", encoding="utf-8")
    assert pictures[name] + "\n" == golden.read_text(encoding="utf-8"), "if it is meant: UPDATE_GOLDEN=1 make quick"


def test_every_golden_picture_is_compared() -> None:
    """Lost otherwise: the picture of a function that is gone looks like one that is tested."""
    assert {path.stem for path in (GOLDEN / "pictures").glob("*.svg")} == set(DRAWN)
