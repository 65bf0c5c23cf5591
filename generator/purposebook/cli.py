"""The `purposebook` command: a thin shell over the loader, for authors and for CI."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from purposebook import report
from purposebook.loader import load
from purposebook.model.schema import as_json
from purposebook.problems import Severity


@click.group()
@click.version_option(package_name="purposebook")
def main() -> None:
    """Turn one purpose.yml into a playbook site."""


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), default="purpose.yml")
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
def check(file: Path, strict: bool) -> None:
    """Say everything that is wrong in FILE, with its place and a way out."""
    try:
        loaded = load(file.read_bytes())
    except OSError as error:
        raise click.UsageError(f"{file} cannot be read: {error.strerror}.") from error
    if loaded.problems:
        click.echo(report.as_text(loaded.problems, loaded.text, str(file)))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(1 if any(problem.severity in failing for problem in loaded.problems) else 0)


@main.command()
def schema() -> None:
    """Print the JSON Schema of purpose.yml, for editors that complete and explain."""
    click.echo(as_json(), nl=False)
