"""How fast a site is built, as a ratio to plain MkDocs + Material with the same words as ordinary Markdown pages.

Run by hand with `make bench`. Both sides build in processes of their own, in turn, in the same run; CPU time is user
and system together, memory the peak of the process. Options: sizes in pages, e.g. `bench.py 60 300`; 0 stands for
the bundled community.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from itertools import pairwise
from math import log
from pathlib import Path
from typing import NamedTuple

from markdownify import markdownify

sys.path.insert(0, str(Path(__file__).parent))
from community import community  # beside this file, which is no package

from purposebook.site.website import Setting, generate

SIZES = (0, 60, 300, 1000)  # 0 is the bundled community
BUNDLED = Path(__file__).parents[2] / "purpose.yml"
OURS = "site_name: Bench\ntheme: {name: material}\nplugins: [search, purposebook]\n"
PLAIN = """site_name: Bench
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.tabs, navigation.indexes]
plugins: [search]
markdown_extensions: [attr_list, tables, admonition, def_list, md_in_html, {toc: {permalink: true}}]
"""


class Run(NamedTuple):
    """What one build took: CPU seconds, peak memory in MB."""

    cpu: float
    memory: float


def build(folder: Path) -> Run:
    """Build a site in a process of its own."""
    program = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    child = os.posix_spawn(program[0], program, {**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"the build in {folder} failed")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def prepare(root: Path, pages: int) -> tuple[Path, Path, int]:
    """Write both projects; returns their folders and the number of pages."""
    text = community(pages) if pages else BUNDLED.read_text(encoding="utf-8")
    ours, plain = root / f"ours-{pages}", root / f"plain-{pages}"
    for folder, config in ((ours, OURS), (plain, PLAIN)):
        (folder / "docs").mkdir(parents=True)
        (folder / "mkdocs.yml").write_text(config)
    (ours / "purpose.yml").write_text(text)
    website, loaded = generate(text, Setting(directory_urls=False))
    if website is None:
        raise SystemExit(f"the community of the benchmark has mistakes: {loaded.problems[:3]}")
    for page in website.pages:
        target = plain / "docs" / page.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(as_markdown(str(website.draw(page)[0])))
    return ours, plain, len(website.pages)


def as_markdown(html: str) -> str:
    """The words of a page as somebody would write them in Markdown: headings, lists, tables, links to other pages."""
    html = re.sub(r'<a class="headerlink".*?</a>|<svg.*?</svg>', "", html, flags=re.DOTALL)
    linked = re.sub(r'href="(?!https?:)([^"#]*)\.html(?:#[^"]*)?"', r'href="\1.md"', html)
    return markdownify(re.sub(r'<a [^>]*href="#[^>]*>(.*?)</a>', r"\1", linked), heading_style="ATX")


def main(sizes: list[int]) -> None:
    """Build every size on both sides and print what came out."""
    root = Path(tempfile.mkdtemp(prefix="purposebook-bench-"))
    print(f"{'pages':>6} {'ours s':>8} {'plain s':>8} {'ratio':>6} {'ms/page':>8} {'ours MB':>8} {'plain MB':>9}")
    points = []
    try:
        for size in sizes:
            ours_at, plain_at, pages = prepare(root, size)
            plain, ours = build(plain_at), build(ours_at)
            points.append((pages, ours.cpu))
            print(
                f"{pages:>6} {ours.cpu:>8.2f} {plain.cpu:>8.2f} {ours.cpu / plain.cpu:>6.2f} "
                f"{1000 * ours.cpu / pages:>8.1f} {ours.memory:>8.0f} {plain.memory:>9.0f}",
                flush=True,
            )
    finally:
        shutil.rmtree(root)
    for (few, fast), (many, slow) in pairwise(points):
        print(f"growth from {few} to {many} pages: exponent {log(slow / fast) / log(many / few):.2f} (1 is linear)")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or list(SIZES))
