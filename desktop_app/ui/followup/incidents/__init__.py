"""Cases of people across: the list, the case at its side, and what is done with it."""
