"""What a rule of derivation is: one object with its published words, its shelf and its example."""
