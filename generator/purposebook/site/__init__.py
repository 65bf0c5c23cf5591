"""The website: addresses, pages, pictures, HTML, and the files beside it."""
