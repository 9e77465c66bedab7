"""The timeline: what happened from 1990 on, as a picture and as a list."""

from reforms.timeline.whole import Timeline, timeline

__all__ = ["Timeline", "timeline"]
