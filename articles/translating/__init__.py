"""Translating pages with wagtail-localize: what it may not do here, and how it takes over translations made by hand.

See docs/languages.md.
"""
