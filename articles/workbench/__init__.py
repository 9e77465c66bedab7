"""Where editors decide on everything that an article holds: the page, its state, and the steps that scripts send."""
