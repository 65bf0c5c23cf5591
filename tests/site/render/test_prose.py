"""Author text that may hold Markdown: readable, and safe whatever stands in it."""

from __future__ import annotations

import re
import time

import pytest

from purposebook.site.render.prose import LONGEST, TAGS, as_html

# Lost otherwise: a paragraph, a list or a link that an author wrote is not shown as one.
KEPT = {
    "Plain": "<p>Plain</p>",
    "**bold** and *it*": "<p><strong>bold</strong> and <em>it</em></p>",
    "- a\n- b": "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    "3. c": '<ol start="3">\n<li>c</li>\n</ol>',
    "# Big": "<h4>Big</h4>",
    "### Small": "<h6>Small</h6>",
    "[us](https://example.org)": '<p><a href="https://example.org" rel="noopener">us</a></p>',
    "[mail](mailto:a@example.org)": '<p><a href="mailto:a@example.org" rel="noopener">mail</a></p>',
    "![loaf](img/loaf.png)": '<p><img src="img/loaf.png" alt="loaf"></p>',
    "~~old~~": "<p><s>old</s></p>",
    "a & b < c": "<p>a &amp; b &lt; c</p>",
    "{{ x }}": "<p>&#123;&#123; x }}</p>",
    "`<b>`": "<p><code>&lt;b&gt;</code></p>",
}


@pytest.mark.parametrize(("text", "html"), KEPT.items())
def test_what_is_kept(text: str, html: str) -> None:
    """See the table."""
    assert str(as_html(text)).strip() == html


def test_a_table_is_a_table() -> None:
    """Lost otherwise: a table in a guideline is a row of bars."""
    html = as_html("| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert "<th>a</th>" in html
    assert "<td>2</td>" in html


# Lost otherwise: who may edit a text may run a script at every reader's, or watch who reads.
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "<javascript:alert(1)>",
    "![x](https://elsewhere.example/pixel.png)",
    "![x](//elsewhere.example/pixel.png)",
    "![x](\\\\elsewhere.example/pixel.png)",
    "![x](/\\elsewhere.example/pixel.png)",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](HTTPS://elsewhere.example/p.png)",
    '[x](https://example.org "\\" onmouseover=\\"alert(1)")',
    "<style>body{display:none}</style>",
    "<iframe src=https://elsewhere.example></iframe>",
    "<svg><script>alert(1)</script></svg>",
    "<a href=javascript:alert(1)>x</a>",
    "[x]: javascript:alert(1)\n\n[x]",
    "{: onclick=alert(1) }",
    "{% include 'x' %}",
    "--8<-- '/etc/passwd'",
    "\x00<script>alert(1)</script>",
]
OPENING = re.compile(r"<([a-z0-9]+)((?:\s+[a-z]+=\"[^\"]*\")*)\s*/?>")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_runs_and_nothing_calls_home(text: str) -> None:
    """See the table."""
    html = str(as_html(text))
    assert html.count("<") == len(OPENING.findall(html)) + html.count("</")
    for tag, attributes in OPENING.findall(html):
        assert tag in TAGS
        for name, value in re.findall(r"([a-z]+)=\"([^\"]*)\"", attributes):
            assert name in {"href", "title", "src", "alt", "start", "rel"}
            if name == "href":
                assert re.match(r"(https?:|mailto:|tel:|[^:]*$)", value), value
            if name == "src":
                assert not re.match(r"\s*([a-z]+:|[/\\]{2})", value, re.IGNORECASE), value
    assert "{" not in html


@pytest.mark.parametrize(
    "text",
    ["> " * 3000 + "x", "- " * 3000 + "x", "[" * 9000, "*" * 19000, "![" * 5000, "`" * 19999, "a" * 20000,
     "|a" * 5000 + "\n" + "|-" * 5000, "[a](" * 4000, "<" * 19000, "\n".join("  " * n + "- x" for n in range(150))],
    ids=lambda text: f"{text[:4]!r}",
)  # fmt: skip
def test_deep_and_long_texts_end_soon(text: str) -> None:
    """Lost otherwise: one text holds up the build for minutes, or ends it."""
    start = time.process_time()
    assert as_html(text) is not None
    assert time.process_time() - start < 2


def test_a_very_long_text_is_shown_as_it_is() -> None:
    """Lost otherwise: what is longer than the limit vanishes, or comes through unescaped."""
    html = as_html("<b>" + "word " * LONGEST + "\n\nlast & least")
    assert html.startswith("<p>&lt;b&gt;word")
    assert html.endswith("<p>last &amp; least</p>")
    assert html.count("<p>") == 2
