"""Rules of sense, section features."""
