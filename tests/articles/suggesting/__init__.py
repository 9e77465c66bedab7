"""How good suggestions are: labelled texts, and what is measured upon them."""
