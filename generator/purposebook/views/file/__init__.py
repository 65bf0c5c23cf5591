"""How the file as a whole is doing, and how the site is made from it."""
