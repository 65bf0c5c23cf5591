"""A sentence of an author on a page: its marks shown, its words safe."""

from __future__ import annotations

import pytest
from markupsafe import Markup, escape

from purposebook.site.render.sentence import as_sentence

# Lost otherwise: readers see signs instead of a link, or a script of somebody runs on the page.
SHOWN = {
    "plain & <plain>": "plain &amp; &lt;plain&gt;",
    "the [rules](https://example.org/a?b=1&c=2)": (
        'the <a href="https://example.org/a?b=1&amp;c=2" rel="noopener">rules</a>'
    ),
    "**a** *b* `<c>` ~~d~~": "<strong>a</strong> <em>b</em> <code>&lt;c&gt;</code> <s>d</s>",
    "see https://example.org/x.": 'see <a href="https://example.org/x" rel="noopener">https://example.org/x</a>.',
    "[https://example.org](https://example.org)": '<a href="https://example.org" rel="noopener">https://example.org</a>',
    "the [rules](rules.md)": "the rules",
    "[x](javascript:alert%281%29) [y](data:text/html,z)": "x y",
    "![A loaf](https://example.org/track.png)": "A loaf",
    "one<br>two": "one<br>two",
    "<b onclick=alert(1)>bold</b>": "<b>bold</b>",
    '<a href="javascript:x" onmouseover=y>z</a>': '<a rel="noopener">z</a>',
    "<script>x</script>": "&lt;script&gt;x&lt;/script&gt;",
    "a\nb": "a<br>b",
    "- a\n- *b*": (
        '<span class="pb-items pb-items--dots" role="list">'
        '<span role="listitem">a</span><span role="listitem"><em>b</em></span></span>'
    ),
}


@pytest.mark.parametrize(("typed", "html"), SHOWN.items())
def test_a_sentence(typed: str, html: str) -> None:
    """See the table."""
    assert str(as_sentence(typed, escape)) == html


def test_words_of_the_glossary_are_explained_between_marks() -> None:
    """Lost otherwise: a word in bold is the one word that is not explained, or tags are taken for words."""
    explained = as_sentence("**loaf** <i>loaf</i>", lambda text: Markup("<abbr title='x'>{}</abbr>").format(text))
    assert str(explained).count(">loaf</abbr>") == 2
