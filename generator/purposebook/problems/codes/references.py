"""Ids and references: by which name a thing is known, and whether that name leads there."""

from __future__ import annotations

from functools import partial

from purposebook.problems import Severity
from purposebook.problems.code import documented

told = partial(documented, family="references", severity=Severity.WARNING)

CODES = (
    told(
        "unknown-reference",
        text="""
        Nothing is called by a name that stands where an id is asked for.

        The page shows the words without a link, and whatever is derived from the link is missing: a value without a
        giver, a KPI without an owner.

        Wrong:
            community:
              name: Loaf Club
            members:
              - id: baker
                name: Baker
                receives: [{text: Advice, from: bakr}]
        Right:
            community:
              name: Loaf Club
            members:
              - id: baker
                name: Baker
                receives: [{text: Advice, from: baker}]
        """,
    ),
    told(
        "ambiguous-reference",
        text="""
        A name could mean two things.

        Write it in full, with its kind or its owner and a slash before it. Until then it is a link to neither.

        Wrong:
            community:
              name: Loaf Club
            members:
              - {id: baker, name: Baker, receives: [{id: help, text: Help}]}
              - {id: guest, name: Guest, receives: [{id: help, text: Help}]}
            success:
              criteria:
                - {text: Nobody is left alone, proves: help}
        Right:
            community:
              name: Loaf Club
            members:
              - {id: baker, name: Baker, receives: [{id: help, text: Help}]}
              - {id: guest, name: Guest, receives: [{id: help, text: Help}]}
            success:
              criteria:
                - {text: Nobody is left alone, proves: baker/help}
        """,
    ),
    told(
        "wrong-kind",
        text="""
        A name leads to something that cannot stand here.

        Who owns a promise is a role or a member type, and not a channel. The message says what fits.

        Wrong:
            community:
              name: Loaf Club
            channels:
              - {id: forum, name: Forum}
            brand_role:
              commitments:
                - {text: Someone answers at night, owner: forum}
        Right:
            community:
              name: Loaf Club
            playbooks:
              - {id: support-team, name: Support}
            brand_role:
              commitments:
                - {text: Someone answers at night, owner: support-team}
        """,
    ),
    told(
        "duplicate-id",
        severity=Severity.ERROR,
        text="""
        Two entries have the same id.

        Both would have the same page, and a link could lead to either. Capital letters make no difference.

        Wrong:
            community:
              name: Loaf Club
            members:
              - name: Baker
              - name: baker
        Right:
            community:
              name: Loaf Club
            members:
              - name: Baker
              - name: Master baker
        """,
    ),
    told(
        "bad-id",
        severity=Severity.ERROR,
        text="""
        An id holds signs that an id cannot have.

        Ids are part of addresses: small letters, digits and hyphens, at most 40. What people call a thing stands under
        'name', and may hold anything.

        Wrong:
            community:
              name: Loaf Club
            members:
              - id: First Loaf!
                name: First-loafer
        Right:
            community:
              name: Loaf Club
            members:
              - id: first-loaf
                name: First-loafer
        """,
    ),
    told(
        "reserved-id",
        severity=Severity.ERROR,
        text="""
        An id is a word that has a meaning already.

        'everyone' and 'brand' are known in every file; 'index', 'search' and a few more are addresses of the site, and
        some words cannot be the name of a file on Windows.

        Wrong:
            community:
              name: Loaf Club
            members:
              - id: everyone
                name: All of us
        Right:
            community:
              name: Loaf Club
            members:
              - id: all-of-us
                name: All of us
        """,
    ),
)
