"""Keys that a group of keys does not know: what was meant by them."""
