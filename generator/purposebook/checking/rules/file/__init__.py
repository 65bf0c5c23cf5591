"""Rules of sense, section file."""
