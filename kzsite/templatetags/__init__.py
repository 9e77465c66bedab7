"""Tags of the shared templates."""
