"""What changes: reforms, milestones, legal acts, events."""
