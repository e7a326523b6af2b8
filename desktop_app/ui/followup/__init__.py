"""The place Follow-up (Ctrl+6): who is across, what happened, what partners confirm."""
