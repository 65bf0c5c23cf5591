"""Plain data as YAML that is read back as it was: in block style, with quotes wherever a doubt is left."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from purposebook.source import characters
from purposebook.source.nodes import NULLS

Data = str | Sequence["Data"] | Mapping[str, "Data"]
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.()!%/&+–—’'?-]*[\w.)!?%])?")
_UNSEEN = re.compile("[\u00ad\u180e\u200b\u2060\ufeff\u2028\u2029\ufffd]")


def cleaned(words: str) -> str:
    """Words without characters that no file may hold, and without blanks around them."""
    whole = (
        words.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\r\n", "\n").replace("\r", "\n")
    )
    return _UNSEEN.sub("", characters.washed(whole)).strip()


def in_quotes(words: str) -> str:
    """Words in double quotes, as every reader of YAML takes them for text."""
    return json.dumps(words, ensure_ascii=False)


def as_text(words: str) -> str:
    """Words as they can stand after a key: bare where nothing in them has a meaning of its own."""
    return words if _PLAIN.fullmatch(words) and words not in NULLS else in_quotes(words)


def as_yaml(data: Data, indent: str = "") -> str:
    """Data line by line, each with its line end."""
    if isinstance(data, str):
        return f"{indent}{as_text(data)}\n"
    if isinstance(data, Mapping):
        return "".join(_entry(key, value, indent) for key, value in data.items())
    return "".join(_item(value, indent) for value in data)


def _entry(key: str, value: Data, indent: str) -> str:
    if isinstance(value, str):
        return f"{indent}{key}: {as_text(value)}\n"
    return f"{indent}{key}:\n{as_yaml(value, indent + '  ')}"


def _item(value: Data, indent: str) -> str:
    return f"{indent}- {as_yaml(value, indent + '  ').removeprefix(indent + '  ')}"
