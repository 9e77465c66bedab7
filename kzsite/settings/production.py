"""Production, and the demo: all that differs stands in the environment."""

from kzsite.settings.base import *  # noqa: F403
