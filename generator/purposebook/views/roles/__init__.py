"""What a role does: its week, plays, training."""
