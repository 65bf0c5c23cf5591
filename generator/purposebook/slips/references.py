"""References that lead nowhere or could mean two things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from purposebook.fields.base import Base
from purposebook.fields.ids import Ref, fold, slug
from purposebook.fields.text import Entity, Text
from purposebook.model.index import Index, kinds_of
from purposebook.model.walking import Found
from purposebook.nearness import nearest, surely
from purposebook.problems import Edit, Mark, Problem, Severity
from purposebook.source import layout
from purposebook.source.quoting import as_value

_BETWEEN = re.compile(r"\s*[,;&+|]\s*|\s+(?:and|or|und|oder|et|ou)\s+", re.IGNORECASE)
EVERYBODY = {
    **dict.fromkeys(("all", "everybody", "anyone", "anybody", "all members", "members", "alle", "tous"), "everyone"),
    **dict.fromkeys(("we", "us", "our brand", "company", "host", "owner", "wir", "nous", "marke"), "brand"),
}
ARTICLES = ("a", "an", "the")
BLANK_SAMPLES = {"reserved", "playbook"}


def check(index: Index, lines: Sequence[str] = ()) -> Iterator[Problem]:
    """Every problem of references in a model that was read from `lines`."""
    for found in index.references:
        ref = found.value
        if isinstance(ref, Ref):
            yield from _reference(index, found, ref, lines)
        elif isinstance(ref, Text) and ref.text and not index.target(ref):
            yield from _mention(index, ref)


def _reference(index: Index, found: Found, ref: Ref, lines: Sequence[str]) -> Iterator[Problem]:
    candidates = index.candidates(ref, found.scope)
    if len(candidates) > 1:
        yield _ambiguous(index, found, ref, candidates)
    elif not candidates and (others := index.named(ref.text)):
        yield _wrong_kind(ref, found, others[0])
    elif not candidates:
        yield _unknown(index, found, ref, lines)


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


def _unknown(index: Index, found: Found, ref: Ref, lines: Sequence[str]) -> Problem:
    if sentence := _nameless(index, ref):
        return _without_id(index, found, ref, sentence)
    names, key = index.names(ref.kinds), found.key
    several = _several(index, found, ref)
    near = called(index, ref) or nearest(ref.text, names) or nearest(ref.text.rpartition("/")[2], names)
    sure = surely(ref.text, names)
    hint = (
        f"Did you mean '{near}'?{_before(index, ref)}"
        if near
        else "Write it down under its own id, or correct the name here."
    )
    if not near and names:
        likely = _likely(index, ref)
        hint += f" Known: {', '.join(likely[:8])}{' …' if len(likely) > 8 else ''}."
    if several:
        hint = "These are several: put a comma between them, and square brackets around all of them."
    return Problem(
        "unknown-reference",
        ref.mark,
        f"Nothing here is called '{ref.text}' ('{key}' takes {wanted(ref)}).",
        hint,
        f"{key}: [{', '.join(several)}]" if several else _corrected(ref.mark, key, near, lines) if near else "",
        Severity.WARNING,
        fix=(Edit(ref.mark, sure),) if sure and not several else (),
    )


def _before(index: Index, ref: Ref) -> str:
    """What mends all places at once, where a name looks like the id that something had before."""
    known = _called_so(index, ref)
    if not known or not known.id or slug(known.label) != ref.text:
        return ""
    formerly = ", ".join([*known.formerly, ref.text])
    return (
        f" If that is its new id, write there, in line {known.mark.line}: 'formerly: [{formerly}]'. All is right then."
    )


def _likely(index: Index, ref: Ref) -> list[str]:
    """The names that could have been meant; first those which share a word, also with what people call the thing."""
    asked = _words(ref.text)
    alike = [it for it in index.of_kind(*ref.kinds) if asked & _words(f"{it.label} {it.slug}")]
    first = [name for entity in alike for name in index.names_of(entity)[:1]]
    return list(dict.fromkeys([*first, *index.names(ref.kinds)]))


def _words(name: str) -> set[str]:
    return {word for word in re.split(r"[\W_]+", fold(name)) if len(word) > 2}


def _nameless(index: Index, ref: Ref) -> Entity | None:
    """The sentence that was meant by its own words, where it has no id to be named by."""
    found = _called_so(index, ref)
    return found if found and not index.names_of(found) else None


def _without_id(index: Index, found: Found, ref: Ref, sentence: Entity) -> Problem:
    owner = index.owner(sentence)
    short = "-".join([word for word in sentence.slug.split("-") if word not in ARTICLES][:3])
    new = sentence.slug if not short or index.named(short) else short
    whole = f"{owner.slug}/{new}" if owner and index.address(sentence).scope else new
    return Problem(
        "unknown-reference",
        ref.mark,
        f"'{ref.text}' is a sentence, and '{found.key}' needs an id to find it by.",
        f"Give it one where it stands, in line {sentence.mark.line}; then write that id here: {found.key}: {whole}",
        f"- id: {new}\n  text: {as_value(sentence.label)}",
        Severity.WARNING,
        related=((sentence.mark, "the sentence stands here"),),
    )


def _several(index: Index, found: Found, ref: Ref) -> list[str]:
    """The names that were meant, where they stand in one text: `patience and sharing`."""
    parts = _BETWEEN.split(ref.text.strip("()[] "))
    meant = [[part for part in (part.strip() for part in parts) if part], ref.text.strip("()[] ").split()]
    for names in meant:
        refs = [Ref(name, ref.mark, ref.kinds) for name in names]
        if len(refs) > 1 and all(index.candidates(part, found.scope) for part in refs):
            return names
    return []


def called(index: Index, ref: Ref) -> str | None:
    """The id of what people call so: by its name, by the word for several of them, or by a word for all or for us."""
    word = _bare(ref.text)
    if word in EVERYBODY and "reserved" in ref.kinds:
        return EVERYBODY[word]
    known = _called_so(index, ref)
    return _written(index, known) if known else None


def _called_so(index: Index, ref: Ref) -> Entity | None:
    """The only thing of the kinds wanted that has these words for a name."""
    word = _bare(ref.text)
    known = [entity for entity in index.of_kind(*ref.kinds) if word in map(_bare, _names(entity))]
    return known[0] if len(known) == 1 else None


def _bare(name: str) -> str:
    return re.sub(r"[-_]", " ", fold(name)).removeprefix("the ").strip()


def _names(entity: Entity) -> tuple[str, ...]:
    return entity.label, str(getattr(entity, "many", entity.label))


def _written(index: Index, entity: Entity) -> str:
    address = index.address(entity)
    return address.short if address.scope else address.id


def _corrected(mark: Mark, key: str, right: str, lines: Sequence[str]) -> str:
    """The author's line with the right name; the key with it alone, where much else stands on the line."""
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    if layout.split(line).key != key or mark.end_line != mark.line:
        return f"{key}: {right}"
    return (line[: mark.column - 1] + right + line[mark.end_column - 1 :]).strip()


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
