"""Plays by how bad it is when they are needed."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.model.playbooks import Play
from purposebook.views.roles.severity import by_severity


def test_the_worst_comes_first(model: Callable[[str], Index]) -> None:
    """Lost otherwise: nobody can look up when a level of severity holds, and what is done then."""
    index = model("""
        playbooks:
          - name: Desk
            plays:
              - {id: a, when: A parcel is late}
              - {id: b, when: A bench is broken, severity: 10}
              - {id: c, when: Somebody is hurt, severity: 2}
              - {id: d, when: Somebody shouts, severity: yellow}
              - {id: e, when: A child is lost, severity: 2}
        """)
    found = by_severity(index.of(Play))
    assert [(level.name, [play.slug for play in level.entries]) for level in found] == [
        ("2", ["c", "e"]),
        ("10", ["b"]),
        ("yellow", ["d"]),
        ("", ["a"]),
    ]
