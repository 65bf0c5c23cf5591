"""The panel on a served page that tells an author what is wrong, and keeps out of the way otherwise."""

from __future__ import annotations

from html import escape

from purposebook import report
from purposebook.loader import Loaded

OLD = "You see the last good version of the site. It comes back by itself as soon as the file is mended."
BESIDE = "The site is up to date; these places want a look."


def panel(loaded: Loaded, name: str, is_old: bool) -> str:
    """The problems of a file as one closable block of HTML."""
    count = len(loaded.everything)
    title = f"{name}: 1 problem" if count == 1 else f"{name}: {count} problems"
    text = escape(report.as_text(loaded.everything, loaded.text, name))
    return (
        f'<details class="pb-panel-problems" open><summary>{escape(title)}</summary>'
        f"<p>{OLD if is_old else BESIDE if not loaded.is_broken else ''}</p><pre><code>{text}</code></pre></details>\n"
    )
