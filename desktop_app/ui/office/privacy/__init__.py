"""Personal data: requests, deletion, what is past its time, breaches, transfers abroad."""
