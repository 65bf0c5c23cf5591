"""What members go through, and what covers it."""
