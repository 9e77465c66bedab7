"""The project: settings, addresses, shared templates and styles."""
