"""What was written: pages, publishers, passages, annotations."""
