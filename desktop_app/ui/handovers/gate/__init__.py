"""Gate mode: the full window that an officer uses at the border gate."""
