"""Derivations: pure functions from the model to what a page needs to say."""
