"""From a page's data to its HTML: the Jinja environment, and how author text becomes safe HTML."""
