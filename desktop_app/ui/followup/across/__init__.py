"""Who is across now, and what runs out for them."""
