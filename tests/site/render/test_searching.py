"""What a page gives to the search."""

from __future__ import annotations

from purposebook.site.render.searching import passages


def test_a_hit_is_a_paragraph_or_a_cell() -> None:
    """Lost otherwise: a hit in the search shows a whole page of words, and nobody sees why it was found."""
    page = '<p>One <a href="#">link</a>.</p><ul><li>Two</li></ul><table><tr><th>Three</th><td>Four</td></tr></table>'
    assert passages(page)[0].blocks == ("One link .", "Two", "Three", "Four")
    assert passages(page)[0].words == "One link . Two Three Four"


def test_answers_to_a_test_are_not_found() -> None:
    """Lost otherwise: who looks up a word reads the answer before the question."""
    choice = "<label>Before ten</label><template><b>Right.</b> The lamp goes out.</template>"
    answer = '<details class="pb-choice pb-fold"><summary>The answer</summary><p>Before ten</p></details>'
    assert passages(f"<p>When?</p>{choice}{answer}")[0].blocks == ("When?", "Before ten")
