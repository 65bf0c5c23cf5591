"""What is wrong with a file, or odd in it: rules of sense, their explanations, and the forms of a report."""
