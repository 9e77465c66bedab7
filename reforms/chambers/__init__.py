"""Seats of a chamber: who fills them on a day, how they are drawn, and how votes become seats."""
