"""Who: people, organizations, posts and every spelling of their names."""
