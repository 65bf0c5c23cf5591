"""Which training is out of date after a change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.views.file.changes import changes
from purposebook.views.file.same_entries import SameEntries
from purposebook.views.roles.outdated import outdated

Model = Callable[[str], Index]
TEXT = """
    members: [{id: baker, name: Baker}]
    playbooks:
      - id: support
        name: Support
        serves: baker
        plays:
          - {name: Silence, when: A post is silent, within: 30 min, do: [Answer]}
          - {name: Quarrel, when: Two quarrel, within: 10 min, do: [Part them]}
          - {name: Spam, when: Somebody sells, within: 1 day, do: [Remove it]}
          - {name: Praise, when: Somebody thanks, within: 1 week, do: [Thank back]}
        training:
          - {id: night, name: Nights, steps: [Look twice], check: [{ask: Within what time?, answer: 30 min}]}
          - {id: tone, name: Tone, steps: [Listen first]}
      - {id: events, name: Events}
    """
SAYS = "Nights still says “30 min”, which the file says no longer"


def _told(old: Index, new: Index) -> list[str]:
    same = SameEntries(old, new)
    return [f"{part.title} {part.told}" for part in outdated(same, changes(same))]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("", ""), []),
        (("name: Events", "name: Our events"), []),
        (("do: [Answer]", "do: [Ask back]"), ["Plays no longer “Answer”, now “Ask back”"]),
        (("within: 30 min", "within: 15 min"), [SAYS, "Plays no longer “30 min”, now “15 min”"]),
        (("Look twice", "Look once"), ["Nights no longer “Look twice”, now “Look once”"]),
        (("within: 30 min, do", "within: 15 min, do: [Run], avoid"), [
            SAYS, "Plays no longer “Answer”, “30 min”, now “Run”, “15 min”"]),
        (("id: support", "id: help\n        formerly: support"), []),
        (("id: support", "id: team"), []),
    ],
)  # fmt: skip
def test_what_was_learned_and_is_no_longer_so(edit: tuple[str, str], expected: list[str], model: Model) -> None:
    """Lost otherwise: people act on what they learned a year ago; or learn again what is as it was.

    A role under another id was not there before, so that nobody has learned it.
    """
    assert _told(model(TEXT), model(TEXT.replace(*edit) if edit[0] else TEXT)) == expected


def test_new_words_elsewhere_make_no_module_old(model: Model) -> None:
    """Lost otherwise: an author is sent to modules that are right, as another role said the same words."""
    other = "      - {id: events, name: Events, plays: [{when: Late, within: %s, do: [Go]}]}"
    before = TEXT.replace("      - {id: events, name: Events}", other % "30 min")
    after = TEXT.replace("      - {id: events, name: Events}", other % "15 min")
    assert not [it for it in _told(model(before), model(after)) if "still" in it]
