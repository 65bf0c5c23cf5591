"""For each rule, what it gives for this community: the example on the page of rules.

Rule `instance`: The example of a rule is the first thing in the file that the rule has something to say about. Where
there is none, the page says so.
"""

from __future__ import annotations

from purposebook.derivations.instances import features, members, roles, stages, success, whole
from purposebook.derivations.instances.instance import Example, Instance
from purposebook.model.index import Index

__all__ = ["EXAMPLES", "WITHOUT", "Instance", "instances"]

EXAMPLES: dict[str, Example] = {
    **members.EXAMPLES,
    **stages.EXAMPLES,
    **success.EXAMPLES,
    **features.EXAMPLES,
    **roles.EXAMPLES,
    **whole.EXAMPLES,
}
WITHOUT = {  # rule → why a file has no example of it
    "catalogue": "it speaks of this page",
    "changes": "it takes an earlier release",
    "instance": "it speaks of the examples themselves",
}


def instances(index: Index) -> dict[str, Instance]:
    """The example of every rule that has one, by the rule's name."""
    found = {rule: example(index) for rule, example in EXAMPLES.items()}
    return {rule: instance for rule, instance in found.items() if instance and instance.lines}
