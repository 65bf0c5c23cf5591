"""How what an author said stands on a page: escaped, explained, linked, with its small print; numbers; headings."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from purposebook.fields.text import Entity, Text
from purposebook.model.index import Index
from purposebook.site.render.environment import amount
from purposebook.site.render.links import Links, short
from purposebook.site.render.toc import Contents
from purposebook.site.render.words import Glossary, Words

Model = Callable[[str], Index]
HOSTILE = "<script>alert('x')</script>\" onclick=\"x & {{ y }}"


def _words(index: Index, path: str = "index.md") -> Words:
    return Words(Glossary(index), Links(index, path, True, lambda path: True))


def _statement(model: Model, text: str, more: str = "") -> tuple[Words, Text]:
    index = model(f"purpose:\n  statement: {text}\n{more}")
    assert index.book.purpose
    assert index.book.purpose.statement
    return _words(index), index.book.purpose.statement


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


# Lost otherwise: an author's words run, break the page, or lose their lines and links.
SAID = {
    "plain": ("Bread", "Bread"),
    "escaped": ("<i>1 < 2 & 3", "&lt;i&gt;1 &lt; 2 &amp; 3"),
    "Markdown": ("*soft* [a](https://b.org)", '<em>soft</em> <a href="https://b.org" rel="noopener">a</a>'),
    "lines": ("one\ntwo", "one<br>two"),
    "an address": (
        "See https://example.org/a?b=1&c=2.",
        'See <a href="https://example.org/a?b=1&amp;c=2" rel="noopener">https://example.org/a?b=1&amp;c=2</a>.',
    ),
    "in brackets": ("(https://example.org)", '(<a href="https://example.org" rel="noopener">https://example.org</a>)'),
    "no script address": ("javascript:alert(1)", "javascript:alert(1)"),
    "a quote ends an address": (
        'https://example.org/"onclick="x',
        '<a href="https://example.org/" rel="noopener">https://example.org/</a>&#34;onclick=&#34;x',
    ),
}


@pytest.mark.parametrize(("text", "inner"), SAID.values(), ids=SAID)
def test_bare(text: str, inner: str, model: Model) -> None:
    """See the table."""
    html = str(_words(model("")).bare(text))
    assert re.sub(r"^<span[^>]*>|</span>$", "", html) == inner


def test_say_takes_whatever_a_template_has(model: Model) -> None:
    """Lost otherwise: an open key, or a bare word, ends the page in a traceback."""
    words, statement = _statement(model, "Bread")
    assert words.say(None) == ""
    assert _plain(words.say("Bread")) == "Bread"
    assert _plain(words.say(statement)) == "Bread"


def test_hostile_words_everywhere(model: Model) -> None:
    """Lost otherwise: a note, a source, a label or a status runs a script where the words themselves can not."""
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    words, statement = _statement(
        model,
        "{"
        + ", ".join(f"{key}: {quoted}" for key in ("text", "source", "status", "note", "lang"))
        + f", also: {{text: {quoted}, note: {quoted}}}, details: {{{quoted}: {quoted}}}}}",
    )
    html = str(words.say(statement))
    met: list[tuple[str, list[tuple[str, str | None]]]] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attrs: met.append((tag, attrs))  # type: ignore[method-assign]
    reader.feed(html)
    assert {tag for tag, _ in met} <= {"span", "br"}
    assert {name for _, attrs in met for name, _ in attrs} <= {"class", "lang", "dir", "data-l"}
    assert html.count("alert(&#39;x&#39;)") >= 7


def test_small_print(model: Model) -> None:
    """Lost otherwise: a fact stands without its source, its date, its doubt or its second wording."""
    words, statement = _statement(
        model,
        "{text: Bread, source: [talks, https://example.org, A book], as_of: 2026-05, status: draft, "
        "confidence: observed, note: Two teams differ, also: {text: Loaves, source: A film}, details: {Since: 1998}}",
        "sources: [{id: talks, name: Fourteen talks}]",
    )
    said = _plain(str(words.say(statement)))
    for part in ("draft", "observed", "as of 2026-05", "Fourteen talks", "A book", "Two teams differ", "Loaves",
                 "A film", "Since: 1998"):  # fmt: skip
        assert part in said
    html = str(words.say(statement))
    assert 'href="sources/#source-talks"' in html
    assert '<a href="https://example.org" rel="noopener">' in html
    assert "pb-status--draft" in html
    assert words.small_print(Text(text="Bare")) == ""


def test_kinds_of_nothing_read_differently(model: Model) -> None:
    """Lost otherwise: 'there is nothing' and 'we do not tell' look the same."""
    words, nothing = _statement(model, "{none: Nobody asked}")
    _, secret = _statement(model, "{withheld: Under contract}")
    one, other = str(words.say(nothing)), str(words.say(secret))
    assert "Nobody asked" in one
    assert "Under contract" in other
    assert _plain(one).split(":")[0] != _plain(other).split(":")[0]


def test_the_language_of_words(model: Model) -> None:
    """Lost otherwise: a screen reader speaks German as if it were English."""
    words, statement = _statement(model, "{text: Brot, lang: de}")
    assert 'lang="de"' in words.say(statement)


# Lost otherwise: a word of the community's own is not explained, or explained inside of another word or an address.
EXPLAINED = {
    "The crumb is open": "The <abbr>crumb</abbr> is open",
    "CRUMB, crumb": "<abbr>CRUMB</abbr>, crumb",
    "crumbs and breadcrumb": "crumbs and breadcrumb",
    "crumb structure": "<abbr>crumb structure</abbr>",
    "C++ and C": "<abbr>C++</abbr> and C",
    "A new NEW queue": "A new <abbr>NEW</abbr> queue",
    "<crumb>": "&lt;<abbr>crumb</abbr>&gt;",
    "empty": "empty",
}


@pytest.mark.parametrize(("text", "html"), EXPLAINED.items())
def test_glossary(text: str, html: str, model: Model) -> None:
    """See the table."""
    index = model("""
        glossary:
          - {term: Crumb, means: The inside of a loaf}
          - {term: crumb structure, means: 'Its "holes" & walls'}
          - {term: C++, means: A language}
          - {term: NEW, means: What waits for review}
          - {term: empty}
        """)
    assert re.sub(r' title="[^"]*"', "", str(Glossary(index).explain(text))) == html


def test_a_meaning_is_escaped(model: Model) -> None:
    """Lost otherwise: a quote in a glossary entry breaks every page that uses the word."""
    index = model("""glossary: [{term: Crumb, means: 'The "inside" <b> & more'}]""")
    assert 'title="The &#34;inside&#34; &lt;b&gt; &amp; more"' in Glossary(index).explain("crumb")


def test_an_address_is_not_explained(model: Model) -> None:
    """Lost otherwise: a glossary word in an address breaks the link."""
    words = _words(model("glossary: [{term: example, means: A case}]"))
    assert "<abbr" not in words.bare("https://example.org")


def test_links(model: Model) -> None:
    """Lost otherwise: a reference is dead, unnamed, or leads to a page that the site does not have."""
    index = model("""
        members: [{id: a, name: 'A <b>', receives: [{id: help, text: Help}], part_of: b}, {id: b, name: B}]
        features: [{name: F, serves: a/help}]
        """)
    a, _ = index.book.members
    links = _words(index, "features/f.md").links
    assert str(links.link(a)) == '<a href="../../members/a/">A &lt;b&gt;</a>'
    assert links.href(a) == "../../members/a/"
    assert 'href="../../members/b/"' in links.ref(a.part_of[0])
    received = str(links.ref(index.book.features[0].serves[0]))
    assert _plain(received) == "Help (A &lt;b&gt;)"
    assert 'href="../../members/a/#receives-help"' in received


def test_a_loose_reference_keeps_its_words(load: Callable[[str], object], the: Callable[[Index, str], Entity]) -> None:
    """Lost otherwise: what an author wrote vanishes because it leads nowhere."""
    loaded = load("community: {name: T}\nmembers: [{name: A, part_of: '<i>nobody'}]")
    index = loaded.index  # type: ignore[attr-defined]
    assert _plain(str(_words(index).links.ref(index.book.members[0].part_of[0]))) == "&lt;i&gt;nobody"


def test_short() -> None:
    """Lost otherwise: a link as long as a paragraph."""
    assert short("a" * 140) == "a" * 140
    assert len(short("a" * 141)) <= 140
    assert short("a" * 141).endswith("…")


# Lost otherwise: readers see 42000.0 or 1e+06, two spellings of a number, or words turned into numbers.
AMOUNTS: list[tuple[float | str | None, str, str]] = [
    (None, "", ""), (0, "0", "0"), (42000, "42,000", "42.000"), (1.5, "1.5", "1,5"),
    (1066.6667, "1,066.67", "1.066,67"),
    (0.25, "0.25", "0,25"), (-1234567.891, "-1,234,567.89", "-1.234.567,89"), (100, "100", "100"),
    ("42000", "42,000", "42.000"), ("1.10", "1.10", "1,10"), ("5M+", "5M+", "5M+"), ("100,000", "100,000", "100,000"),
    ("4,65", "4,65", "4,65"), ("12:30", "12:30", "12:30"), ("many", "many", "many"), ("", "", ""),
    ("46%", "46%", "46%"),
    ("2026-11-22", "2026-11-22", "2026-11-22"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "english", "german"), AMOUNTS)
def test_amount(value: float | str | None, english: str, german: str) -> None:
    """See the table."""
    for language, shown in (("en", english), ("de", german)):
        assert amount(value, (language,)) == shown


def test_headings_have_anchors_of_their_own() -> None:
    """Lost otherwise: two headings share an anchor, and the second can not be reached from the contents."""
    contents = Contents()
    titles = ["Plays", "Plays", "Plays", "plays!", "Plays 2", "🍞", "🍞", "", HOSTILE]
    html = [str(contents.heading(title)) for title in titles]
    anchors = [heading.anchor for heading in contents.headings]
    assert len(set(anchors)) == len(titles)
    assert all(anchors)
    for anchor, made in zip(anchors, html, strict=True):
        assert f'id="{anchor}"' in made
        assert f'href="#{anchor}"' in made
    assert [heading.title for heading in contents.headings] == titles
    assert "<script" not in html[-1]
    assert "<h2" in html[0]
    assert "<h3" in str(contents.heading("Low", level=3))


def test_a_given_anchor_is_kept_once() -> None:
    """Lost otherwise: links to a play lead to another heading with the same words."""
    contents = Contents()
    contents.heading("A", anchor="play-late")
    contents.heading("B", anchor="play-late")
    assert [heading.anchor for heading in contents.headings] == ["play-late", "play-late-2"]


def test_names_with_signs_of_their_own_are_told_apart(model: Model) -> None:
    """Lost otherwise: where one name ends and the next begins, after "Say it. Then wait., The silent post"."""
    index = model(
        "guidelines:\n  - {id: a, text: One change}\n  - {id: b, text: Two}\n"
        "  - {id: c, text: 'Flour, water'}\n  - {id: d, text: Say it. Then wait.}\n"
    )
    links = Links(index, "index.md", True, lambda path: True)
    a, b, c, d = index.book.guidelines
    assert links.row([a, b]).striptags() == "One change, Two"
    assert links.row([a, c]).striptags() == "One change · Flour, water"
    assert links.row([d, b]).striptags() == "Say it. Then wait. · Two"
    assert links.row([]) == ""


def test_a_link_shows_words_and_not_the_signs_of_markdown(model: Model) -> None:
    """Lost otherwise: a rule of the house reads "Ask for *flour* before you advise" wherever it is referred to."""
    index = model("guidelines:\n  - {id: a, text: 'Ask for *flour* & [water](https://a.example)'}\n")
    links = Links(index, "index.md", True, lambda path: True)
    assert links.link(index.book.guidelines[0]).endswith(">Ask for flour &amp; water</a>")


def test_rows_of_details_in_small_print(model: Model) -> None:
    """Lost otherwise: of a small table beside a sentence, only the label is shown."""
    words, statement = _statement(
        model, "{text: Bread, details: {Prices: [{for: young, price: 3}, {for: old, price: 5}]}}"
    )
    assert "Prices: for: young, price: 3; for: old, price: 5" in _plain(words.say(statement))
