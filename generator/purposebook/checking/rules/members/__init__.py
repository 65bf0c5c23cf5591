"""Rules of sense, section members."""
