"""Template tags of the reforms app."""
