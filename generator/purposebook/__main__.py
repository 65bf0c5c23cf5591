"""Lets `python -m purposebook` be the command."""

from purposebook.cli import main

main()
