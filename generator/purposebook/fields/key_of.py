"""A key of purpose.yml as the code names it: `Kpi.drives`.

A type checker takes `Kpi.drives` for the value that stands there in a KPI, and so knows when it is misspelt. Asked of
the class itself, it is the key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)  # pydantic names it nowhere else


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """One key of a group of keys: the attribute that holds its value, and how an author writes it."""

    name: str
    written: str

    def __str__(self) -> str:
        return self.written

    def is_one_of(self, *keys: object) -> bool:
        """Whether it is one of some keys, each named at its class."""
        return self in keys


class KeysByName(ModelMetaclass):
    """Makes each key of a group of keys an attribute of the class; what is inherited is the same key everywhere."""

    __keys__: dict[str, Key]
    _is_making: ClassVar[bool] = False  # then pydantic asks for defaults and attributes, and keys are neither

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        """A group of keys, with those of its own and those it takes over."""
        KeysByName._is_making = True
        try:
            made: Any = super().__new__(cls, *args, **kwargs)
        finally:
            KeysByName._is_making = False
        _put_last(vars(made)["__pydantic_fields__"], _of_mixins(made))
        above, own = _inherited(made), vars(made).get("__annotations__", {})
        made.__keys__ = {
            name: Key(name, field.alias or name) if name in own else above[name]
            for name, field in vars(made)["__pydantic_fields__"].items()
        }
        return made

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            found = None if KeysByName._is_making else vars(self).get("__keys__", {}).get(name)
            return found or super().__getattr__(name)


def _inherited(base: Any) -> dict[str, Key]:
    found: dict[str, Key] = {}
    for above in reversed(base.__mro__[1:]):
        found |= vars(above).get("__keys__", {})
    return found


def _of_mixins(made: Any) -> set[str]:
    """The keys that a group of keys shares with groups of other kinds."""
    mixins = (base for base in made.__mro__ if vars(base).get("is_mixin"))
    return {name for mixin in mixins for name in vars(mixin)["__pydantic_fields__"]}


def _put_last(fields: dict[str, Any], names: set[str]) -> None:
    """Own keys first: pydantic begins with those of the last base."""
    for name in [name for name in fields if name in names]:
        fields[name] = fields.pop(name)
