"""One command over several files, one after the other: how pre-commit calls it."""

from __future__ import annotations

import sys

from purposebook.cli import main


def each(command: str, files: list[str]) -> int:
    """The gravest of the codes that the command ends with."""
    return max((_ending([command, "--", file]) for file in files), default=0)


def _ending(words: list[str]) -> int:
    try:
        main(words, prog_name="purposebook")
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


if __name__ == "__main__":
    sys.exit(each(sys.argv[1], sys.argv[2:]))
