"""What editors of code are given, so that they complete and explain the keys."""
