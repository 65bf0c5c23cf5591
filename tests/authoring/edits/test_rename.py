"""Another id for an entity: all that referred to it still does, and nothing else in the file moves."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from purposebook.authoring.edits.renaming import RefusedError, accepted, renamed, trails
from purposebook.fields.text import Entity
from purposebook.loader import Loaded, load
from purposebook.source.manuscript import Manuscript

ROOT = Path(__file__).parents[3]
SHED, BUNDLED = "tests/golden/tool-shed/purpose.yml", "purpose.yml"
TOP = "community: {name: Loaf Club}\n"

RENAMED = {
    "an id in block style, with a note": (
        "member/regular",
        TOP + "members:\n  - id: regular   # since 2019\n    name: Regular\n"
        "  - name: Baker\n    receives: [{text: Help, from: regular}]\n",
        TOP + "members:\n  - id: veteran   # since 2019\n    formerly: regular\n    name: Regular\n"
        "  - name: Baker\n    receives: [{text: Help, from: veteran}]\n",
    ),
    "an id in flow style": (
        "regular",
        TOP + "members: [{name: Regular, id: regular, part_of: [baker]}, {id: baker, part_of: 'member/regular'}]\n",
        TOP + "members: [{name: Regular, id: veteran, formerly: regular, part_of: [baker]},"
        " {id: baker, part_of: 'member/veteran'}]\n",
    ),
    "an id in quotes": (
        "regular",
        TOP + "members:\n  - \"id\": 'regular'\n    name: Regular\n",
        TOP + "members:\n  - \"id\": 'veteran'\n    formerly: regular\n    name: Regular\n",
    ),
    "an id made from the name": (
        "regular",
        TOP + "members:\n  - name: Regular\n  - {name: Baker, part_of: Regular}\n",
        TOP + "members:\n  - id: veteran\n    formerly: regular\n    name: Regular\n"
        "  - {name: Baker, part_of: veteran}\n",
    ),
    "a name alone": (
        "regular",
        TOP + "members:\n  - Regular # us\n",
        TOP + "members:\n  - id: veteran\n    formerly: regular\n    name: Regular # us\n",
    ),
    "a name alone after its key": (
        "regular",
        TOP + "members: Regular\n",
        TOP + "members: {id: veteran, formerly: regular, name: Regular}\n",
    ),
    "names in square brackets": (
        "member/regular",
        TOP + "members: [Baker, Regular]\n",
        TOP + "members: [Baker, {id: veteran, formerly: regular, name: Regular}]\n",
    ),
    "an earlier id": (
        "regular",
        TOP + "members:\n  - id: regular\n    formerly: core\n  - {id: baker, part_of: core}\n",
        TOP + "members:\n  - id: veteran\n    formerly: [core, regular]\n  - {id: baker, part_of: core}\n",
    ),
    "earlier ids below each other": (
        "regular",
        TOP + "members:\n  - id: regular\n    formerly:\n      - core # first\n    name: Regular\n",
        TOP + "members:\n  - id: veteran\n    formerly:\n      - core # first\n      - regular\n    name: Regular\n",
    ),
    "earlier ids in square brackets": (
        "regular",
        TOP + "members: [{id: regular, formerly: [core]}]\n",
        TOP + "members: [{id: veteran, formerly: [core, regular]}]\n",
    ),
    "an earlier id again": (
        "regular",
        TOP + "members:\n  - id: regular\n    formerly: [core, veteran]\n",
        TOP + "members:\n  - id: veteran\n    formerly: [core, regular]\n",
    ),
    "keys left open": (
        "regular",
        TOP + "members:\n  - name: Regular\n    id:\n    formerly: ~\n",
        TOP + "members:\n  - name: Regular\n    id: veteran\n    formerly: regular\n",
    ),
    "what belongs to it": (
        "regular",
        TOP + "members:\n  - id: regular\n    receives: [{id: rescue, text: Help}]\n"
        "features:\n  - {name: Button, serves: [regular/rescue, receives/regular/rescue]}\n",
        TOP + "members:\n  - id: veteran\n    formerly: regular\n    receives: [{id: rescue, text: Help}]\n"
        "features:\n  - {name: Button, serves: [veteran/rescue, receives/veteran/rescue]}\n",
    ),
    "something that belongs to another": (
        "regular/rescue",
        TOP + "members:\n  - id: regular\n    receives:\n      - text: Help\n        id: rescue\n"
        "features:\n  - {name: Button, serves: regular/rescue}\n",
        TOP + "members:\n  - id: regular\n    receives:\n      - text: Help\n        id: veteran\n"
        "        formerly: rescue\nfeatures:\n  - {name: Button, serves: regular/veteran}\n",
    ),
    "texts that refer": (
        "channel/forum",
        TOP + "members:\n  - name: Baker\n    persona:\n      name: Ines\n      channels: [forum, by letter]\n"
        "channels: [{id: forum}]\n",
        TOP + "members:\n  - name: Baker\n    persona:\n      name: Ines\n      channels: [veteran, by letter]\n"
        "channels: [{id: veteran, formerly: forum}]\n",
    ),
    "a source of facts": (
        "source/talks",
        TOP + "purpose:\n  statement: {text: Bread from talks, source: [talks, a letter]}\n  details:\n"
        "    source: talks\n    Age: {text: '3', source: talks}\nsources: [{id: talks, name: Talks}]\n",
        TOP + "purpose:\n  statement: {text: Bread from talks, source: [veteran, a letter]}\n  details:\n"
        "    source: talks\n    Age: {text: '3', source: veteran}\n"
        "sources: [{id: veteran, formerly: talks, name: Talks}]\n",
    ),
    "a bare id that would be another's": (
        "kpi/replies",
        TOP + "success:\n  north_star: replies\n  kpis: [{id: replies, name: Replies}]\n"
        "members: [{id: veteran}]\n",
        TOP + "success:\n  north_star: veteran\n  kpis: [{id: veteran, formerly: replies, name: Replies}]\n"
        "members: [{id: veteran}]\n",
    ),
}  # fmt: skip

REFUSED = {
    "an unknown id, with the near one": ("member/regulr", "veteran", "Did you mean 'member/regular'?"),
    "an id that is taken": ("member/regular", "baker", "taken"),
    "an id that was another's": ("member/regular", "crumb", "old links"),
    "a word kept for itself": ("member/regular", "everyone", "keeps for itself"),
    "what is no id": ("member/regular", "The Regulars", "'the-regulars' would do"),
    "the same id": ("member/regular", "regular", "already"),
    "a name of two things": ("help", "veteran", "could mean"),
    "what is known everywhere": ("brand", "veteran", "every file"),
    "a text over several lines": ("member/folded-name", "veteran", "keys of its own"),
}
CROWD = TOP + (
    "members:\n  - id: regular\n  - {id: baker, formerly: crumb}\n  - id: help\n  - Folded\n    name\n"
    "channels: [{id: help}]\n"
)


def _renamed(text: str, old: str, new: str = "veteran") -> str:
    return renamed(load(text.encode()), old, new).manuscript.data.decode()


@pytest.mark.parametrize(("old", "before", "after"), RENAMED.values(), ids=RENAMED)
def test_an_id_changes_with_all_that_refers_to_it(old: str, before: str, after: str) -> None:
    """Lost otherwise: a reference that leads nowhere, an old link that is dead, or a file written anew."""
    assert _renamed(before, old) == after
    assert not load(after).problems


@pytest.mark.parametrize(("old", "before", "after"), RENAMED.values(), ids=RENAMED)
def test_line_ends_stay(old: str, before: str, after: str) -> None:
    """Lost otherwise: a file from Windows with line ends of two sorts."""
    assert _renamed("\ufeff" + before.replace("\n", "\r\n"), old) == "\ufeff" + after.replace("\n", "\r\n")


@pytest.mark.parametrize(("old", "new", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_renamed_is_refused_with_a_reason(old: str, new: str, reason: str) -> None:
    """Lost otherwise: two things under one id, or a command that fails without a way out."""
    with pytest.raises(RefusedError, match=reason):
        _renamed(CROWD, old, new)


def test_a_broken_file_is_not_touched() -> None:
    """Lost otherwise: edits at places that were only guessed."""
    with pytest.raises(RefusedError, match="Mend them first"):
        _renamed(CROWD + "nonsense: [", "regular")


def test_accepted_findings_follow() -> None:
    """Lost otherwise: a finding that was accepted comes back, only because something got another id."""
    made = renamed(load(TOP + "members: [{id: regular, receives: [{id: a, text: b}]}]\n"), "regular", "old")
    baseline = (
        "accepted:\n  - {rule: a, about: member/regular, reason: member/regular}\n  - about: receives/regular/a\n"
    )
    assert accepted(Manuscript(baseline), made.moved).text == (
        "accepted:\n  - {rule: a, about: member/old, reason: member/regular}\n  - about: receives/old/a\n"
    )


@cache
def _read(path: str) -> Loaded:
    return load((ROOT / path).read_bytes())


def _entities(loaded: Loaded) -> list[Entity]:
    """What has a place of its own in the file."""
    assert loaded.index
    return [entity for entity in loaded.index if entity.mark != (1, 1, 0, 0)]


def _can_be_renamed(path: str, number: int, new: str) -> None:
    """Entities and problems are those from before, and no line differs but for the id."""
    loaded = _read(path)
    assert loaded.index
    entity = _entities(loaded)[number]
    made = renamed(loaded, str(loaded.index.address(entity)), new)
    after = load(made.manuscript.text)
    assert after.index
    assert trails(after.index) == trails(loaded.index, entity, new)
    assert len(after.problems) == len(loaded.problems)
    _only_ids_differ(loaded.manuscript.text, made.manuscript.text, loaded.index.address(entity).id, new)


# Not a lifecycle stage that journeys pass: their stages are called after it, and their addresses would not stay.
KINDS = {entity.kind: number for number, entity in enumerate(_entities(_read(SHED))) if entity.kind != "stage"}


@pytest.mark.parametrize("number", KINDS.values(), ids=KINDS)
def test_one_of_each_kind_can_be_renamed(number: int) -> None:
    """Lost otherwise: all things of one kind keep their first names for ever."""
    assert len(KINDS) > 10
    _can_be_renamed(SHED, number, "renamed-here")


@pytest.mark.slow
@settings(max_examples=4)
@given(some.integers(0, len(_entities(_read(BUNDLED))) - 1), some.sampled_from(["renamed-here", "ofen", "a", "パン"]))
def test_any_entity_of_the_bundled_file_can_be_renamed(number: int, new: str) -> None:
    """Lost otherwise: a community that grew over years cannot give a thing the name it has now."""
    _can_be_renamed(BUNDLED, number, new)


def _only_ids_differ(before: str, after: str, old: str, new: str) -> None:
    old_lines, new_lines = before.splitlines(), after.splitlines()
    for what, i1, i2, j1, j2 in SequenceMatcher(None, old_lines, new_lines, autojunk=False).get_opcodes():
        if what != "equal":
            assert any(new in line or old in line for line in new_lines[j1:j2])
            told = sum(len(line) for line in new_lines[j1:j2]) - sum(len(line) for line in old_lines[i1:i2])
            assert abs(told) < 200
