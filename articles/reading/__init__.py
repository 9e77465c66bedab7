"""Bytes to `Document`: no database, no settings, no network."""
