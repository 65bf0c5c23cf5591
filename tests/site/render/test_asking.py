"""Questions of a knowledge check in words: no sort of question is asked without any."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from purposebook.site.render.asking import ASKED
from purposebook.site.website import generate
from purposebook.views.roles.sorts import Sort

SHED = Path(__file__).parents[2] / "golden" / "tool-shed" / "purpose.yml"


@pytest.mark.parametrize("sort", [sort for sort in Sort if sort is not Sort.CHECK])
def test_every_sort_of_question_has_words(sort: Sort) -> None:
    """Lost otherwise: a training asks nothing, and offers four answers to it."""
    asked = ASKED[sort]
    assert re.fullmatch(r"(\{\}\. )?[A-Z].+\?", asked.asks)
    assert re.fullmatch(r"[A-Z{].+\.", asked.elsewhere)
    assert asked.asks.count("{}") <= 1
    assert asked.elsewhere.count("{}") == 1


def test_an_authors_own_question_keeps_its_words() -> None:
    """Lost otherwise: a question that an author wrote is put into other words."""
    assert set(Sort) - set(ASKED) == {Sort.CHECK}


def test_a_chapter_to_read_stands_in_the_playbook() -> None:
    """Lost otherwise: who answered wrong is sent to a part of the playbook that does not exist."""
    website, _ = generate(SHED.read_bytes())
    assert website
    playbooks = [page for page in website.pages if page.template == "roles/playbook"]
    anchors = {heading.anchor for page in playbooks for heading in website.draw(page)[1].headings}
    assert {asked.chapter for asked in ASKED.values()} - {""} <= anchors
