"""`purposebook schema`: what editors complete and explain with."""

from __future__ import annotations

import click

from purposebook.model.schema import as_json


@click.command()
def schema() -> None:
    """Print the JSON Schema of purpose.yml, for editors that complete and explain."""
    click.echo(as_json(), nl=False)
