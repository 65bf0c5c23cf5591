"""How near two words are: what counts as a slip, and where nobody can be sure."""

from __future__ import annotations

import pytest

from purposebook.nearness import nearest, surely


@pytest.mark.parametrize(
    ("word", "choices", "expected"),
    [
        ("recieves", ["contributes", "receives"], "receives"),
        ("Recieves!", ["receives"], "receives"),
        ("abcdefgxxx", ["abcdefgyyy"], "abcdefgyyy"),  # 70 %
        ("abcdefxxx", ["abcdefyyy"], None),  # 67 %
        ("anything", [], None),
    ],
)
def test_the_nearest_is_near_enough(word: str, choices: list[str], expected: str | None) -> None:
    """Lost otherwise: "Did you mean …?" proposes what has nothing to do with the word, or nothing at all."""
    assert nearest(word, choices) == expected


@pytest.mark.parametrize(
    ("word", "choices", "expected"),
    [
        ("nmae", ["name", "means"], "name"),  # letters that changed places count once
        ("reglr", ["regular"], None),  # two letters in a short word
        ("reciveds", ["receives"], "receives"),  # two in a long one
        ("recivedss", ["receives"], None),  # three
        ("reglarr", ["regular"], None),
        ("reglular", ["regulars"], "regulars"),
        ("cot", ["cat", "cut"], None),  # two are as near
        ("cat", ["cat", "cut"], "cat"),
        ("stage-1", ["stage-2"], None),  # digits are no slips
        ("stage-1s", ["stage-1"], "stage-1"),
        ("od", ["do"], None),  # too short to be sure
        ("odd", ["ode"], "ode"),
        ("must_have", ["must have"], "must have"),
        ("Must-  Have", ["must_have"], "must_have"),
        ("anything", [], None),
    ],
)
def test_what_is_surely_a_slip(word: str, choices: list[str], expected: str | None) -> None:
    """Lost otherwise: `purposebook fix` writes a name that was not meant, or leaves a plain slip to the author."""
    assert surely(word, choices) == expected
