"""Rules of sense, section journeys."""
