"""An author's hand: edits of the file, a new community, the panel, the schema for editors, what Git knows."""
