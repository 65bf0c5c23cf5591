"""Pictures: from a view to SVG, at build time. Numbers only; colours come from CSS classes."""
