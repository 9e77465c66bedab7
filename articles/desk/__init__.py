"""The editors' desk: what waits for a decision, across all articles."""
