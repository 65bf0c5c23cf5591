"""Quotes, brackets, colons and hashes: signs that mean something, where they were meant as text."""

from __future__ import annotations

from functools import partial

from purposebook.problems import Severity
from purposebook.problems.code import documented

told = partial(documented, family="signs", severity=Severity.ERROR)

CODES = (
    told(
        "unquoted-colon",
        text="""
        A text without quotes holds a colon with a blank after it.

        A colon and a blank end a key. In the middle of a sentence they make a key of its first half.

        Wrong:
            community:
              name: Loaf Club
              summary: Our promise: nobody bakes alone
        Right:
            community:
              name: Loaf Club
              summary: "Our promise: nobody bakes alone"
        """,
    ),
    told(
        "unquoted-start",
        text="""
        A text without quotes begins with a sign that means something else.

        At the start of a value @ ` % * & ! > | [ and { have a meaning of their own.

        Wrong:
            community:
              name: Loaf Club
              summary: *Everyone* bakes here
        Right:
            community:
              name: Loaf Club
              summary: "*Everyone* bakes here"
        """,
    ),
    told(
        "unquoted-braces",
        text="""
        A text without quotes begins with two curly brackets.

        One curly bracket opens a group of keys, and two open nothing that can be read. Placeholders need quotes.

        Wrong:
            community:
              name: {{ community }}
        Right:
            community:
              name: "{{ community }}"
        """,
    ),
    told(
        "unclosed-quote",
        text="""
        A quote opens and is not closed.

        All that follows would belong to the text, down to the next quote of the file.

        Wrong:
            community:
              name: "Loaf Club
        Right:
            community:
              name: "Loaf Club"
        """,
    ),
    told(
        "text-after-quote",
        text="""
        After the closing quote the text goes on.

        Quotes stand around all of a value or not at all. An apostrophe in single quotes closes them; write it twice, or
        take double quotes.

        Wrong:
            community:
              name: 'Anna's bakery'
        Right:
            community:
              name: Anna's bakery
        """,
    ),
    told(
        "bad-escape",
        text="""
        A backslash in double quotes stands before a letter with which it means nothing.

        In double quotes a backslash begins a sign, such as \\\\n for a new line. In single quotes it is a backslash and
        nothing else.

        Wrong:
            community:
              name: "Loaf\\\\Club"
        Right:
            community:
              name: 'Loaf\\\\Club'
        """.replace("\\\\", "\\"),
    ),
    told(
        "unclosed-bracket",
        text="""
        A bracket opens and is not closed.

        Between brackets line ends mean nothing, so that all lines below would belong to it.

        Wrong:
            community:
              name: Loaf Club
              languages: [en, de
        Right:
            community:
              name: Loaf Club
              languages: [en, de]
        """,
    ),
    told(
        "broken-braces",
        text="""
        A sentence between curly brackets breaks apart.

        There a comma begins the next entry, and a colon or a question mark can end the text. Sentences are safer on
        lines of their own.

        Wrong:
            community:
              name: Loaf Club
            members:
              - {name: Baker, contributes: Brings flour, water and salt}
        Right:
            community:
              name: Loaf Club
            members:
              - name: Baker
                contributes: Brings flour, water and salt
        """,
    ),
    told(
        "broken-brackets",
        text="""
        A list between square brackets cannot be read.

        There a comma begins the next item, and a quote has to stand around the whole item.

        Wrong:
            community:
              name: Loaf Club
              languages: ["English" mostly, German]
        Right:
            community:
              name: Loaf Club
              languages:
                - English, mostly
                - German
        """,
    ),
    told(
        "split-number",
        severity=Severity.WARNING,
        text="""
        A number with a comma becomes two items of a list.

        Between square brackets every comma ends an item, also the one in 10,000.

        Wrong:
            community:
              name: Loaf Club
              details:
                Goals: [Reach 10,000 bakers]
        Right:
            community:
              name: Loaf Club
              details:
                Goals: ["Reach 10,000 bakers"]
        """,
    ),
    told(
        "hash-comment",
        severity=Severity.WARNING,
        text="""
        From a hash on the rest of a line is left out.

        A blank and a '#' begin a note that nobody sees. Where the hash belongs to the text, the text needs quotes; a
        note has a blank behind its hash.

        Wrong:
            community:
              name: Loaf Club
              summary: We are #1 in rye
        Right:
            community:
              name: Loaf Club
              summary: "We are #1 in rye"  # so they say
        """,
    ),
)
