"""Lists of the three languages: given names, places, titles, institutions, words that no name is made of."""
