"""What would build the site of a folder, where that is an engine which does not run our plugin."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from purposebook.cli.own_files import KNOWN

ZENSICAL = "zensical"
TOLD = (
    "Zensical does not run Purposebook: from {folder} it builds a site of one page, and says nothing. "
    "'purposebook pages site-files' writes the site for it."
)


def tell_of_zensical(folder: Path) -> None:
    """Say, beside what a command prints, that Zensical would build nothing from a folder of purpose.yml."""
    is_meant = (folder / f"{ZENSICAL}.toml").is_file() or find_spec(ZENSICAL) is not None
    if is_meant and not any(folder.glob(f"*/{KNOWN}")):
        name = "this folder" if folder == Path() else folder
        click.echo(f"\n{TOLD.format(folder=name)}", err=True)
