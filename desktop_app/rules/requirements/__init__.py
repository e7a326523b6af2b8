"""One pure function for each requirement that a programme may have, and the facts they look at."""
