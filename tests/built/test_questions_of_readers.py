"""What leaders, employees and partners come to ask: the answer is three clicks from home, and the search finds it."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

import pytest
from reading import Html
from test_built_sites import led_to
from tree import Tree
from workshop import ROOT, Built

Sites = Callable[..., Built]
BUNDLED = ROOT / "purpose.yml"
CLICKS = 3
HITS = 12  # as many as one looks through


class Asked(NamedTuple):
    """A question, the words of its answer (all on one page), what one would type, and where that should lead."""

    question: str
    answer: tuple[str, ...]
    typed: str
    found: str


QUESTIONS = (
    Asked("What does the brand promise a newcomer, and who keeps it?",
          ("somebody who bakes answers every rescue post within an hour", "Kept by: Community support"),
          "promise rescue post hour", "answers every rescue post within an hour"),
    Asked("How do we know that the promise is kept?",
          ("answers every rescue post within an hour", "Kept by", "Measured by", "Time to first reply"),
          "measured first reply", "Time to first reply"),
    Asked("It is 22:00 and a rescue post is silent: who does what, by when, and who is next?",
          ("A rescue post is 40 minutes old and no person has answered", "20 min", "Say when you will be back",
           "To Community team: three rescue posts are silent", "Within: 15 min"),
          "silent rescue", "no person has answered"),
    Asked("Who answers at night?",
          ("Between 22:00 and 7:00 no rescue post waits longer than four hours", "Kept by Not written down"),
          "night rescue post four hours", "waits longer than four hours"),
    Asked("Which feature to fund next, and where do two methods disagree?",
          ("The Monday question", "RICE and ICE mean agree in part", "they differ most on A rota that rests"),
          "methods agree", "differ most on"),
    Asked("Is it working?", ("First-loafers who bake a fifth loaf", "on track", "23.9"),
          "fifth loaf", "First-loafers who bake a fifth loaf"),
    Asked("Which numbers are off track?", ("Silent rescue posts", "off track"), "off track", "Silent rescue posts"),
    Asked("What do we not measure?", ("What is not measured", "no KPI measures"), "not measured", "no KPI measures"),
    Asked("What is in it for a Teacher?", ("One week off in every six, without having to ask", "From: Community team"),
          "teacher week off", "One week off in every six"),
    Asked("What may I decide in support?", ("What you may decide", "A new pot at no charge, up to one for each baker"),
          "decide new pot", "A new pot at no charge"),
    Asked("I am new in a partner shop: what are my first days?",
          ("Your first days", "Has made the bowl, and has watched it for a whole morning"),
          "first days bowl", "Has made the bowl"),
    Asked("Somebody has burnt a hand at an oven evening",
          ("What is put on a burn?", "Cool running water, for twenty minutes"), "burn water", "Cool running water"),
    Asked("May I advise on coeliac disease?", ("No advice on illness", "Not on coeliac disease"),
          "advice coeliac", "Not on coeliac disease"),
    Asked("What did we stop, and why?", ("What is stopped, and why", "Taken down on 14 November 2025"),
          "stopped taken down", "Taken down on 14 November 2025"),
    Asked("How do we call the people here?", ("bakers, or Readers", "users, audience, traffic"),
          "users audience", "bakers, or Readers"),
    Asked("What stands in a newcomer's way, and what do we build for it?",
          ("No answer while the dough is still warm", "Rescue button", "outcome"),
          "dough still warm", "No answer while the dough is still warm"),
    Asked("What will the brand never do?", ("What the brand will not do", "We do not sell in a rescue post"),
          "not sell rescue post", "We do not sell in a rescue post"),
    Asked("What do I do every week?", ("Every week", "Send the five commonest reasons to the long table"),
          "every week commonest reasons", "Send the five commonest reasons"),
    Asked("Where does a number come from?", ("Data from", "Forum export", "Answered for by"),
          "data forum export", "Forum export"),
)  # fmt: skip
every_question = pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.question[:40])


@pytest.fixture(scope="module")
def site(site_of: Sites) -> Built:
    """The bundled community."""
    return site_of(BUNDLED, strict=True)


@pytest.fixture(scope="module")
def clicks(site: Built) -> dict[str, int]:
    """Every page with the number of clicks that lead there from home."""
    found = {"index.html": 0}
    ahead = deque(found)
    while ahead:
        page = ahead.popleft()
        for link in Tree(site.text(page)).article.all():  # not the menu, which a phone folds away
            target = led_to(page, link.attributes["href"]) if link.attributes.get("href") else None
            if target and target[0].endswith(".html") and target[0] not in found and (site.site / target[0]).is_file():
                found[target[0]] = found[page] + 1
                ahead.append(target[0])
    return found


@pytest.fixture(scope="module")
def words(site: Built, clicks: dict[str, int]) -> dict[str, str]:
    """Every page with all its words, as one line."""
    return {page: flat(Html(site.text(page)).words) for page in clicks}


@pytest.fixture(scope="module")
def passages(site: Built) -> list[tuple[str, str]]:
    """The sections that the search knows: title and text."""
    docs = json.loads(site.text("search/search_index.json"))["docs"]
    return [(flat(html.unescape(doc["title"])), flat(html.unescape(doc["text"]))) for doc in docs]


def flat(text: str) -> str:
    """A text without line breaks, and without the marks between its words."""
    plain = re.sub(r"\bderived\b|\|", " ", text)
    return re.sub(r" (?=[.,;:])", "", " ".join(plain.split()))


@every_question
def test_the_answer_is_three_clicks_from_home(asked: Asked, words: dict[str, str], clicks: dict[str, int]) -> None:
    """Without this, somebody with little time would give up before the answer that stands in the file."""
    found = {page: clicks[page] for page, said in words.items() if all(flat(part) in said for part in asked.answer)}
    assert found, [part for part in asked.answer if not any(flat(part) in said for said in words.values())]
    assert min(found.values()) <= CLICKS, found


@every_question
def test_the_search_finds_the_answer(asked: Asked, passages: list[tuple[str, str]]) -> None:
    """Without this, whoever types what they want to know would get pages without it."""
    typed = [re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for word in asked.typed.split()]
    hits = [(title, text) for title, text in passages if all(word.search(f"{title} {text}") for word in typed)]
    hits.sort(key=lambda hit: (-sum(bool(word.search(hit[0])) for word in typed), len(hit[1])))
    assert any(asked.found in f"{title} {text}" for title, text in hits[:HITS]), [title for title, _ in hits[:HITS]]


def test_a_question_nobody_can_answer_is_not_found(words: dict[str, str]) -> None:
    """Without this, the tests above could hold of any words at all."""
    assert not [page for page, said in words.items() if "The budget for next year" in said]


def test_no_search_leads_to_the_corner_of_the_authors(site: Built) -> None:
    """Without this, who looks for a play is led to open questions, checks and keys that hold the same words."""
    places = {doc["location"].partition("#")[0] for doc in json.loads(site.text("search/search_index.json"))["docs"]}
    assert not places & {"health/", "checks/", "keys/", "purpose/five-questions/"}
    assert "playbooks/support-team/" in places
