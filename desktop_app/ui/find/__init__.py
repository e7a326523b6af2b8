"""Global find (Ctrl+K): people, handovers, papers, demand, cases and actions, from one line."""
