"""What to install elsewhere: the Purposebook of this desk, from where it came, be it PyPI or its repository."""

from __future__ import annotations

import json
from importlib.metadata import distribution

NAME = "purposebook"
REPOSITORY = "https://github.com/OWNER/purposebook"
HEAD = "# What builds the site. 'pip install --requirement requirements.txt' installs it.\n"


def requirement() -> str:
    """The requirement in pip's words, after how this Purposebook was installed itself.

    From an index, that version or a newer one. From a Git address, that commit. From a folder or a file of this
    computer, which nobody else has, the newest of the repository: that works before the first release, and after it.
    """
    ours = distribution(NAME)
    origin = json.loads(ours.read_text("direct_url.json") or "{}")
    if not origin:
        return f"{NAME}>={ours.version}"
    if git := origin.get("vcs_info"):
        return f"{NAME} @ {git['vcs']}+{origin['url']}@{git['commit_id']}"
    is_here = origin["url"].startswith("file:")
    return f"{NAME} @ git+{REPOSITORY}" if is_here else f"{NAME} @ {origin['url']}"
