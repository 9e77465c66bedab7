"""The words by which English, Russian and Kazakh texts say who holds what."""
