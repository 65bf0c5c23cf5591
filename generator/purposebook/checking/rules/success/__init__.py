"""Rules of sense, section success."""
