"""Styles and scripts: many small files in the house, one file of each kind on a page."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ASSETS = "assets/purposebook"
STYLE = f"{ASSETS}/purposebook.css"
SCRIPT = f"{ASSETS}/purposebook.js"
PARTS = {STYLE: f"{ASSETS}/styles/", SCRIPT: f"{ASSETS}/scripts/"}


def join_parts(files: Files, config: MkDocsConfig) -> None:
    """Put one file in the place of the parts that lie in a folder.

    `files` holds what MkDocs found, so a part of the same name in an author's `custom_dir` stands for ours already, and
    one of another name joins them. A whole file of an author's under the joined name is kept.
    """
    for whole, folder in PARTS.items():
        parts = sorted((file for file in files if file.src_uri.startswith(folder)), key=_place)
        for part in parts:
            files.remove(part)
        if parts and whole not in files.src_uris:
            made = File.generated(config, whole, content="\n".join(part.content_string for part in parts))
            made.abs_src_path = parts[0].abs_src_path  # some plugins take for granted that each file has one
            files.append(made)


def _place(part: File) -> tuple[int, str]:
    """Where a part stands: first what lies in the folder itself, then its rooms by their names."""
    return part.src_uri.count("/"), part.src_uri
