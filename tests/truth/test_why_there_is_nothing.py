"""`none:` and `withheld:` are answers: whatever the file takes under any key is read on a page."""

from __future__ import annotations

import re
from itertools import count

import pytest
from answers import AUTHORS, COMMUNITY, SETTING, book, read, site, together
from breakages import Place, places, written

from purposebook import loader
from purposebook.site.website import generate

LEADS_NOWHERE = frozenset({"unknown-reference", "wrong-kind"})


def takes_a_reason(place: Place) -> bool:
    """Whether a key takes the word on why there is nothing."""
    problems = loader.load(written({**COMMUNITY, **book(place, {"none": "Why"})})).problems
    return not [problem for problem in problems if problem.code not in LEADS_NOWHERE]


@pytest.mark.parametrize("word", ["none", "withheld"])
def test_each_reason_is_read(word: str) -> None:
    """Lost otherwise: why there is nothing, which is what an author was asked to say."""

    why = ({word: f"Reason {number}q", "note": f"Note {number}q"} for number in count())
    files = together(book(place, said) for place, said in zip(places(), why, strict=False) if takes_a_reason(place))
    said = [words for file in files for words in re.findall(r"(?:Reason|Note) \d+q", file)]
    pages = "".join(read(site(file), *AUTHORS) for file in files)
    assert len(set(said)) > 400
    assert not [f"{words}: {places()[int(words.split()[1][:-1])]}" for words in said if words not in pages]


def test_a_reason_stands_once_where_it_has_its_place() -> None:
    """Lost otherwise: that the reason is told twice, at its own place and among the rest."""
    page = read(site("community: {name: Mill Choir}\nmembers: [{name: Singer, values: {none: Never asked}}]"))
    assert page.count("Never asked") == 1
    assert re.search(r"Holds dear\s+None:\s+Never asked", page)


def test_wrong_answers_that_there_are_not_are_not_filled_in() -> None:
    """Lost otherwise: that there is nothing else to answer; the wrong answers of other questions stood there."""
    checks = "".join(f"\n        - {{ask: Which knot is {n}?, answer: Knot {n}}}" for n in range(4))
    text = f"""community: {{name: Kite Loft}}
playbooks:
  - name: Warden
    training:
      - name: Knots
        check:{checks}
        - {{ask: Which knot is right?, answer: A reef knot, others: {{none: Only one is taught here}}}}
"""
    website, _ = generate(text, SETTING)
    assert website
    page = next(page for page in website.pages if page.path.endswith("training.md"))
    said = str(website.draw(page)[0])
    assert "Only one is taught here" in said
    assert 'value="' in said.split("Which knot is right?")[0], "while others are asked with choices"
    assert "<input" not in said.split("Which knot is right?")[1].split("</section>")[0]
