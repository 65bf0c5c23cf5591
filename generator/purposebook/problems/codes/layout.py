"""Lines, blanks and indentation: what belongs to what is told by how far in it begins."""

from __future__ import annotations

from functools import partial

from purposebook.problems import Severity
from purposebook.problems.code import documented

told = partial(documented, family="layout", severity=Severity.ERROR)

CODES = (
    told(
        "tab-indent",
        text="""
        A line begins with a tab.

        How wide a tab is, every editor decides for itself; so YAML counts blanks only. Set your editor to write two
        blanks when you press the tab key.

        Wrong:
            community:
            \tname: Loaf Club
        Right:
            community:
              name: Loaf Club
        """,
    ),
    told(
        "wrong-indent",
        text="""
        A line does not line up with its neighbours.

        Lines that belong together begin in the same column; what belongs to a line stands two blanks further in. Here
        it cannot be told what the line belongs to.

        Wrong:
            community:
              name: Loaf Club
             brand: Kettle & Crumb
        Right:
            community:
              name: Loaf Club
              brand: Kettle & Crumb
        """,
    ),
    told(
        "table",
        text="""
        Rows of a table stand where a list belongs.

        They come from a spreadsheet or from a page in Markdown. Each row becomes an entry of the list, and the words
        at the head of the columns become its keys.

        Wrong:
            community:
              name: Loaf Club
            members:
            | id | name |
            |----|------|
            | baker | Baker |
        Right:
            community:
              name: Loaf Club
            members:
              - id: baker
                name: Baker
        """,
    ),
    told(
        "key-too-many",
        text="""
        Around a list stands a key that does not belong there.

        What this key lists stands right below it. A name for the list itself, or one for each part of it, has no place
        between the two.

        Wrong:
            community:
              name: Loaf Club
            lifecycle:
              stages:
                - name: Curious
                - name: Baker
        Right:
            community:
              name: Loaf Club
            lifecycle:
                - name: Curious
                - name: Baker
        """,
    ),
    told(
        "missing-space",
        severity=Severity.WARNING,
        text="""
        After a colon or a dash the blank is missing.

        'name:Ines' is one word like '12:30', and '-Patience' one like '-5'. Only with a blank behind it does the sign
        mean a key or a list item.

        Wrong:
            community:
              name: Loaf Club
            purpose:
              values:
                -Patience
        Right:
            community:
              name: Loaf Club
            purpose:
              values:
                - Patience
        """,
    ),
    told(
        "wrong-bullet",
        text="""
        A list item begins with another sign than a dash.

        Stars, dots and numbers look like a list to people. To the program they are part of the text, or nothing that it
        can read.

        Wrong:
            community:
              name: Loaf Club
            members:
              * Bakers
              * Readers
        Right:
            community:
              name: Loaf Club
            members:
              - Bakers
              - Readers
        """,
    ),
    told(
        "missing-dash",
        text="""
        An entry of a list begins without its dash.

        Each entry of a list begins with a dash and a blank; its other keys stand below the first one. Without the dash
        the lines belong to the entry above, which then has some keys twice.

        Wrong:
            community:
              name: Loaf Club
            members:
              - id: baker
                name: Baker
                id: reader
                name: Reader
        Right:
            community:
              name: Loaf Club
            members:
              - id: baker
                name: Baker
              - id: reader
                name: Reader
        """,
    ),
    told(
        "extra-dash",
        text="""
        A dash stands before a key where no list is meant.

        A dash begins an entry of a list, of which there can be many. The keys of one thing, such as the community or
        the purpose, have none.

        Wrong:
            community:
              - name: Loaf Club
              brand: Kettle & Crumb
        Right:
            community:
              name: Loaf Club
              brand: Kettle & Crumb
        """,
    ),
    told(
        "missing-colon",
        text="""
        After a key the colon is missing.

        Without it the key is the beginning of a text, and the lines below it have nowhere to belong.

        Wrong:
            community
              name: Loaf Club
        Right:
            community:
              name: Loaf Club
        """,
    ),
    told(
        "stray-text",
        text="""
        A line is neither a key with a colon nor a list item with a dash.

        Mostly it is the second line of a text that begins too far left, or a heading without '#'.

        Wrong:
            community:
              name: Loaf Club
            and all its bakers
            members:
              - name: Baker
        Right:
            community:
              name: Loaf Club
                and all its bakers
            members:
              - name: Baker
        """,
    ),
    told(
        "unreadable-line",
        text="""
        From a line on the file cannot be read.

        Something before it opens and does not close, or stands where nothing can. Most often it is a quote, a bracket
        or the blank after a colon, in this line or the one above.

        Wrong:
            community:
              name: Loaf Club
              [summary: Home bakers
        Right:
            community:
              name: Loaf Club
              summary: Home bakers
        """,
    ),
    told(
        "too-deep",
        text="""
        Too many entries stand within each other.

        No key of purpose.yml lies deeper than ten levels. Mostly a row of brackets or dashes was pasted by mistake.

        Wrong:
            community:
              name: Loaf Club
            x-pasted: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        Right:
            community:
              name: Loaf Club
        """,
    ),
)
