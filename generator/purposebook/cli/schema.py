"""`purposebook schema`: what editors complete and explain with."""

from __future__ import annotations

from pathlib import Path

import click

from purposebook.authoring.editors import editor_schema

EXAMPLES = """
\b
Examples:
  purposebook schema -o purpose.schema.json    a file beside purpose.yml

\b
Then the first line of purpose.yml tells editors where it is:
  # yaml-language-server: $schema=./purpose.schema.json
"""


@click.command(epilog=EXAMPLES)
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
def schema(output: Path | None) -> None:
    """Print the JSON Schema of purpose.yml, with which editors complete, explain and underline while you type.

    VS Code does so with its YAML extension, JetBrains editors and Zed by themselves, Neovim, Emacs, Helix and Sublime
    Text with the yaml-language-server.
    """
    if not output:
        click.echo(editor_schema.schema(), nl=False)
        return
    try:
        output.write_text(editor_schema.schema(), "utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror}.") from error
    click.echo(f"Written to {output}.")
