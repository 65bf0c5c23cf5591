"""What YAML has and purpose.yml does without: it hides what is said from those who read the file."""

from __future__ import annotations

from functools import partial

from purposebook.problems import Severity
from purposebook.problems.code import documented

told = partial(documented, family="yaml", severity=Severity.ERROR)

CODES = (
    told(
        "anchor",
        text="""
        A value is marked with '&' to be repeated elsewhere.

        A fact is said once, under an id; other places name that id. Repeated values go apart when one of them is
        changed, and a small file can grow without end.

        Wrong:
            community:
              name: &club Loaf Club
        Right:
            community:
              name: Loaf Club
        """,
    ),
    told(
        "alias",
        text="""
        A value with '*' would repeat another one.

        See 'anchor': what is said once has an id, and other places name that id. A text that begins with an asterisk
        needs quotes.

        Wrong:
            community:
              name: Loaf Club
              summary: *club
        Right:
            community:
              name: Loaf Club
              summary: A club of home bakers
        """,
    ),
    told(
        "merge-key",
        text="""
        The key '<<' would copy entries from elsewhere.

        Who reads an entry sees all of it, without looking for a second place.

        Wrong:
            community:
              <<: {brand: Kettle & Crumb}
              name: Loaf Club
        Right:
            community:
              brand: Kettle & Crumb
              name: Loaf Club
        """,
    ),
    told(
        "tag",
        text="""
        A sign with '!' would give a value a type.

        Texts, numbers and days are kept as you typed them, and understood where they are needed.

        Wrong:
            community:
              name: !!str 1998
        Right:
            community:
              name: 1998
        """,
    ),
    told(
        "complex-key",
        text="""
        What stands before a colon is not one short text.

        A list or several lines before a colon are mostly a value whose quotes are missing.

        Wrong:
            community:
              name: Loaf Club
              details:
                [Baked, Sold]: on Sundays
        Right:
            community:
              name: Loaf Club
              details:
                Baked and sold: on Sundays
        """,
    ),
    told(
        "empty-key",
        text="""
        Before a colon the key is missing.

        What stands after it has no name, and so no place on any page.

        Wrong:
            community:
              name: Loaf Club
              : Kettle & Crumb
        Right:
            community:
              name: Loaf Club
              brand: Kettle & Crumb
        """,
    ),
    told(
        "duplicate-key",
        text="""
        The same key stands twice in one place.

        Only one of the two answers could be shown. YAML would take the last and say nothing.

        Wrong:
            community:
              name: Loaf Club
              name: The Loaf Club
        Right:
            community:
              name: The Loaf Club
        """,
    ),
)
