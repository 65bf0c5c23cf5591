"""`purposebook completion`: what a shell needs to complete commands, options and the names of checks."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

NAME = "purposebook"
EXAMPLES = """
\b
Examples:
  purposebook completion bash >> ~/.bashrc
  purposebook completion zsh >> ~/.zshrc
  purposebook completion fish > ~/.config/fish/completions/purposebook.fish
"""


@click.command(epilog=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the lines that let SHELL complete purposebook's commands, options and names with the Tab key.

    They work from the next shell on.
    """
    made = get_completion_class(shell)
    assert made, shell
    click.echo(made(context.find_root().command, {}, NAME, f"_{NAME.upper()}_COMPLETE").source())
