"""A page's HTML in a Markdown file: a real parser of Markdown gives it back, and finds its headings."""

from __future__ import annotations

import html
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from purposebook.site.render.as_markdown import as_markdown

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "sane_lists", "smarty",
    "tables", "toc", "wikilinks", "pymdownx.caret", "pymdownx.details", "pymdownx.emoji", "pymdownx.keys",
    "pymdownx.magiclink", "pymdownx.mark", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tilde",
]  # fmt: skip
NASTY = [
    "_under_ __lines__",
    "snake_case_name and *stars* and `ticks`",
    "```\ncode\n```",
    "~~~\ncode\n~~~",
    "\n\nblank\n\nlines\n\n",
    "    four",
    "\ttab\n\t\ttabs",
    "# no heading",
    "1. no list\n2. none",
    "[x](y) ![x](y) [x][y]",
    "[^1]: note\n[^1]",
    "*[HTML]: no",
    "--8<-- 'secret.txt'",
    "--8<--\nsecret.txt\n--8<--",
    "{{ macro }} {% raw %} {# note #} {!include!}",
    ":smile: ++ctrl++",
    "$x_1$ \\(y\\) \\*",
    "!!! note\n    no",
    "??? no\n    no",
    "a | b\n--|--\n1 | 2",
    "https://a.example me@a.example @me #1",
    "<b> & &amp; &lt; <!-- x --> </div> <?php ?>",
    "Key: value",
    "---",
    "===\n",
    "\\",
    "x  \ny",
    "{: .no }",
    "{#no .no}",
    "[TOC]",
    "[[wiki]]",
    "==mark== ^^ins^^ ~~del~~",
    "Ω é 日本語 🥖 \u200f",
    "| x",
    ": no definition",
    "/// no\nx\n///",
]


def one_line(words: str) -> str:
    """Words without their line breaks."""
    return " ".join(words.split())


class Read(HTMLParser):
    """HTML as a browser has it: elements with what they say, but for white space outside of `pre`."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self._pre = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._pre += tag == "pre"
        self.found.append((tag, sorted((name, one_line(value or "")) for name, value in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._pre -= tag == "pre"
        self.found.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        words = data if self._pre else one_line(data)
        if words:
            self.found.append(["says", words])


def read(text: str) -> list[object]:
    """What a page holds, with words next to each other as one."""
    joined: list[object] = []
    for each in Read(text).found:
        if isinstance(each, list) and joined and isinstance(joined[-1], list):
            joined[-1] = ["says", one_line(f"{joined[-1][1]} {each[1]}")]
        else:
            joined.append([each[0], one_line(each[1])] if isinstance(each, list) else each)
    return joined


def page(said: str) -> str:
    """A page that says something wherever it can."""
    said = html.escape(said)
    return (
        f'<h1>{said}</h1>\n<p title="{said}">{said}</p><p>{said}</p>\n<pre class="pb-yaml"><code>{said}</code></pre>\n'
        f'<div class="pb-columns">\n<section class="pb-one">\n<h2 id="one" data-l="3">{said} '
        f'<b title="{said}">{said}</b>'
        f'</h2>\n<p>{said}</p><ul><li><label><input type="checkbox"> {said}</label></li></ul>\n</section></div>\n'
        f'<h2 id="two">{said}</h2>\n<table><tbody><tr><td>{said}</td></tr></tbody></table>'
        f"<aside><h2>{said}</h2></aside>"
        f'<div><h3 id="three">{said}</h3> among words</div>'
    )


def built(text: str) -> Markdown:
    """A parser that has read a text, which it keeps in `text`."""
    parser = Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"permalink": False}})
    parser.text = parser.convert(text)
    return parser


def comes_back(said: str) -> None:
    """A page that says this comes out as it went in, and so do its headings."""
    title = one_line(said)
    parser = built(as_markdown(page(said), {"one": title, "two": title, "three": title}))
    assert read(parser.text) == read(page(said))
    tokens = parser.toc_tokens
    assert [(token["id"], html.unescape(token["name"])) for token in tokens] == [("one", title), ("two", title)]


@pytest.mark.parametrize("said", NASTY)
def test_what_markdown_knows_stays_as_it_is(said: str) -> None:
    """Lost otherwise: a star, a fence, a blank line in somebody's words breaks the page that another engine builds."""
    comes_back(said.strip())


@given(st.lists(st.sampled_from([*NASTY, "\n", " ", "word"]), max_size=4).map("".join).map(str.strip).filter(bool))
def test_whatever_is_said_together(said: str) -> None:
    """Lost otherwise: two harmless signs that mean something side by side."""
    comes_back(said)


def test_macros_includes_and_links_find_nothing() -> None:
    """Lost otherwise: words of an author are run as code, or taken for a link, before the parser sees them."""
    made = as_markdown(page("{{ x }} {% x %} {# x #} {!x!} [x](x.md) [x][] [^x]"), {})
    assert not [sign for sign in ("{{", "{%", "{#", "{!", "[") if sign in made]


def test_pictures_and_notes_are_not_searched() -> None:
    """Lost otherwise: the search finds the letters of pictures, and each open question on every page."""
    made = as_markdown('<p>a</p><svg class="x"><text>b</text></svg><details class="pb-open"><p>c</p></details>', {})
    assert made.count("data-search-exclude") == 2


def test_a_heading_has_one_link() -> None:
    """Lost otherwise: two signs behind each heading, ours and that of the engine."""
    made = as_markdown('<h2 id="x">Who<a class="headerlink" href="#x" title="Permanent link">&para;</a></h2>', {})
    assert made == '<h2 id="x" markdown="span">Who</h2>\n'
