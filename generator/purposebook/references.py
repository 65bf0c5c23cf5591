"""References that lead nowhere or could mean two things, and ids that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.model.base import Base
from purposebook.model.ids import Ref
from purposebook.model.index import Clash, Index, kinds_of
from purposebook.model.reading import nearest, surely
from purposebook.model.text import Entity, Text
from purposebook.model.walking import Found
from purposebook.problems import Edit, Problem, Severity

BLANK_SAMPLES = {"reserved", "playbook"}


def check(index: Index) -> Iterator[Problem]:
    """Every problem of ids and references in a model."""
    for clash in index.clashes:
        yield _clash(clash)
    for found in index.references:
        ref = found.value
        if isinstance(ref, Ref):
            yield from _reference(index, found, ref)
        elif isinstance(ref, Text) and ref.text and not index.target(ref):
            yield from _mention(index, ref)


def _clash(clash: Clash) -> Problem:
    first, second = clash.first, clash.second
    return Problem(
        "duplicate-id",
        second.mark,
        f"'{second.label}' gets the id '{second.slug}', which '{first.label}' in line {first.mark.line} has already.",
        "Give one of them an id of its own; links need to tell them apart.",
        f"id: {second.slug[:36]}-two",
        related=((first.mark, f"'{first.label}' has it here"),),
    )


def _reference(index: Index, found: Found, ref: Ref) -> Iterator[Problem]:
    candidates = index.candidates(ref, found.scope)
    if len(candidates) > 1:
        yield _ambiguous(index, found, ref, candidates)
    elif not candidates and (others := index.named(ref.text)):
        yield _wrong_kind(ref, found, others[0])
    elif not candidates:
        yield _unknown(index, ref, found.key)


def _ambiguous(index: Index, found: Found, ref: Ref, candidates: list[Entity]) -> Problem:
    names = [index.address(entity).short for entity in candidates]
    return Problem(
        "ambiguous-reference",
        ref.mark,
        f"'{ref.text}' could mean {' or '.join(names)}.",
        "Write it in full.",
        f"{found.key}: {names[0]}",
        Severity.WARNING,
        tuple((entity.mark, f"{name} stands here") for entity, name in zip(candidates, names, strict=True)),
    )


def _wrong_kind(ref: Ref, found: Found, other: Entity) -> Problem:
    return Problem(
        "wrong-kind",
        ref.mark,
        f"'{ref.text}' is {other.title}, but '{found.key}' takes {wanted(ref)}.",
        "Name one of those here, or move this to the key it belongs to.",
        severity=Severity.WARNING,
        related=((other.mark, f"'{ref.text}' stands here"),),
    )


def _unknown(index: Index, ref: Ref, key: str) -> Problem:
    names = index.names(ref.kinds)
    near = nearest(ref.text, names) or nearest(ref.text.rpartition("/")[2], names)
    sure = surely(ref.text, names)
    hint = f"Did you mean '{near}'?" if near else "Write it down under its own id, or correct the name here."
    if not near and names:
        hint += f" Known: {', '.join(names[:8])}{' …' if len(names) > 8 else ''}."
    return Problem(
        "unknown-reference",
        ref.mark,
        f"Nothing here is called '{ref.text}' ('{key}' takes {wanted(ref)}).",
        hint,
        f"{key}: {near}" if near else "",
        Severity.WARNING,
        fix=(Edit(ref.mark, sure),) if sure else (),
    )


def _mention(index: Index, words: Text) -> Iterator[Problem]:
    near = nearest(words.text or "", index.names(words.refers_to))
    if near and " " not in str(words):
        yield Problem(
            "unknown-reference",
            words.mark,
            f"'{words.text}' is close to the id '{near}', but not the same.",
            f"Write '{near}' to link it; if you mean something else, use other words.",
            near,
            Severity.WARNING,
        )


def wanted(ref: Ref | Text) -> str:
    """The kinds a reference takes, in an author's words."""
    titles = dict.fromkeys(TITLES[kind] for kind in kinds_of(ref) if kind not in BLANK_SAMPLES and kind in TITLES)
    shown = list(titles)
    return " or ".join(shown[:4]) if len(shown) < 6 else "anything that can be served or measured"


def _titles(base: type[Base]) -> dict[str, str]:
    found: dict[str, str] = {}
    for child in base.__subclasses__():
        kind = child.__dict__.get("kind")
        found |= ({kind: child.title} if kind else {}) | _titles(child)
    return found


TITLES = _titles(Entity)
