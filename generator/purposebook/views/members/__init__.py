"""What members get and give, and with whom."""
