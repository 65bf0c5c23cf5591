"""Everything that guesses what an author meant. Called by the loader only; without it messages are plain."""
