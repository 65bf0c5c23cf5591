"""A picture as a file of its own: its colours are inside, since no style sheet of the site reaches it."""

from __future__ import annotations

LIGHT = {
    "paper": "#fdfcfa",
    "ink": "#2a2521",
    "quiet": "#655c54",
    "line": "#e3dbd0",
    "soft": "#f6f2ec",
    "accent": "#93401a",
    "good": "#1d6b45",
}
DARK = {
    "paper": "#1a1816",
    "ink": "#ece6df",
    "quiet": "#b5aba1",
    "line": "#3c3732",
    "soft": "#24211e",
    "accent": "#f0a883",
    "good": "#7fd0a4",
}
RULES = """svg{background:var(--paper);font-family:system-ui,"Noto Sans",sans-serif}text{fill:var(--ink)}
.pb-svg-kicker,.pb-svg-moment{fill:var(--quiet);font-weight:650}.pb-svg-stage{font-weight:650}
.pb-svg-lane{fill:var(--paper);stroke:var(--line)}.pb-svg-lane--odd{fill:var(--soft)}
.pb-svg-feeling{paint-order:stroke;stroke:var(--soft);stroke-width:4px}
.pb-svg-axis{stroke:var(--line)}.pb-svg-curve{fill:none;stroke-width:2.5}
.pb-svg-curve--now{stroke:var(--accent)}.pb-svg-curve--aim{stroke:var(--good);stroke-dasharray:5 5}
.pb-svg-point--now{fill:var(--accent)}
.pb-svg-point--aim{fill:var(--paper);stroke:var(--good);stroke-width:2}"""


def alone(svg: str) -> str:
    """An SVG file, light or dark as its reader's screen is."""
    style = f"svg{{{_set(LIGHT)}}}@media (prefers-color-scheme:dark){{svg{{{_set(DARK)}}}}}{RULES}"
    head, inner = svg.split(">", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}><style>{style}</style>{inner}\n'


def _set(colours: dict[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colours.items())
