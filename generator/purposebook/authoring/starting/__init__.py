"""A new community: the interview of the five questions, and the folder that its answers become."""
