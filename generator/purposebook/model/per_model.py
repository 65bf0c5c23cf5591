"""A view that many pages ask for is worked out once for each model."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from purposebook.model.index import Index

Facts = ParamSpec("Facts")
View = TypeVar("View")


def once(view: Callable[Concatenate[Index, Facts], View]) -> Callable[Concatenate[Index, Facts], View]:
    """Keep what a view gives with the index it was given for; the view has to be frozen, its facts hashable."""

    @wraps(view)
    def kept(index: Index, /, *args: Facts.args, **kwargs: Facts.kwargs) -> View:
        asked = (view, args, tuple(kwargs.items()))
        if asked not in index.derived:
            index.derived[asked] = view(index, *args, **kwargs)
        found: View = index.derived[asked]
        return found

    return kept
