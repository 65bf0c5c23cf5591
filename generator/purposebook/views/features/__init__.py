"""What to build next, and what for."""
