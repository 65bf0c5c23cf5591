"""What purpose.yml can hold and what can be told of it, as Markdown: all keys, and all kinds of problems."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from purposebook.checking.explanations import families, is_rule, shown
from purposebook.model.keys import KeyRow, KeyTable, key_tables
from purposebook.problems.code import Code


def keys() -> str:
    """A section for each group of keys, with a table."""
    return "\n".join(map(_group, key_tables()))


def _group(table: KeyTable) -> str:
    title = table.title if "." in table.title else table.title[:1].upper() + table.title[1:]
    head = f"## {title} {{: #key-{table.id} }}\n\n{table.description}\n\n"
    return head + "| key | what it is for | example |\n|---|---|---|\n" + "".join(map(_key, table.rows))


def _key(row: KeyRow) -> str:
    inside = f" [Keys inside](#key-{row.opens})" if row.opens else ""
    needed = "<br>needed" if row.is_needed else ""
    example = escape(row.example).replace("|", "&#124;").replace("  ", "&nbsp;&nbsp;").replace("\n", "<br>")
    return f"| `{row.name}`{needed} | {row.description}{inside} | <code>{example}</code> |\n"


def codes() -> str:
    """A section for each family of problems, and in it each kind with a wrong and a right file."""
    return "\n".join(line for family in families() for line in (f"## {family.title}\n", *map(_code, family.codes)))


def _code(code: Code) -> str:
    return "\n".join(_told(code))


def _told(code: Code) -> Iterator[str]:
    yield f"### {code.id} {{: #{code.id} }}\n"
    yield f"**{code.title}** {code.why}\n"
    yield f"It weighs `{code.severity.value}`." + (" You can change that.\n" if is_rule(code) else "\n")
    for word, example in (("Wrong", code.wrong), ("Right", code.right)):
        if example:
            yield f"{word}:\n\n````yaml\n{shown(example).rstrip()}\n````\n"
