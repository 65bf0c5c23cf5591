"""The `purposebook` command: a thin shell over the core, for authors and for CI."""

from __future__ import annotations

import gc

import click

from purposebook.cli.changes import changes
from purposebook.cli.check import check
from purposebook.cli.completion import completion
from purposebook.cli.explain import explain
from purposebook.cli.fix import fix
from purposebook.cli.init import init
from purposebook.cli.pages import pages
from purposebook.cli.rename import rename
from purposebook.cli.schema import schema

__all__ = ["main"]


@click.group()
@click.version_option(package_name="purposebook")
@click.pass_context
def main(context: click.Context) -> None:
    """Turn one purpose.yml into a playbook site."""
    gc.disable()  # a command keeps what it reads until its end: to look for garbage would only cost time
    context.call_on_close(gc.enable)


for command in (changes, check, completion, explain, fix, init, pages, rename, schema):
    main.add_command(command)
