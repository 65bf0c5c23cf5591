"""Where the words of a page come from: the file, the templates, a rule, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from functools import cache
from pathlib import Path

from jinja2 import Environment
from tree import Element
from workshop import ROOT

from purposebook import source
from purposebook.checking.explanations import families
from purposebook.derivations.derivation import Shelf
from purposebook.fields.base import Base
from purposebook.fields.text import Said, Text
from purposebook.loader import load
from purposebook.model.keys import key_tables
from purposebook.model.lifecycle import DEFAULT_STAGES
from purposebook.model.shared_keys import Strength
from purposebook.model.success import CAUTIONS
from purposebook.model.walking import walk
from purposebook.site.pages import SECTIONS
from purposebook.site.render.asides import ASIDES
from purposebook.site.render.asking import ASKED
from purposebook.site.render.links import ONWARD
from purposebook.source import nodes
from purposebook.views.derived import DERIVATIONS
from purposebook.views.file import findings, home
from purposebook.views.file.brand_words import BRAND, OURSELVES
from purposebook.views.journeys import lanes
from purposebook.views.success.numbers import BETTER

TOKEN = re.compile(r"\w+|[^\w\s]")
FREE = re.compile(r"[\W_]|\d[\d.,\u202f]*")  # punctuation and numbers say nothing by themselves
TAG = re.compile(r"<[^>]*>")
UNSEEN = {"script", "style", "svg", "title", "meter", "template"}
AUDIENCES = ("employees", "partners", "volunteers")
EXPLAINED = {"pb-rule", "pb-why", "pb-derived", "pb-finding", "pb-open"}  # say themselves what they stand on
RENDERED = (  # said by render/words.py and the usual stages
    "None:", "Not published:", "as of", "to be looked at again by", "Source:", "Note:", "also:", "The brand",
    "Everyone", "assumed", "observed", "measured", "Permanent link",
    "since", "until",
)  # fmt: skip


def tokens(text: str) -> tuple[str, ...]:
    """The words and signs of a text, without regard to case."""
    return tuple(TOKEN.findall(text.casefold()))


class Known:
    """Whole texts that may stand on a page; pieces of any of them where `parts` are asked for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._starts: dict[str, list[tuple[str, ...]]] = {}
        self._all = ""
        for text in dict.fromkeys(texts):
            self._add(tokens(text))

    def _add(self, words: tuple[str, ...]) -> None:
        if words:
            self._starts.setdefault(words[0], []).append(words)
            self._all += f" {' '.join(words)} \n"

    def has_part(self, words: tuple[str, ...]) -> bool:
        """Whether words stand together in one of the texts."""
        return f" {' '.join(words)} " in self._all

    def lengths(self, words: tuple[str, ...], at: int) -> Iterator[int]:
        """How many words from a place on are a whole text, or its beginning before `…`."""
        for text in self._starts.get(words[at], ()):
            end = at + len(text)
            if words[at:end] == text:
                yield len(text)
            for cut in range(at + 1, len(words)):
                if words[cut] in ("…", ".") and cut - at > 3 and words[at:cut] == text[: cut - at]:
                    yield cut - at


def said_in(file: Path) -> Known:
    """Everything an author wrote: every value and every key of the file."""
    node, problems, _ = source.read(file.read_bytes())
    assert not problems
    return Known(_scalars(node))


def marked_in(file: Path) -> Known:
    """The texts of a file that have a line of their own in the model."""
    index = load(file.read_bytes()).index
    assert index
    return Known(str(found.value) for found in walk(index.book).found if isinstance(found.value, Text | Said))


def _scalars(node: object) -> Iterator[str]:
    if isinstance(node, nodes.Scalar):
        yield node.value
        yield from re.split(r"\s*\n\s*|[*_`>\[\]]+", node.value)
    elif isinstance(node, nodes.Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, nodes.Mapping):
        for entry in node.entries:
            yield entry.key
            yield from _scalars(entry.value)


@cache
def fixed() -> Known:
    """The words of the templates, of the navigation, and what the model calls its keys and entries."""
    found = [
        *RENDERED,
        *SECTIONS,
        *AUDIENCES,
        *findings.NAMES.values(),
        *CAUTIONS.values(),
        *(stage.label for stage in DEFAULT_STAGES),
    ]
    found += [*astuple(BRAND), *astuple(OURSELVES)]
    found += [*astuple(BRAND), *astuple(OURSELVES)]
    found += [*BETTER.values(), *home.AUDIENCES.values(), *(words for _, words in ONWARD), *put_in_words()] + [
        name for _, name, _ in lanes.LANES
    ]
    found += [*Strength, *(label for _, _, label in ASIDES)]
    for template in (ROOT / "docs_templates").rglob("*.j2"):
        found += literals(template.read_text(encoding="utf-8"))
    found += [base.title for base in _classes(Base)]
    for table in key_tables():
        found += [table.title, table.description, table.sample or ""]
        found += [text for row in table.rows for text in (row.name, row.description, row.example)]
        found += [text for row in table.rows for word in row.words for text in word]
    found += [*Shelf, *(text for rule in DERIVATIONS.values() for text in (rule.title, rule.name))]
    for family in families():
        found += [family.title, family.about, *(text for code in family.codes for text in (code.id, code.title))]
    return Known(found)


