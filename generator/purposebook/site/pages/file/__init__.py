"""The pages of the whole: front door, purpose, how the community speaks, and the authors' corner."""
