"""The rules by which the site is derived, each with its title, its shelf and an example."""
