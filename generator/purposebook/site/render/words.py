"""How what an author said stands on a page: the words, their language, and the small print behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.key_of import Key
from purposebook.fields.listing import Listing, reasons
from purposebook.fields.remark import Remark
from purposebook.fields.text import Detail, Entity, Named, Prose, Said, Text
from purposebook.markup import plain
from purposebook.model.culture import Guideline, is_meant
from purposebook.model.index import Index
from purposebook.model.shared_keys import Binding
from purposebook.site.render.asides import asides
from purposebook.site.render.prose import as_html
from purposebook.site.render.sentence import as_sentence
from purposebook.site.render.toc import line_of

if TYPE_CHECKING:
    from purposebook.site.render.links import Links

INACTIVE_WORDS = {"draft", "paused", "retired", "contested"}


class Glossary:
    """Explains the community's own words where they stand in a text, but not inside its name or the brand's."""

    def __init__(self, index: Index) -> None:
        said = dict(_meanings(index))
        self.meanings = {word.casefold(): meaning for word, meaning in said.items()}
        self.terms = {word.casefold(): word for word in said}
        community = index.book.community
        names = (community.name, community.brand) if community else ()
        longest_first = sorted({*self.meanings, *(str(name).casefold() for name in names if name)}, key=len)[::-1]
        words = "|".join(map(re.escape, longest_first))
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if self.meanings else None

    def explain(self, text: str) -> Markup:
        """Escaped text in which the first use of each glossary word carries its meaning."""
        if not self._pattern:
            return escape(text)
        made, end, seen = Markup(""), 0, set()
        for found in self._pattern.finditer(text):
            meaning = self.meanings.get(found[0].casefold())
            if (
                meaning is None
                or found[0].casefold() in seen
                or not is_meant(self.terms[found[0].casefold()], found[0])
            ):
                continue
            seen.add(found[0].casefold())
            made += escape(text[end : found.start()])
            made += Markup('<abbr title="{}">{}</abbr>').format(meaning, found[0])
            end = found.end()
        return made + escape(text[end:])


def _meanings(index: Index) -> Iterator[tuple[str, str]]:
    """Each word that can be explained, with its meaning; of another name it is what the entity is called."""
    for entity in index:
        if isinstance(entity, Named):
            yield from ((other, index.label(entity)) for other in entity.also_called)
    for term in index.book.glossary:
        if term.term and term.means and term.means.text:
            yield from ((word, str(term.means)) for word in (term.term, *term.also_called))


class Words:
    """Turns texts of the model into HTML for one page."""

    def __init__(self, glossary: Glossary, links: Links) -> None:
        self.glossary = glossary
        self.links = links
        self._told: set[Remark] = set()  # the words on why there is nothing that stand on the page so far

    def say(self, said: Text | Said | str | None) -> Markup:
        """A text with its small print; a documented nothing says so."""
        if said is None:
            return Markup("")
        if isinstance(said, str):
            return self.bare(said)
        return self.words_of(said) + self.small_print(said)

    def words_of(self, said: Text | Said) -> Markup:
        """The words alone."""
        if said.withheld or (said.none and not said.words):
            return self.gap(said)
        if isinstance(said, Prose | Guideline):
            made = Markup('<div class="pb-prose"{}>{}</div>').format(_about(said), as_html(said.words))
            return _strength(said) + made
        return _strength(said) + Markup("<span{}>{}</span>").format(_about(said), self.bare(said.words))

    def bare(self, text: str) -> Markup:
        """One sentence: its marks shown, glossary words explained, addresses linked."""
        return as_sentence(text, self.glossary.explain)

    def name(self, base: Base, words: str | None = None) -> Markup:
        """The name of something, or other words that it says, with its line; it is bare where nobody wrote it."""
        said = base.label if words is None and isinstance(base, Entity) else plain(words or "")
        return Markup("<span{}>{}</span>").format(line_of(base), said)

    def cut(self, said: Text | Said, most: int) -> Markup:
        """The beginning of a text."""
        return self.name(said, beginning(str(said), most))

    def gap(self, said: Remark) -> Markup:
        """A documented nothing, or something that exists and is not published."""
        self._told.add(said)
        if said.withheld:
            return Markup('<span class="pb-gap pb-gap--withheld"{}><b>Not published:</b> {}</span>').format(
                _about(said), self.bare(said.withheld)
            )
        return Markup('<span class="pb-gap"{}><b>None:</b> {}</span>').format(_about(said), self.bare(said.none or ""))

    def reason(self, listing: Iterable[object]) -> Markup:
        """Why there is nothing in a list, with its small print; '' where nobody said so."""
        gap = listing.gap if isinstance(listing, Listing) else None
        return self.gap(gap) + self.small_print(gap) if gap else Markup("")

    def reasons(self, base: Base) -> list[tuple[str, Markup]]:
        """The keys of an entry under which stands only why there is nothing, where the page has not said it before."""
        left = [(key, word) for key, word in reasons(base) if word not in self._told]
        return [(titled(key), self.gap(word) + self.small_print(word)) for key, word in left]

    def refs(self, listing: Iterable[Ref | Text]) -> Markup:
        """What references lead to, as links, and words among them; or why there are none."""
        return self.links.row(listing, self._ref) + self.reason(listing)

    def _ref(self, ref: Ref | Text) -> Markup:
        return self.ref_or_words(ref) if isinstance(ref, Text) else self.links.ref(ref)

    def refs_or_words(self, listing: Iterable[Text]) -> Markup:
        """Texts that may be the id of something, linked where they are; or why there are none."""
        return Markup(", ").join(self.ref_or_words(text) for text in listing) + self.reason(listing)

    def ref_or_words(self, text: Text) -> Markup:
        """A text that may be the id of something, linked where it is."""
        return self.links.ref(text) + self.small_print(text) if self.links.index.target(text) else self.say(text)

    def names(self, listing: Iterable[Ref]) -> str:
        """Names without links, for places that are a link themselves."""
        index = self.links.index
        return ", ".join(index.label(named) if (named := index.target(ref)) else str(ref) for ref in listing)

    def small_print(self, said: Remark) -> Markup:
        """Standing, certainty, date, source, note and the second wording of something said; '' without any."""
        parts = [*asides(self, said), *self._facts(said), *self._second(said), *self._details(said)]
        if not parts:
            return Markup("")
        return Markup(' <span class="pb-small">{}</span>').format(Markup(" · ").join(parts))

    def _facts(self, said: Remark) -> list[Markup]:
        parts = []
        if said.status:
            parts.append(self.status(said.status))
        if isinstance(said.confidence, str):  # that of a feature is a share, and stands with its score
            parts.append(escape(said.confidence))
        parts += [Markup("since {}").format(said.since)] if said.since else []
        parts += [Markup("until {}").format(said.until)] if said.until else []
        if said.as_of:
            parts.append(Markup("as of {}").format(said.as_of))
        if said.review_by:
            parts.append(Markup("to be looked at again by {}").format(said.review_by))
        if said.source:
            parts.append(Markup("Source: {}").format(Markup(", ").join(map(self.links.source, said.source))))
        if said.note:
            parts.append(Markup("Note: <span{}>{}</span>").format(line_of(said), self.bare(said.note)))
        return parts

    def _second(self, said: Remark) -> list[Markup]:
        others = said.also if isinstance(said, Text | Said) else ()
        shown = [*(self.say(other) for other in others), self.reason(others)]
        return [Markup("also: {}").format(one) for one in shown if one]

    def _details(self, said: Remark) -> list[Markup]:
        if not isinstance(said, Text):
            return []
        lacking = [Markup("{}: {}").format(name.casefold(), reason) for name, reason in self.reasons(said)]
        return [*(self._detail(detail) for detail in said.details), *lacking]

    def _detail(self, detail: Detail) -> Markup:
        rows = [Markup(", ").join(map(self._detail, row.cells)) for row in detail.rows]
        inside = [*map(self.say, detail.texts), *map(self._detail, detail.parts)]
        said = Markup("; ").join([*filter(None, [Markup(", ").join(inside)]), *rows])
        return Markup("{}: {}").format(detail.label, said) if detail.label else said

    @staticmethod
    def status(status: str) -> Markup:
        """A standing, such as draft or retired, as a small label."""
        word = status.split(" ")[0].casefold()
        known = f" pb-status--{word}" if word in INACTIVE_WORDS else ""
        return Markup('<span class="pb-status{}">{}</span>').format(known, status)


def titled(key: Key) -> str:
    """A key as the name of a fact: `first_days` is `First days`."""
    return key.written.replace("_", " ").capitalize()


def beginning(text: str, most: int) -> str:
    """A text, or as many of its first words as have room."""
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0].rstrip()}…"


def _strength(said: Remark) -> Markup:
    """How binding something is, as a small word before it."""
    strength = said.binding if isinstance(said, Binding) else None
    return Markup('<b class="pb-chip">{}</b> ').format(strength) if strength else Markup("")


def _about(said: Remark) -> Markup:
    """The attributes of something said: the line it stands on in the file, and its language."""
    lang = Markup(' lang="{}"').format(said.lang) if said.lang else ""
    return Markup(' data-l="{}"{}').format(said.mark.line, lang)
