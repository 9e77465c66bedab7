"""Social cards: the picture that a link to a page is shown with elsewhere, drawn from what the page says."""
