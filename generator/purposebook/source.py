"""TEMPORARY"""

from __future__ import annotations

import yaml

from purposebook.nodes import *
from purposebook.problems import Mark, Problem


def read(data):
    try:
        node = yaml.compose(data if isinstance(data, str) else data.decode(), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as e:
        m = getattr(e, "problem_mark", None)
        return None, [Problem("yaml", Mark(m.line + 1, m.column + 1) if m else Mark(1, 1), str(e))]

    def conv(n):
        m = Mark(n.start_mark.line + 1, n.start_mark.column + 1)
        if isinstance(n, yaml.ScalarNode):
            return Scalar(n.value, m, n.style is None)
        if isinstance(n, yaml.SequenceNode):
            return Sequence(tuple(conv(x) for x in n.value), m)
        return Mapping(
            tuple(Entry(k.value, Mark(k.start_mark.line + 1, k.start_mark.column + 1), conv(v)) for k, v in n.value), m
        )

    return (conv(node) if node else None), []