def put_in_words() -> Iterator[str]:
    """What questions of a knowledge check ask, and what is said of their answers."""
    for asked in ASKED.values():
        yield from (part for words in (asked.asks, asked.elsewhere) for part in words.split("{}"))
    yield from ("Right.", "Not this one.", "A hint:", "Read it in your playbook", "Read how we speak", "Read it at")
    yield "Read the module again"


def literals(template: str) -> list[str]:
    """The fixed words of a template: between its tags, and in the strings of its expressions."""
    html, strings = "", []
    for _, kind, value in Environment(autoescape=True).lex(template):
        if kind == "data":
            html += value
        elif kind == "string":
            strings.append(value[1:-1])
        elif kind in ("variable_begin", "block_begin"):
            html += "\0"
    return [part.strip() for part in re.split("[\0<>]", TAG.sub("\0", html)) if part.strip()] + strings


def _classes(base: type[Base]) -> Iterator[type[Base]]:
    yield base
    for child in base.__subclasses__():
        yield from _classes(child)


def is_covered(text: str, *known: Known) -> bool:
    """Whether a text is made of nothing but known texts, numbers and signs."""
    words = tokens(text)
    pieces = {0: 0}  # how far one gets → with how few whole texts
    for at in range(len(words)):
        if at not in pieces:
            continue
        steps = [(at + 1, 0)] if FREE.fullmatch(words[at]) else []
        steps += [(at + length, 1) for some in known for length in some.lengths(words, at)]
        for end, cost in steps:
            pieces[end] = min(pieces.get(end, len(words)), pieces[at] + cost)
    return pieces.get(len(words), len(words) + 2) <= max(2, len(words) / 2)  # any sentence is made of single words


def is_list(text: str, said: Known) -> bool:
    """Whether a text names things that an author names, with commas between them."""
    return all(is_covered(part, said) for part in text.split(", "))


def is_unseen(around: Iterable[Element]) -> bool:
    """Whether something is not read: scripts, pictures, what is only there for the eye."""
    return any(each.tag in UNSEEN or each.attributes.get("aria-hidden") == "true" for each in around)


def invented(article: Element, said: Known) -> Iterator[str]:
    """What a page says that neither stands in the file nor in the templates, and that no mark explains."""
    derived = derived_scopes(article)
    for text, element in article.words():
        around = list(element.around())
        names = set().union(*(each.classes for each in around))
        if is_unseen(around) or names & EXPLAINED or derived & set(around):
            continue
        is_written = any("data-l" in each.attributes for each in around) and said.has_part(tokens(text))
        if not (is_written or is_covered(text, said, fixed()) or is_list(text, said)):
            yield text


def has_mark(element: Element) -> bool:
    """Whether a mark of derivation stands directly in an element."""
    return any(isinstance(child, Element) and "pb-derived" in child.classes for child in element.children)


def derived_scopes(article: Element) -> set[Element]:
    """The elements that a mark speaks for.

    That is what it stands in; behind a heading or in the first words of a page all that follows up to the next
    heading; in the head of a table the table; among facts all of them; in a panel the panel.
    """
    found: set[Element] = set()
    for element in article.all():
        if not has_mark(element):
            continue
        found.add(element)
        around = list(element.around())
        found.update(each for each in around if each.classes & {"pb-panel", "pb-twin"})
        if element.tag in ("h2", "h3") or element.parent is article:
            found |= set(_below(element, around[1]))
        elif element.tag in ("dt", "dd"):
            found.add(next(each for each in around if each.tag == "dl"))
        elif element.tag == "th":
            whole = "table" if any(each.tag == "thead" for each in around) else "tr"
            found.add(next(each for each in around if each.tag == whole))
    return found


def _below(heading: Element, around: Element) -> Iterator[Element]:
    siblings = [child for child in around.children if isinstance(child, Element)]
    for element in siblings[siblings.index(heading) + 1 :]:
        if element.tag in ("h1", "h2") or element.tag == heading.tag:
            return
        yield element
