"""The nastiest strings we know, for the test that puts them into every field."""

from __future__ import annotations

PWN = "window.__pwned=1"
OPENERS = (  # what means something at the beginning of a line
    "# heading",
    "- list",
    "1. one",
    "> quote",
    "::warning::x",
    '--8<-- "mkdocs.yml"',
    "```js",
    "--- dashes",
    "+ plus",
    "=SUM(1+1)",
    "{% raw %}",
    "!!! note",
    "| a | b |",
    "[x]: /y",
    "    indented",
    "\u200fعنوان",
    "#1",
    "%TAG ! tag:x,2000:",
)
NAUGHTY = (
    f"<script>{PWN}</script>",
    f"</script><script>{PWN}</script>",
    f"<img src=x onerror={PWN}>",
    f"<svg onload={PWN}>",
    f'" onmouseover="{PWN}',
    f"' autofocus onfocus='{PWN}",
    f"</title><script>{PWN}</script>",
    f"</textarea><script>{PWN}</script>",
    f"[x](javascript:{PWN})",
    f"<a href='javascript:{PWN}'>y</a>",
    f"javascript:{PWN}",
    "![img](/assets/images/favicon.png)",
    '[a](/b "c")',
    "{{ 7*7 }}",
    "{% include 'file/home.html.j2' %}",
    "{# note #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{: onclick=alert(1)}",
    ":smile:",
    ":material-home:",
    "a | b || c",
    "`code` ``more`` ```",
    "**bold** *it* _under_ ~~gone~~",
    "\\* \\\\ \\n",
    "&lt;b&gt; &amp; &#x27; &nbsp; &copy;",
    "<!-- note",
    "-->",
    "]]>",
    "<![CDATA[x",
    "<?php x ?>",
    "a < b > c & d",
    "\"double\" 'single' „low“ «angle»",
    "$x^2$ \\(y\\) $$z$$",
    "H~2~O ^up^ ==mark== ++ins++",
    "*[HTML]: abbr",
    "[^1]: foot",
    "null",
    "true",
    "NaN",
    "-0",
    "1e1000",
    "0x1F",
    "undefined",
    "None",
    "__proto__",
    "constructor",
    "toString",
    "العربية داخل English",
    "עברית (1)",
    "日本語の長い文字列です",
    "Donaudampfschifffahrtsgesellschaft",
    "Ťḧë q̈ṳ́ï̈c̈k̈",
    "Z̷̢͓̮a̵̛͍l̸̰̈́g̶͖͊o̵̼͝ ṫ̶̨",
    "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇩🇪",
    "﷽ ﷺ",
    "ﬁne Ⅷ ① ½",
    "a\u00a0b\u202fc\u3000d",
    "zero\u200bwidth\u00adhyphen",
    "ab\u2028cd",
    "../../etc/passwd",
    "C:\\temp\\new",
    "%00 %2e%2e%2f",
    "http://[::1",
    "https://example.org/?a=1&b=<2>",
    "a@b.example",
    "'; DROP TABLE members;--",
    "x" * 300,
    "file:///etc/hosts",
    "\U0001f1e6",
    "ı İ ß ẞ ſ",
    "!@#$%^&*()_+-=[]{}|;':\",./<>?",
)
BUNDLE = 7  # strings told in one field, after one opener


def bundles() -> list[str]:
    """All strings in a few long sayings, each of which begins with something that opens a block somewhere."""
    count = -(-len(NAUGHTY) // BUNDLE)
    parts = [NAUGHTY[number * BUNDLE : (number + 1) * BUNDLE] for number in range(max(count, len(OPENERS)))]
    return [
        " ".join([OPENERS[number % len(OPENERS)].strip(), *(parts[number] or NAUGHTY[number : number + 2])])
        for number in range(len(parts))
    ]


BUNDLES = bundles()
