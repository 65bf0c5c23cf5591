"""Rules of sense, section roles."""
