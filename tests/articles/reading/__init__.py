"""Pages and texts, and what is right to read in them."""
