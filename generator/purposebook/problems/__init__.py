"""A problem is a value: what is wrong in purpose.yml, where, and how to mend it; and what is known about each kind."""

from __future__ import annotations

from purposebook.problems.problem import START, Edit, Mark, Problem, Severity

__all__ = ["START", "Edit", "Mark", "Problem", "Severity"]
