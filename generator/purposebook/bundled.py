"""Where the package finds what is not Python: templates, overrides, the schema, and data in YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

TEMPLATES = "docs_templates"
OVERRIDES = "site_overrides"
SCHEMA = "purpose.schema.json"


def ours(name: str) -> Path:
    """A file or folder of the project: beside the module in an installed package, else in the checkout."""
    beside = Path(__file__).parent / name
    return beside if beside.exists() else Path(__file__).parents[2] / name


def data(file: Path) -> Any:
    """What a YAML file of the package holds, all of it as text: `on` and `1998` are words here. Keep what you read."""
    return yaml.load(file.read_bytes(), yaml.CBaseLoader)  # noqa: S506  # builds texts, lists and groups only
