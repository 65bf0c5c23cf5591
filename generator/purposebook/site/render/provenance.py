"""Where a derived statement comes from: a quiet mark that opens a note with the rule, its lines and a way to more."""

from __future__ import annotations

from markupsafe import Markup

from purposebook.derivations.derivation import Derivation, Shelf
from purposebook.derivations.places import lines_of, told
from purposebook.site import routes
from purposebook.site.render.links import Links

MARK = Markup(
    '<button type="button" class="pb-derived" popovertarget="{0}" aria-label="Derived: {1}" title="Derived: {1}">'
    "derived</button>"
)
WORDS = Markup(
    '<button type="button" class="pb-derived pb-derived--words" popovertarget="{0}"'
    ' aria-label="{2}, derived: {1}" title="Derived: {1}">{2}</button>'
)
NOTE = Markup(
    '<div class="pb-why" id="{}" popover><p><b>{}</b></p><p>{}</p>{}<p><a href="{}">The whole rule</a></p></div>'
)


class Provenance:
    """The notes of one page. They stand behind its words and open over them, without a script."""

    def __init__(self, links: Links, source_name: str) -> None:
        self._links = links
        self._source_name = source_name
        self._notes: dict[tuple[Derivation, tuple[int, ...]], str] = {}

    def derived(self, rule: Derivation, *about: object) -> Markup:
        """A mark for a statement that follows by a rule from some entries of the file."""
        return Markup(" ") + MARK.format(self._anchor(rule, about), rule.title)

    def named(self, words: str, rule: Derivation, *about: object) -> Markup:
        """Words that are a mark themselves, such as the head of a column that a rule fills."""
        return WORDS.format(self._anchor(rule, about), rule.title, words)

    def _anchor(self, rule: Derivation, about: tuple[object, ...]) -> str:
        return self._notes.setdefault((rule, lines_of(about)), f"why-{len(self._notes) + 1}")

    def notes(self) -> Markup:
        """All notes of the page, each once; '' without any."""
        if not self._notes:
            return Markup("")
        notes = Markup("").join(self._note(*key, anchor) for key, anchor in self._notes.items())
        return Markup('\n<aside class="pb-whys" aria-label="How it was derived">{}</aside>\n').format(notes)

    def _note(self, rule: Derivation, lines: tuple[int, ...], anchor: str) -> Markup:
        stands = Markup("")
        if lines:
            stands = Markup('<p class="pb-small">From {}, {}</p>').format(self._source_name, told(lines))
        return NOTE.format(anchor, rule.title, rule.sentence, stands, self._links.page(_home(rule), rule.name))


def _home(rule: Derivation) -> str:
    """The page on which the whole rule stands."""
    return routes.HEALTH if rule.shelf is Shelf.FILE else routes.HOW
