"""The services from a terminal: one module a command group (the contract is in commands.md of the design)."""
