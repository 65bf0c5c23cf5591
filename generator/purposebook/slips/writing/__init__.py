"""Mistakes of writing: what was meant by text that is not quite YAML."""
