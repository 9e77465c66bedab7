"""Tags of the article templates."""
