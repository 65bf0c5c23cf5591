"""The domain in the words of the field: what a purpose.yml says, typed and frozen."""
